import type { Mailing } from '../../model/mailing.ts';
import type { Workspace } from '../../model/plan.ts';
import { problem, type Problem } from '../../model/problem.ts';

/** What of the post's rules is not sure, and zones that routes name and the rules do not have. */
export function checkPost({ routes, catalogue }: Workspace, mailing: Mailing): readonly Problem[] {
  const { post } = catalogue;
  const known = post.zones.map(({ id }) => id).join(', ');
  const zones = routes.flatMap(({ zone, id, place }) =>
    zone === undefined || post.zones.some((each) => each.id === zone)
      ? []
      : [problem('route-zone-unknown', place, { route: id, zone, known })],
  );
  const isPosted = routes.some(({ kind }) => kind === 'post');
  const unsure =
    isPosted && !post.confirmed
      ? [problem('post-rules-unconfirmed', mailing.place, { asOf: post.asOf })]
      : [];
  return [...zones, ...unsure];
}

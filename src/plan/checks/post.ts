import type { Mailing } from '../../model/mailing.ts';
import type { Workspace } from '../../model/plan.ts';
import { problem, type Problem } from '../../model/problem.ts';

/** What of the post's rules is not sure, and zones and the order of addresses that are named and that the rules do not have. */
export function checkPost(
  { school, routes, catalogue }: Workspace,
  mailing: Mailing,
): readonly Problem[] {
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
  return [...zones, ...unknownOrder(school, catalogue), ...unsure];
}

function unknownOrder(
  { post, place }: Workspace['school'],
  { addressOrders }: Workspace['catalogue'],
): readonly Problem[] {
  const order = post.addressOrder;
  const known = addressOrders.orders.map(({ id }) => id);
  if (known.includes(order)) return [];
  return [problem('address-order-unknown', place, { order, known: known.join(', ') })];
}

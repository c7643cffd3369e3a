import type { Mailing } from '../../model/mailing.ts';
import type { Workspace } from '../../model/plan.ts';
import { problem, type Problem } from '../../model/problem.ts';
import { routeFinder } from '../routing.ts';

/** Routes that name no settlement, or that no pupil of the mailing is on. */
export function checkRoutes({ routes, pupils }: Workspace, mailing: Mailing): readonly Problem[] {
  const classes = new Set(mailing.days.map(({ classId }) => classId));
  const ways = pupils.filter(({ classId }) => classes.has(classId)).map(routeFinder(routes));
  const used = new Set(ways.flatMap((way) => ('route' in way ? [way.route.id] : [])));
  return routes.flatMap(({ id, stops, place }) => [
    ...(stops.length === 0 ? [problem('route-without-stops', place, { route: id })] : []),
    ...(used.has(id) ? [] : [problem('route-unused', place, { route: id })]),
  ]);
}

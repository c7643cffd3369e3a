import type { Route } from '../model/route.ts';

/**
 * Routes in the order bags are made up: those of one oblast together, in it those of one district node, in it those of
 * one office, each group where its first route stands in `routes.yaml`. What a route does not say counts as one.
 */
export function byLevels(routes: readonly Route[]): readonly Route[] {
  return grouped(routes, [
    ({ office }) => office?.oblast ?? '',
    ({ office }) => office?.node ?? '',
    ({ office, kind, id }) => office?.index ?? `${kind}:${id}`,
  ]);
}

function grouped(
  routes: readonly Route[],
  [keyOf, ...finer]: readonly ((route: Route) => string)[],
): readonly Route[] {
  if (keyOf === undefined) return routes;
  const groups = new Map<string, Route[]>();
  for (const route of routes) {
    const key = keyOf(route);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [route]);
    else group.push(route);
  }
  return [...groups.values()].flatMap((group) => grouped(group, finer));
}

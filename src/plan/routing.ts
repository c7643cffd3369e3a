import { problem, type Problem } from '../model/problem.ts';
import type { Pupil } from '../model/pupil.ts';
import type { Route } from '../model/route.ts';
import { looseKey } from '../text/loose-key.ts';
import { settlementKey } from '../text/settlement-key.ts';

/** A pupil and the way of the packet. */
export type Routed = {
  readonly pupil: Pupil;
  readonly route: Route;
  /** Settlement in walk order, from 0; one more than the last for settlements the route does not name. */
  readonly stop: number;
};

type Known = {
  readonly route: Route;
  readonly names: ReadonlySet<string>;
  readonly stops: ReadonlyMap<string, number>;
};

/**
 * Finds the route of a pupil: the one of the list's route column (by id or title), else the one whose stops name
 * the settlement. A problem when there is none, or when several routes stop there and the column does not decide.
 */
export function routeFinder(routes: readonly Route[]): (pupil: Pupil) => Routed | Problem {
  const known = routes.map(knownRoute);
  return (pupil) => (pupil.route === undefined ? bySettlement(pupil, known) : byName(pupil, known));
}

function knownRoute(route: Route): Known {
  const { id, title, stops } = route;
  const keys = stops.map((stop, index) => [settlementKey(stop), index] as const);
  return {
    route,
    names: new Set([id, title.kk, title.ru].map(looseKey)),
    stops: new Map(keys.filter(([key]) => key !== '').toReversed()),
  };
}

function byName(pupil: Pupil, known: readonly Known[]): Routed | Problem {
  const named = pupil.route ?? '';
  const found = known.find(({ names }) => names.has(looseKey(named)));
  if (found === undefined) {
    const ids = known.map(({ route }) => route.id).join(', ');
    return problem('pupil-route-unknown', pupil.place, { route: named, known: ids });
  }
  const { route, stops } = found;
  const stop = stops.get(settlementKey(pupil.address.settlement)) ?? route.stops.length;
  return { pupil, route, stop };
}

function bySettlement(pupil: Pupil, known: readonly Known[]): Routed | Problem {
  const { settlement } = pupil.address;
  const key = settlementKey(settlement);
  const found = known.flatMap(({ route, stops }) => {
    const stop = stops.get(key);
    return stop === undefined ? [] : [{ pupil, route, stop }];
  });
  const [only, ...others] = found;
  if (only === undefined) return problem('pupil-without-route', pupil.place, { settlement });
  if (others.length === 0) return only;
  const ids = found.map(({ route }) => route.id).join(', ');
  return problem('pupil-route-ambiguous', pupil.place, { settlement, routes: ids });
}

import { compareClassIds, compareIn } from '../text/alphabet.ts';
import { houseKey, streetKey } from './address-keys.ts';
import { householdKey } from './households.ts';
import type { Routed } from './routing.ts';

/** A household at one stop of one route, its pupils by class and name. */
export type Door = readonly [Routed, ...Routed[]];

type Placed = {
  readonly pupils: [Routed, ...Routed[]];
  readonly route: number;
  readonly stop: number;
  readonly street: string;
  readonly house: string;
};

const inKazakh = compareIn('kk');

/**
 * Households in the order they are reached: routes as in `routes.yaml`, stops, streets, houses (9 before 10), then
 * by class and name. Does not depend on the order of the list.
 */
export function walkOrder(routed: readonly Routed[], routeIds: readonly string[]): readonly Door[] {
  const places = new Map(routeIds.map((id, index) => [id, index]));
  const doors = new Map<string, Placed>();
  for (const each of routed.toSorted(comparePupils)) {
    const { pupil, route, stop } = each;
    const key = [route.id, stop, householdKey(pupil)].join(':');
    const door = doors.get(key);
    if (door !== undefined) {
      door.pupils.push(each);
      continue;
    }
    doors.set(key, {
      pupils: [each],
      route: places.get(route.id) ?? routeIds.length,
      stop,
      street: streetKey(pupil.address),
      house: houseKey(pupil.address),
    });
  }
  return [...doors.values()].toSorted(compareDoors).map(({ pupils }) => pupils);
}

function compareDoors(a: Placed, b: Placed): number {
  return (
    a.route - b.route ||
    a.stop - b.stop ||
    inKazakh(a.street, b.street) ||
    inKazakh(a.house, b.house) ||
    comparePupils(a.pupils[0], b.pupils[0])
  );
}

function comparePupils({ pupil: a }: Routed, { pupil: b }: Routed): number {
  return (
    compareClassIds(a.classId, b.classId) || inKazakh(a.name, b.name) || (a.id < b.id ? -1 : 1)
  );
}

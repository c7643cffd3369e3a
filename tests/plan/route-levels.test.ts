import { expect, test } from '@jest/globals';
import { byLevels } from '../../src/plan/route-levels.ts';
import { transitDaysOf } from '../../src/plan/calendar.ts';
import { aCatalogue, aRoute, aSchool } from '../support/a-workspace.ts';

function route(id: string, oblast: string, node: string, index: string) {
  return aRoute(id, { office: { name: id, index, oblast, node } });
}

test('routes of one oblast, node and office stand together, where the first of them stood', () => {
  const routes = [
    route('a', 'Ақмола', 'Аршалы', '020200'),
    route('b', 'Абай', 'Семей', '071400'),
    route('c', 'Ақмола', 'Көкшетау', '020000'),
    route('d', 'Ақмола', 'Аршалы', '020201'),
    route('e', 'Ақмола', 'Аршалы', '020200'),
  ];
  expect(byLevels(routes).map(({ id }) => id)).toEqual(['a', 'e', 'd', 'c', 'b']);
});

test('routes that say nothing of offices keep their order', () => {
  const routes = ['c', 'a', 'b'].map((id) => aRoute(id, { kind: 'hand' }));
  expect(byLevels(routes).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
});

test('days on the way: of the route, else of its zone, else of the school, none by hand', () => {
  const days = (change: Parameters<typeof aRoute>[1]): number =>
    transitDaysOf(aRoute('r', change), aSchool(), aCatalogue());
  expect(days({ kind: 'post', transitDays: 2, zone: 'oblast' })).toBe(2);
  expect(days({ kind: 'post', zone: 'oblast' })).toBe(6);
  expect(days({ kind: 'post' })).toBe(3);
  expect(days({ kind: 'hand' })).toBe(0);
});

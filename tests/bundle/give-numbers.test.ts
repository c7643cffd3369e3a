import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { consign } from '../../src/bundle/consign.ts';
import { giveNumbers, withNumbers, type NumberStore } from '../../src/bundle/give-numbers.ts';
import type { Consignment } from '../../src/model/consignment.ts';
import type { NumberRow } from '../../src/model/postal-numbers.ts';
import { numberRange } from '../../src/text/postal-number.ts';
import { aPacket, paperContext } from '../compose/paper-sample.ts';
import { aRoute } from '../support/a-workspace.ts';

const RANGE = { from: 'RR000000014KZ', to: 'RR000000059KZ' };
const NUMBERS = Array.from(
  { length: 5 },
  (_, at) => numberRange(RANGE.from, RANGE.to)?.at(at) ?? '',
);
const NOTHING: NumberStore = { rows: [], ranges: [], used: new Set(), given: [] };
const { plan } = paperContext([]);

/** So many packets on a registered route; one on an ordinary one, and one by hand. */
function consigned(count: number): Consignment {
  const routes = [
    aRoute('o'),
    aRoute('r', { category: 'registered' }),
    aRoute('h', { kind: 'hand', category: 'registered' }),
  ];
  const ids = ['o', ...Array.from({ length: count }, () => 'r'), 'h'];
  const packets = ids.map((route, at) => aPacket(at + 1, { route }));
  const measures = new Map(
    packets.map(({ number }) => [number, { packet: number, pages: 8, sheets: 4, returnSheets: 1 }]),
  );
  return consign({ ...plan, routes, packets }, measures);
}

function row(number: string, code: string | null): NumberRow {
  const order = code === null ? null : { mailing: null, code, part: 1 };
  return { number, order, place: { file: 'postal-numbers.xlsx', row: 2 } };
}

test('only registered items by post get a number: the one named for them, else the next of list and range', () => {
  const [a = '', b = '', c = '', d = ''] = NUMBERS;
  const rows = [row(b, '0003-K'), row(d, null)];
  const told = giveNumbers(consigned(4), plan, { ...NOTHING, rows, ranges: [RANGE] });
  expect(told.problems).toEqual([]);
  expect(told.value.map(({ packet, number }) => [packet, number])).toEqual([
    [2, d],
    [3, b],
    [4, a],
    [5, c],
  ]);
});

test('what was given before is never given again, and items keep what they have', () => {
  const given = [{ packet: 2, part: 1, issue: 1, number: NUMBERS[0] ?? '' }];
  const used = new Set([NUMBERS[0] ?? '', NUMBERS[1] ?? '']);
  const rows = [row(NUMBERS[1] ?? '', '0003-K')];
  const told = giveNumbers(consigned(2), plan, { rows, ranges: [RANGE], used, given });
  expect(told.value).toEqual([{ packet: 3, part: 1, issue: 1, number: NUMBERS[2] }]);
  expect(told.problems).toMatchObject([
    { code: 'postal-number-used', values: { number: NUMBERS[1] } },
  ]);
});

test('a row that names the number of an issue before is no mistake: the new issue takes the next one', () => {
  const [own = '', next = ''] = NUMBERS;
  const consignment = consigned(1);
  const again: Consignment = {
    ...consignment,
    routes: consignment.routes.map((route) => ({
      ...route,
      bundles: route.bundles.map((bundle) => ({
        ...bundle,
        mailpieces: bundle.mailpieces.map((piece) => ({
          ...piece,
          packets: piece.packets.map((packet) => ({ ...packet, issue: 2 })),
        })),
      })),
    })),
  };
  const given = [{ packet: 2, part: 1, issue: 1, number: own }];
  const store = { ranges: [RANGE], used: new Set([own]), given };
  const told = giveNumbers(again, plan, { ...store, rows: [row(own, '0002-K')] });
  expect(told).toEqual({
    value: [{ packet: 2, part: 1, issue: 2, number: next }],
    problems: [],
  });
});

test('items that get none are told once, with how many they are', () => {
  const told = giveNumbers(consigned(7), plan, { ...NOTHING, ranges: [RANGE] });
  expect(told.value).toHaveLength(5);
  expect(told.problems).toMatchObject([{ code: 'postal-number-missing', values: { items: 2 } }]);
});

test('no number is given twice, whatever was used', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 8 }), fc.subarray(NUMBERS), (count, before) => {
      const consignment = consigned(count);
      const used = new Set(before);
      const { value } = giveNumbers(consignment, plan, { ...NOTHING, ranges: [RANGE], used });
      const numbers = value.map(({ number }) => number);
      expect(new Set(numbers).size).toBe(numbers.length);
      expect(numbers.filter((number) => used.has(number))).toEqual([]);
      expect(numbers).toHaveLength(Math.min(count, 5 - before.length));
      const pieces = withNumbers(consignment, value).routes.flatMap(({ bundles }) =>
        bundles.flatMap(({ mailpieces }) => mailpieces),
      );
      const shown = pieces.flatMap(({ postalNumber }) => postalNumber ?? []);
      expect(shown).toEqual(numbers);
    }),
  );
});

test('a number that stands in the list and in a range, or in two ranges, is given once', () => {
  const [a = '', b = ''] = NUMBERS;
  const store = { ...NOTHING, rows: [row(b, null)], ranges: [RANGE, RANGE] };
  const numbers = giveNumbers(consigned(7), plan, store).value.map(({ number }) => number);
  expect(numbers.slice(0, 2)).toEqual([b, a]);
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(numbers).toHaveLength(5);
});

test('a used number is told only when an item of this mailing would have it', () => {
  const [a = ''] = NUMBERS;
  const store = { ...NOTHING, rows: [row(a, '0099-K')], ranges: [RANGE], used: new Set([a]) };
  expect(giveNumbers(consigned(2), plan, store).problems).toEqual([]);
});

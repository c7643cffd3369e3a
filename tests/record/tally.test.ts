import { expect, test } from '@jest/globals';
import type { PacketStatus } from '../../src/model/delivery.ts';
import type { ReviewCase } from '../../src/model/review.ts';
import { packetCode } from '../../src/plan/packet-code.ts';
import { classRouteTallies, ownerless, sumOf } from '../../src/record/tally.ts';
import { tallyTable } from '../../src/record/tally-table.ts';
import { aClass, aRoute } from '../support/a-workspace.ts';
import { aPacket } from './a-printed-plan.ts';
import { aResult, aSide } from './a-result.ts';

const PACKETS = [
  aPacket(1, 'Әлі Өмір'),
  aPacket(2, 'Уәлиев Арман'),
  aPacket(3, 'Дана Ұлықбек', { route: 'post-b' }),
  aPacket(4, null, { route: 'post-b' }),
  aPacket(5, null, { route: 'post-b' }),
  aPacket(6, 'Иванов Пётр', { class: aClass('4Б') }),
];
const ROUTES = [aRoute('post-b'), aRoute('post-a')];

function statusOf(packet: number, event: 'delivered' | 'brought-back' | null): PacketStatus {
  const last = event === null ? null : { event, reason: null, day: '2026-12-01', sheets: null };
  return { packet, code: packetCode(packet), route: '', issue: 1, last, earlier: [] };
}

const two = (packet: number) => [aSide(packet, 3), aSide(packet, 3, 'verso'), aSide(packet, 4)];

const QUEUE: readonly ReviewCase[] = [
  { id: 'a', matter: { kind: 'spare', mailing: 1, packet: 5 } },
  { id: 'b', matter: { kind: 'spare', mailing: 2, packet: 1 } },
  { id: 'c', matter: { kind: 'page', page: { file: 'f', page: 1 }, why: 'bent', id: null } },
];

const SOURCES = {
  mailing: 1,
  plan: { packets: PACKETS, routes: ROUTES },
  statuses: [statusOf(1, 'delivered'), statusOf(2, 'brought-back'), statusOf(3, null)],
  results: [
    aResult(1, { expected: two(1), returned: two(1) }),
    aResult(1, { subject: 'english', expected: [aSide(1, 6)], returned: [] }),
    aResult(2, { expected: two(2), returned: [] }),
    aResult(3, { expected: two(3), returned: two(3) }),
    aResult(4, { pupil: null, expected: two(4), returned: [] }),
    aResult(5, { pupil: null, expected: two(5), returned: [aSide(5, 3)] }),
    aResult(6, { expected: two(6), returned: two(6) }),
  ],
  queue: QUEUE,
};

test('packets of a class and route: where they are, what came back, what waits; a spare one is awaited once it is back', () => {
  const tallies = classRouteTallies(SOURCES);
  expect(tallies.map((each) => [each.class, each.route])).toEqual([
    ['4Б', 'post-a'],
    ['5А', 'post-b'],
    ['5А', 'post-a'],
  ]);
  expect(tallies[1]).toMatchObject({
    ...{ printed: 3, spares: 2, packets: 2, whole: 1, partly: 1, none: 0 },
    ...{ sheetsExpected: 4, sheetsReturned: 3, waiting: 1 },
  });
  expect(tallies[2]).toMatchObject({
    ...{ printed: 2, packets: 2, whole: 0, partly: 1, none: 1 },
    ...{ sheetsExpected: 5, sheetsReturned: 2, waiting: 0 },
    events: { delivered: 1, 'brought-back': 1, 'handed-over': 0 },
  });
  expect(sumOf(tallies)).toMatchObject({ printed: 6, spares: 2, whole: 2, partly: 2, none: 1 });
});

test('the table has a row for pages of nobody known, and a last one for all', () => {
  const table = tallyTable(classRouteTallies(SOURCES), ownerless(QUEUE), {
    routes: ROUTES,
    sheet: 'Жиынтық',
    both: (key) => key,
  });
  expect(table.rows.map((row) => [row[0], row.at(-1)])).toEqual([
    ['4Б', 0],
    ['5А', 1],
    ['5А', 0],
    ['results.ownerless', 1],
    ['results.all', 2],
  ]);
  expect(table.rows.every((row) => row.length === table.head.length)).toBe(true);
  expect(table.rows[4]?.[table.head.indexOf('results.sheets-returned')]).toBe(7);
});

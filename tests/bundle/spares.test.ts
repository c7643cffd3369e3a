import { expect, test } from '@jest/globals';
import { consign } from '../../src/bundle/consign.ts';
import { giveNumbers } from '../../src/bundle/give-numbers.ts';
import { listTable } from '../../src/bundle/list-table.ts';
import { manifestRows } from '../../src/bundle/manifest-rows.ts';
import { postProblems } from '../../src/bundle/post-problems.ts';
import { postingLists } from '../../src/bundle/posting-lists.ts';
import { isSpare, type Consignment } from '../../src/model/consignment.ts';
import type { MailingPlan } from '../../src/model/plan.ts';
import type { Tariff } from '../../src/model/post.ts';
import { aPacket, paperContext } from '../compose/paper-sample.ts';
import { aRoute } from '../support/a-workspace.ts';

/** For one, and for two or more items at once: two prices, so that it shows how many are counted. */
const TARIFFS: readonly Tariff[] = [
  { quantity: { from: 1, to: 1 }, price: 500 },
  { quantity: { from: 2, to: 9 }, price: 100 },
].map((row) => ({
  ...row,
  product: 'letter',
  category: 'registered',
  method: 'surface',
  marks: [],
  upTo: 2000,
  validFrom: '2020-01-01',
  place: { file: 'tariffs.csv' },
}));

/** A registered route with one pupil and two spare packets, of which one is heavier than any item may be. */
const route = aRoute('post-arshaly', { category: 'registered' });
const papers = paperContext([
  aPacket(1),
  ...[2, 3].map((number) => aPacket(number, { pupil: null, stop: 9 })),
]);
const plan: MailingPlan = { ...papers.plan, routes: [route], tariffs: TARIFFS };
const measures = new Map(
  [10, 10, 4000].map((sheets, at) => [
    at + 1,
    { packet: at + 1, pages: sheets, sheets, returnSheets: 2 },
  ]),
);
const consignment: Consignment = consign(plan, measures);
const [only] = consignment.routes;

test('spare packets are counted and travel last, each in one piece', () => {
  const pieces = only?.bundles.flatMap(({ mailpieces }) => mailpieces) ?? [];
  expect(pieces.map((piece) => isSpare(piece))).toEqual([false, true, true]);
  expect(pieces.map(({ part }) => part.of)).toEqual([1, 1, 1]);
  expect(consignment.totals).toMatchObject({ mailpieces: 3, packets: 3, spares: 2, sheets: 4020 });
  expect(only?.bundles.at(-1)?.mailpieces.at(-1)?.code).toBe('0003-K');
});

test('they are no items of the post: no number, no price, on no posting list', () => {
  const [list, ...others] = only === undefined ? [] : postingLists(only);
  expect(others).toEqual([]);
  expect(list?.rows.map(({ piece }) => piece.code)).toEqual(['0001-K']);
  expect(list?.rows[0]?.piece.price).toBe(500);
  expect(consignment.totals).toMatchObject({ price: 500, unpriced: 0 });
  expect(postProblems(consignment, plan)).toEqual([]);
  const store = { rows: [], ranges: [], used: new Set<string>(), given: [] };
  const { value, problems } = giveNumbers(consignment, plan, store);
  expect(value).toEqual([]);
  expect(problems.map(({ values }) => values)).toEqual([{ items: 1 }]);
});

test('the manifest has a row for each, with its class', () => {
  const columns = plan.catalogue.lists.manifestTable;
  const wording = { plan, sayIn: papers.sayIn, sheet: '1' };
  const table = listTable(only === undefined ? [] : manifestRows(only), columns, wording);
  expect(table.rows.map((row) => row.slice(2, 5))).toEqual([
    ['0001-K', expect.any(String), expect.stringContaining('Сарыөзек')],
    ['0002-K', 'Қосалқы пакет', expect.any(String)],
    ['0003-K', 'Қосалқы пакет', expect.any(String)],
  ]);
  expect(table.rows[1]?.[4]).not.toContain('Сарыөзек');
});

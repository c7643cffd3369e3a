import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fillBags } from '../../src/bundle/bags.ts';
import { consign } from '../../src/bundle/consign.ts';
import { postingLists } from '../../src/bundle/posting-lists.ts';
import { listTable } from '../../src/bundle/list-table.ts';
import type { Consignment } from '../../src/model/consignment.ts';
import { sumsOf } from '../../src/model/posting-list.ts';
import type { MailingPlan } from '../../src/model/plan.ts';
import type { Route } from '../../src/model/route.ts';
import {
  aPacket,
  paperContext,
  consigned as consignedRoute,
  packetTo,
} from '../compose/paper-sample.ts';
import { aPupil, aRoute } from '../support/a-workspace.ts';

const ROUTES: readonly Route[] = [
  aRoute('a', { office: { name: 'А', index: '020200', node: 'Аршалы' } }),
  aRoute('b', { office: { name: 'Б', index: '020201', node: 'Аршалы' }, category: 'registered' }),
  aRoute('h', { kind: 'hand' }),
];

/** So many packets of so many sheets on each route. */
function consigned(sheets: readonly (readonly number[])[]): {
  readonly plan: MailingPlan;
  readonly consignment: Consignment;
} {
  const counts = sheets.flatMap((ofRoute, at) =>
    ofRoute.map((count) => ({ count, route: ROUTES[at]?.id ?? '' })),
  );
  const packets = counts.map(({ route }, at) =>
    aPacket(at + 1, { route, pupil: aPupil(`p${at}`), stop: at % 3 }),
  );
  const { plan } = paperContext(packets, {
    bundleLimits: { items: 4, grams: 3000, millimetres: 100 },
    bagLimits: { items: 9, grams: 6000, millimetres: 600 },
  });
  const measures = new Map(
    counts.map(({ count }, at) => [
      at + 1,
      { packet: at + 1, pages: count, sheets: count, returnSheets: 1 },
    ]),
  );
  const whole = { ...plan, routes: ROUTES };
  return { plan: whole, consignment: consign(whole, measures) };
}

const loads = fc.array(fc.array(fc.integer({ min: 1, max: 900 }), { maxLength: 12 }), {
  minLength: 3,
  maxLength: 3,
});

test('every item by post is on one list, in the order of the bundles; kinds and categories never mix', () => {
  fc.assert(
    fc.property(loads, (sheets) => {
      const { consignment } = consigned(sheets);
      for (const route of consignment.routes) {
        const lists = postingLists(route);
        const pieces = route.bundles.flatMap(({ mailpieces }) => mailpieces);
        const listed = lists.flatMap(({ rows }) => rows.map(({ piece }) => piece));
        if (route.route.kind === 'hand') expect(lists).toEqual([]);
        else expect([...listed].sort((a, b) => a.number - b.number)).toEqual(pieces);
        for (const { rows, product, category, method } of lists) {
          expect(rows.map(({ number }) => number)).toEqual(rows.map((_, at) => at + 1));
          const order = rows.map(({ piece }) => piece.number);
          expect(order).toEqual([...order].sort((a, b) => a - b));
          for (const { piece } of rows) expect(piece).toMatchObject({ product, category, method });
        }
        if (route.route.kind === 'hand') continue;
        const sums = lists.map(({ rows }) => sumsOf(rows));
        expect(sums.reduce((sum, { grams }) => sum + grams, 0)).toBe(route.totals.grams);
        expect(sums.reduce((sum, { items }) => sum + items, 0)).toBe(route.totals.mailpieces);
      }
    }),
  );
});

test('bags hold every bundle once and in order, within their limits; a node’s offices share them, couriers do not', () => {
  fc.assert(
    fc.property(loads, (sheets) => {
      const { plan, consignment } = consigned(sheets);
      const bags = fillBags(consignment.routes, plan);
      expect(bags).toEqual(consignment.bags);
      const inBags = bags.flatMap(({ parts }) => parts.map(({ bundle }) => bundle));
      expect(inBags).toEqual(consignment.routes.flatMap(({ bundles }) => bundles));
      expect(bags.reduce((sum, { grams }) => sum + grams, 0)).toBe(consignment.totals.grams);
      expect(bags.reduce((sum, { items }) => sum + items, 0)).toBe(consignment.totals.mailpieces);
      for (const { parts, grams, items } of bags) {
        if (parts.length > 1) {
          expect(grams).toBeLessThanOrEqual(6000);
          expect(items).toBeLessThanOrEqual(9);
        }
        expect(new Set(parts.map(({ route }) => route.kind)).size).toBe(1);
      }
    }),
  );
  const { consignment } = consigned([[5], [5], [5]]);
  expect(consignment.bags.map(({ parts }) => parts.map(({ route }) => route.id))).toEqual([
    ['a', 'b'],
    ['h'],
  ]);
});

test('a table of a list has a cell for each column of the profile, in the unit the column asks for', () => {
  const { plan, consignment } = consigned([[10, 20], [], []]);
  const [list] = consignment.routes.flatMap(postingLists);
  if (list === undefined) throw new Error('there is a list');
  const { sayIn } = paperContext([]);
  const wording = { plan, sayIn, sheet: 'list' };
  const paper = listTable(list.rows, plan.catalogue.lists.posting, wording);
  const fields = listTable(list.rows, plan.catalogue.lists.electronic, wording);
  expect(paper.rows.map((row) => row[3])).toEqual([68, 118]);
  expect(fields.head.slice(0, 4)).toEqual(['OrderNum', 'Barcode', 'RcpnName', 'RcpnIndex']);
  const weight = fields.head.indexOf('Weight');
  expect(fields.rows.map((row) => row[weight])).toEqual([0.068, 0.118]);
  expect(fields.rows.map((row) => row[0])).toEqual(['2026-W49 0001-K', '2026-W49 0002-K']);
});

test('nothing of an address is lost on the way to the post’s own elements, which have none for oblast and flat', () => {
  const address = {
    ...{ settlement: 'Бозкөл', street: 'Абай көшесі', house: '5', flat: '3', index: '120700' },
    ...{ oblast: 'Қызылорда облысы', district: 'Қазалы ауданы', ruralDistrict: 'Бозкөл а.о.' },
  };
  const context = paperContext([packetTo('Айдана', address)]);
  const { plan, sayIn } = context;
  const [list] = postingLists(consignedRoute(context));
  const wording = { plan, sayIn, sheet: 'list' };
  const { head, rows } = listTable(list?.rows ?? [], plan.catalogue.lists.electronic, wording);
  const cell = (name: string): unknown => rows[0]?.[head.indexOf(name)];
  expect(cell('RcpnHouse')).toBe('5, 3-пәтер');
  expect(cell('RcpnDistrict')).toBe('Бозкөл а.о., Қазалы ауданы, Қызылорда облысы');
  const said = rows[0]?.join(' ') ?? '';
  for (const part of Object.values(address)) expect(said).toContain(part);
  expect(cell('SndrDistrict')).toContain('Ақмола облысы');
});

import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { consign } from '../../src/bundle/consign.ts';
import { mailpiecesOf, packetsIn } from '../../src/bundle/mailpieces.ts';
import { postProblems } from '../../src/bundle/post-problems.ts';
import type { PacketMeasure } from '../../src/model/consignment.ts';
import type { MailingPlan } from '../../src/model/plan.ts';
import type { Tariff } from '../../src/model/post.ts';
import { aPacket, paperContext } from '../compose/paper-sample.ts';
import { aCatalogue, aPost, aRoute, aSchool } from '../support/a-workspace.ts';

const LIGHT = aPost({
  products: [
    { id: 'letter', code: 'P101', name: { kk: 'Хат', ru: 'Письмо' }, grams: 100, thickness: 2 },
    {
      id: 'printed-matter',
      code: 'P102',
      name: { kk: 'Бандероль', ru: 'Бандероль' },
      grams: 250,
      thickness: null,
    },
  ],
});

function planOf(sheets: readonly number[], change: Partial<MailingPlan> = {}) {
  const packets = sheets.map((_, at) => aPacket(at + 1, { route: 'r', household: `h${at}` }));
  const plan: MailingPlan = {
    ...paperContext(packets).plan,
    catalogue: aCatalogue({ post: LIGHT }),
    routes: [aRoute('r', { kind: 'post' })],
    ...change,
  };
  const measures = new Map(
    sheets.map((count, at): [number, PacketMeasure] => [
      at + 1,
      { packet: at + 1, pages: 2 * count, sheets: count, returnSheets: 2 },
    ]),
  );
  return { plan, measures };
}

function piecesOf(sheets: readonly number[], change: Partial<MailingPlan> = {}) {
  const { plan, measures } = planOf(sheets, change);
  const [route = aRoute('r')] = plan.routes;
  return mailpiecesOf(plan.packets, measures, plan, route);
}

test('an item is of the first kind that holds its grams and its thickness', () => {
  // 16 sheets are 98 g with the envelope; 20 sheets are 2.1 mm.
  expect(piecesOf([16, 17]).map(({ product }) => product)).toEqual(['letter', 'printed-matter']);
  const thin = aPost({ products: LIGHT.products.map((each) => ({ ...each, grams: 5000 })) });
  const catalogue = aCatalogue({ post: thin });
  expect(piecesOf([19, 20], { catalogue }).map(({ product }) => product)).toEqual([
    'letter',
    'printed-matter',
  ]);
});

test('a packet that no kind holds goes in several items, one behind the other, its return sheets in the last', () => {
  const pieces = piecesOf([100, 5]);
  expect(
    pieces.map(({ code, part, sheets, returnSheets }) => [code, part, sheets, returnSheets]),
  ).toEqual([
    [pieces[0]?.code, { number: 1, of: 3, from: 1 }, 33, 0],
    [pieces[0]?.code, { number: 2, of: 3, from: 34 }, 33, 0],
    [pieces[0]?.code, { number: 3, of: 3, from: 67 }, 34, 2],
    [pieces[3]?.code, { number: 1, of: 1, from: 1 }, 5, 2],
  ]);
  expect(packetsIn(pieces).map(({ number }) => number)).toEqual([1, 2]);
});

test('by hand nothing is too heavy', () => {
  const routes = [aRoute('r', { kind: 'hand' })];
  expect(piecesOf([100], { routes })).toHaveLength(1);
});

test('a household shares an envelope only as far as one item holds them', () => {
  const school = aSchool({
    printing: { ...aSchool().printing, oneEnvelopePerHousehold: true },
  });
  const { plan, measures } = planOf([20, 20, 20], { school });
  const packets = plan.packets.map((packet) => ({ ...packet, household: 'h' }));
  const shared = mailpiecesOf(packets, measures, plan, aRoute('r'));
  expect(shared.map((piece) => piece.packets.map(({ number }) => number))).toEqual([[1, 2], [3]]);
});

test('whatever the sheets: items within the limits, nothing lost, nothing twice, totals add up', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 12 }),
      (sheets) => {
        const { plan, measures } = planOf(sheets);
        const { routes, totals } = consign(plan, measures);
        const pieces = routes.flatMap(({ bundles }) => bundles.flatMap((each) => each.mailpieces));
        expect(Math.max(...pieces.map(({ grams }) => grams))).toBeLessThanOrEqual(250);
        expect(packetsIn(pieces).map(({ number }) => number)).toEqual(
          sheets.map((_, at) => at + 1),
        );
        const sum = (count: (piece: (typeof pieces)[number]) => number): number =>
          pieces.reduce((total, piece) => total + count(piece), 0);
        expect(totals.sheets).toBe(sheets.reduce((a, b) => a + b, 0));
        expect(sum((piece) => piece.sheets)).toBe(totals.sheets);
        expect(sum((piece) => piece.pages)).toBe(2 * totals.sheets);
        expect(sum((piece) => piece.grams)).toBe(totals.grams);
        expect(totals).toMatchObject({ packets: sheets.length, mailpieces: pieces.length });
      },
    ),
  );
});

const TARIFF: Tariff = {
  product: 'letter',
  category: 'ordinary',
  method: 'surface',
  marks: [],
  quantity: { from: 3, to: 1000 },
  upTo: 100,
  price: 15_000,
  validFrom: '2026-01-01',
  place: { file: 'tariffs.xlsx', row: 2 },
};

test('items of all routes to one accepting office count together for the band of quantity', () => {
  const routes = [aRoute('r'), aRoute('q')];
  const { plan, measures } = planOf([5, 5, 5], { tariffs: [TARIFF], routes });
  const parted = plan.packets.map((packet) =>
    packet.number === 3 ? { ...packet, route: 'q' } : packet,
  );
  const together = consign({ ...plan, packets: parted }, measures);
  expect(together.totals).toMatchObject({ price: 45_000, unpriced: 0 });
  const apart = [aRoute('r'), aRoute('q', { acceptingOffice: 'Көкқамыс' })];
  const { totals } = consign({ ...plan, packets: parted, routes: apart }, measures);
  expect(totals).toMatchObject({ price: 0, unpriced: 3 });
});

test('what no row of the table fits is told once for each kind, with the heaviest; a split packet too', () => {
  const { plan, measures } = planOf([5, 12, 17, 100], { tariffs: [TARIFF] });
  const problems = postProblems(consign(plan, measures), plan);
  expect(problems).toMatchObject([
    { code: 'packet-in-several-items', values: { items: 3 } },
    { code: 'tariff-missing', values: { kind: 'Письмо, Простое, Наземный', grams: 78 } },
    { code: 'tariff-missing', values: { kind: 'Бандероль, Простое, Наземный' } },
  ]);
  const bare = planOf([5]);
  expect(postProblems(consign(bare.plan, bare.measures), bare.plan)).toEqual([]);
});

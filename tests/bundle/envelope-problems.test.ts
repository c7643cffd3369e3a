import { expect, test } from '@jest/globals';
import { consign } from '../../src/bundle/consign.ts';
import { envelopeProblems, returnEnvelopeProblems } from '../../src/bundle/envelope-problems.ts';
import { NO_ENVELOPE_ROOMS } from '../../src/model/envelope-room.ts';
import type { MailingPlan } from '../../src/model/plan.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { School } from '../../src/model/school.ts';
import type { EnvelopeFormat } from '../../src/paper/envelope.ts';
import { packetCode } from '../../src/plan/packet-code.ts';
import { aPacket, paperContext } from '../compose/paper-sample.ts';
import { aCatalogue, aPost, aRoute } from '../support/a-workspace.ts';

const ROOMS = {
  dl: { layers: 3, thickness: 4 },
  c5: { layers: 2, thickness: 6 },
  c4: { layers: 1, thickness: 9 },
  b4: { layers: 1, thickness: 20 },
};

type Change = {
  readonly format?: EnvelopeFormat;
  readonly kind?: 'post' | 'hand';
  readonly change?: Partial<MailingPlan>;
};

/** A consignment of packets with so many sheets each, in envelopes of a format. */
function sent(sheets: readonly number[], { format = 'dl', kind = 'post', change = {} }: Change) {
  const packets = sheets.map((_, at) =>
    aPacket(at + 1, { route: 'r', code: packetCode(at + 1), household: `h${at}` }),
  );
  const plan: MailingPlan = {
    ...paperContext(packets, { envelope: { format, grams: 0 } }).plan,
    catalogue: aCatalogue({ envelopes: ROOMS }),
    routes: [aRoute('r', { kind })],
    ...change,
  };
  const measures = sheets.map((count, at) => ({
    ...{ packet: at + 1, pages: 2 * count, sheets: count, returnSheets: 1 },
  }));
  const consignment = consign(plan, new Map(measures.map((each) => [each.packet, each])));
  return { consignment, plan };
}

test.each([
  // Sheets of 0.105 mm, three layers: 12 sheets are 3.8 mm, 13 are 4.1 mm.
  ['dl', 12, 13, { has: 4.1, layers: 3, room: 4, larger: 'c5' }],
  // Two layers: 28 sheets are 5.9 mm, 29 are 6.1 mm.
  ['c5', 28, 29, { has: 6.1, layers: 2, room: 6, larger: 'c4' }],
  ['c4', 86, 87, { has: 9.1, layers: 1, room: 9, larger: 'b4' }],
] as const)('an envelope %s holds %d sheets and not %d, as they are folded', (...row) => {
  const [format, holds, holdsNot, values] = row;
  const { consignment, plan } = sent([holds, holdsNot], { format });
  const code = packetCode(2);
  expect(envelopeProblems(consignment, plan)).toEqual([
    {
      code: 'packet-too-thick',
      place: plan.packets[1]?.pupil?.place,
      values: { code, format: format.toUpperCase(), ...values },
    },
  ]);
});

test('the format that is named is the next that holds the packet, not the next in size', () => {
  const { consignment, plan } = sent([60], {});
  expect(envelopeProblems(consignment, plan)[0]?.values).toMatchObject({ has: 18.9, larger: 'c4' });
});

test('what no format holds is told so, by hand too', () => {
  const { consignment, plan } = sent([200], { kind: 'hand' });
  const [wrong, ...others] = envelopeProblems(consignment, plan);
  expect(others).toEqual([]);
  expect(wrong).toMatchObject({
    code: 'packet-too-thick-for-any',
    values: { code: packetCode(1), has: 63, room: 4, format: 'DL' },
  });
  expect(wrong?.values).not.toHaveProperty('larger');
});

test('nobody is named', () => {
  const { consignment, plan } = sent([200, 13], {});
  const said = JSON.stringify(envelopeProblems(consignment, plan));
  for (const { pupil } of plan.packets) expect(said).not.toContain(pupil?.name ?? '?');
});

test('parted as the message says, the packet leaves as items that the envelope holds', () => {
  const thin = aPost();
  const products = thin.products.map((each) => ({ ...each, thickness: 4 }));
  const catalogue = aCatalogue({ envelopes: ROOMS, post: { ...thin, products } });
  const { consignment, plan } = sent([30], { change: { catalogue } });
  const pieces = consignment.routes.flatMap(({ bundles }) => bundles.flatMap((b) => b.mailpieces));
  expect(pieces.map(({ sheets }) => sheets)).toEqual([10, 10, 10]);
  expect(envelopeProblems(consignment, plan)).toEqual([]);
});

test('a packet in several items that are all too thick is told once', () => {
  const thin = aPost();
  const products = thin.products.map((each) => ({ ...each, thickness: 5 }));
  const catalogue = aCatalogue({ envelopes: ROOMS, post: { ...thin, products } });
  const { consignment, plan } = sent([30], { change: { catalogue } });
  expect(consignment.totals).toMatchObject({ mailpieces: 2, packets: 1 });
  expect(envelopeProblems(consignment, plan)).toMatchObject([{ values: { has: 4.7 } }]);
});

test('folded packets are as thick in bundles as they are in their envelopes', () => {
  const thicknessOf = (format: EnvelopeFormat): number =>
    sent([10, 10], { format }).consignment.routes[0]?.bundles[0]?.thickness ?? 0;
  expect(thicknessOf('c4')).toBeCloseTo(2.1);
  expect(thicknessOf('c5')).toBeCloseTo(4.2);
  expect(thicknessOf('dl')).toBeCloseTo(6.3);
});

test('where nothing is known of envelopes nothing is told', () => {
  const catalogue = aCatalogue({ envelopes: NO_ENVELOPE_ROOMS });
  const { consignment, plan } = sent([200], { change: { catalogue } });
  expect(envelopeProblems(consignment, plan)).toEqual([]);
});

/** What is told of packets that come back with so many return sheets each. */
function back(sheets: readonly number[], change: Partial<School>): readonly Problem[] {
  const packets = sheets.map((_, at) => aPacket(at + 1, { code: packetCode(at + 1) }));
  const { plan } = paperContext(packets, change);
  const measures = sheets.map((returnSheets, at) => {
    return { packet: at + 1, pages: 400, sheets: 200, returnSheets };
  });
  return returnEnvelopeProblems(
    { ...plan, catalogue: aCatalogue({ envelopes: ROOMS }) },
    new Map(measures.map((each) => [each.packet, each])),
  );
}

test.each([
  ['dl', 'dl', 12, { has: 4.1, layers: 3, room: 4, larger: 'c5' }],
  ['c5', 'c5', 28, { has: 6.1, layers: 2, room: 6, larger: 'c4' }],
  // Folded for DL though they come back in C5.
  ['c5', 'dl', 19, { has: 6.3, layers: 3, room: 6, larger: 'c4' }],
  ['c4', 'c5', 43, { has: 9.2, layers: 2, room: 9, larger: 'b4' }],
] as const)('a return envelope %s holds sheets folded as %s up to %d', (...row) => {
  const [format, returnFold, most, values] = row;
  const returnEnvelope = { format, grams: 8 };
  expect(back([most, most + 1, 0], { returnEnvelope, returnFold })).toEqual([
    {
      code: 'return-too-thick',
      place: aPacket(2).pupil?.place,
      values: {
        code: packetCode(2),
        sheets: most + 1,
        format: format.toUpperCase(),
        ...values,
      },
    },
  ]);
});

test('return sheets that no envelope holds are told so, and nobody is named', () => {
  const told = back([191], { returnEnvelope: { format: 'dl', grams: 5 }, returnFold: 'dl' });
  expect(told).toMatchObject([
    { code: 'return-too-thick-for-any', values: { code: packetCode(1), room: 4, format: 'DL' } },
  ]);
  expect(JSON.stringify(told)).not.toContain(aPacket(1).pupil?.name ?? '?');
});

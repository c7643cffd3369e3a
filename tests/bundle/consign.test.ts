import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { tieBundles } from '../../src/bundle/bundle-route.ts';
import { mailpiecesOf } from '../../src/bundle/mailpieces.ts';
import type { Mailpiece, PacketMeasure } from '../../src/model/consignment.ts';
import type { MailingPlan, Packet } from '../../src/model/plan.ts';
import type { School } from '../../src/model/school.ts';
import { OFFICE_A4 } from '../../src/paper/stock.ts';
import { aCatalogue, aRoute } from '../support/a-workspace.ts';

function aPacket(number: number, household: string, stop = 0): Packet {
  const place = { file: 'pupils.xlsx', row: number };
  const name = `Сейітқали Айару ${number}`;
  return {
    number,
    code: `${number}`,
    issue: 1,
    pupil: {
      id: `p${number}`,
      name,
      shortName: name,
      classId: '5А',
      address: { settlement: `Ауыл ${stop}` },
      largePrint: false,
      place,
    },
    class: { id: '5А', grade: 5, letter: 'А', language: 'kk' },
    route: 'r',
    stop,
    household,
    size: 'normal',
    level: null,
    days: [],
    withNotice: false,
    feedback: [],
  };
}

function aSchool(oneEnvelopePerHousehold: boolean): School {
  const both = { kk: 'Мектеп', ru: 'Школа' };
  const address = { settlement: 'Ауыл' };
  return {
    name: both,
    shortName: both,
    address: { kk: address, ru: address },
    phone: '',
    messages: 'kk',
    classes: [],
    stock: OFFICE_A4,
    paperUse: 'usual',
    returnFold: 'c5',
    envelope: { format: 'c4', grams: 18 },
    returnEnvelope: { format: 'c5', grams: 8 },
    bundleLimits: { items: 3, grams: 9000, millimetres: 250 },
    bagLimits: { items: 1000, grams: 15_000, millimetres: 600 },
    post: {
      transitDays: 5,
      category: 'ordinary',
      method: 'surface',
      marks: [],
      numbers: [],
      addressOrder: 'kz-domestic',
    },
    printing: {
      way: 'duplex',
      stack: 'face-down',
      putBack: 'as-it-lies',
      separatePackets: true,
      oneEnvelopePerHousehold,
      notice: 'never',
    },
    capCounts: 'returned',
    choiceLetters: { kk: 'ABCDE', ru: 'ABCDE' },
    holidays: [],
    place: { file: 'school.yaml' },
  };
}

const ROUTE = aRoute('r');

function planOf(oneEnvelopePerHousehold: boolean): Pick<MailingPlan, 'school' | 'catalogue'> {
  return { school: aSchool(oneEnvelopePerHousehold), catalogue: aCatalogue() };
}

const measures = (packets: readonly Packet[]): ReadonlyMap<number, PacketMeasure> =>
  new Map(
    packets.map(({ number }) => [
      number,
      { packet: number, pages: 40, sheets: 20, returnSheets: 5 },
    ]),
  );

test('an envelope weighs its sheets and itself, rounded up to whole grams', () => {
  const packets = [aPacket(1, 'a')];
  const [piece] = mailpiecesOf(packets, measures(packets), planOf(false), ROUTE);
  expect(piece?.grams).toBe(Math.ceil(20 * 4.9896 + 18));
  expect(piece?.thickness).toBeCloseTo(2.1);
});

test('a household shares an envelope only when the school says so, and never over two stops', () => {
  const packets = [aPacket(1, 'a'), aPacket(2, 'a'), aPacket(3, 'a', 1), aPacket(4, 'b', 1)];
  expect(mailpiecesOf(packets, measures(packets), planOf(false), ROUTE)).toHaveLength(4);
  const shared = mailpiecesOf(packets, measures(packets), planOf(true), ROUTE);
  expect(shared.map((piece) => piece.packets.map((packet) => packet.number))).toEqual([
    [1, 2],
    [3],
    [4],
  ]);
  expect(shared[0]?.sheets).toBe(40);
});

const pieces = (stops: readonly number[]): readonly Mailpiece[] => {
  const packets = [...stops]
    .sort((a, b) => a - b)
    .map((stop, at) => aPacket(at + 1, `${at}`, stop));
  return mailpiecesOf(packets, measures(packets), planOf(false), ROUTE);
};

test('a stop that fits into one bundle is not split over two', () => {
  const bundles = tieBundles(pieces([0, 0, 1, 1]), { items: 3, grams: 9000, millimetres: 250 });
  expect(bundles.map((bundle) => bundle.mailpieces.length)).toEqual([2, 2]);
  expect(bundles.map((bundle) => bundle.settlements)).toEqual([['Ауыл 0'], ['Ауыл 1']]);
});

test('a mailpiece heavier than the limit is a bundle of its own, not lost', () => {
  const bundles = tieBundles(pieces([0, 0]), { items: 9, grams: 1, millimetres: 250 });
  expect(bundles).toHaveLength(2);
});

test('bundles hold every mailpiece once, in walk order, within the limits', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(6), { maxLength: 40 }),
      fc.record({
        items: fc.integer({ min: 1, max: 9 }),
        grams: fc.integer({ min: 130, max: 2000 }),
        millimetres: fc.integer({ min: 3, max: 20 }),
      }),
      (stops, limits) => {
        const all = pieces(stops);
        const bundles = tieBundles(all, limits);
        expect(bundles.flatMap((bundle) => bundle.mailpieces)).toEqual(all);
        for (const bundle of bundles) {
          expect(bundle.mailpieces.length).toBeLessThanOrEqual(limits.items);
          expect(bundle.grams).toBeLessThanOrEqual(limits.grams);
          expect(bundle.thickness).toBeLessThanOrEqual(limits.millimetres);
        }
      },
    ),
  );
});

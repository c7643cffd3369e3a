import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  composeCoverMaster,
  composeCoverOwn,
  composeLabels,
} from '../../src/compose/papers/cover.ts';
import { faceZones } from '../../src/compose/papers/face-zones.ts';
import { faceProblems, schoolFaceProblems } from '../../src/compose/papers/face-problems.ts';
import { partyLack, partyOf } from '../../src/compose/papers/party.ts';
import { composeWayBackMaster, composeWayBackOwn } from '../../src/compose/papers/way-back.ts';
import type { Address } from '../../src/model/address.ts';
import type { Box } from '../../src/model/page.ts';
import type { Packet } from '../../src/model/plan.ts';
import type { School } from '../../src/model/school.ts';
import { contains, inset, overlaps, type Rect } from '../../src/paper/rect.ts';
import { A4 } from '../../src/paper/stock.ts';
import { aClass, aSchool } from '../support/a-workspace.ts';
import { overlapping, rectOf, SLACK, textsIn } from './box-rects.ts';
import { aPacket, consigned, packetTo, paperContext } from './paper-sample.ts';

const FRAMES: readonly Rect[] = [
  A4,
  { ...A4, h: 148.5 },
  { ...A4, y: 148.5, h: 148.5 },
  { ...A4, h: 105 },
];
/** What printers and cutting leave white. */
const WHITE = 8;

const word = fc
  .array(fc.constantFrom(...Array.from('АӘБҒЖҚЛМНҢОӨРСТҰҮҺІ')), { minLength: 4, maxLength: 22 })
  .map((letters) => letters.join(''));
/** Words of so many letters altogether, or more. */
const phrase = (letters: number): fc.Arbitrary<string> =>
  fc
    .array(word, { minLength: 10, maxLength: 10 })
    .map((all) => all.slice(0, all.findIndex((_, at) => joined(all, at) >= letters) + 1).join(' '));
const joined = (all: readonly string[], at: number): number =>
  all.slice(0, at + 1).join(' ').length;

const addresses: fc.Arbitrary<Address> = fc.record({
  oblast: phrase(16),
  district: phrase(16),
  ruralDistrict: phrase(16),
  settlement: phrase(12),
  street: phrase(16),
  office: phrase(12),
  house: fc.constantFrom('1', '128/2-А'),
  flat: fc.constantFrom('4', '117'),
  index: fc.constantFrom('020245', 'A01P3K4'),
});

const schoolWith = (address: Address, name: string): Partial<School> => ({
  name: { kk: name, ru: `${name} школа` },
  address: { kk: address, ru: address },
});

const textOf = (boxes: readonly Box[]): string =>
  textsIn(boxes)
    .map(({ text }) => text)
    .join(' ');

/** Captions are always so small. */
const CAPTION = 8;
/** No name and no address is set smaller, pt. */
const LEAST = 9;

function smallest(boxes: readonly Box[]): number {
  const sizes = textsIn(boxes).map(({ size }) => size);
  return Math.min(...sizes.filter((size) => size !== CAPTION));
}

function expectTidy(boxes: readonly Box[], frame: Rect): void {
  const zones = faceZones(frame);
  const texts = textsIn(boxes);
  const rects = boxes.filter(({ kind }) => kind === 'rect');
  expect(overlapping(texts, texts)).toEqual([]);
  const astray = boxes.filter((box) => !contains(inset(frame, WHITE), rectOf(box), SLACK));
  expect(astray).toEqual([]);
  const within = (zone: Rect): readonly Box[] =>
    [...texts, ...rects].filter((box) => overlaps(zone, inset(rectOf(box), SLACK)));
  expect(within(zones.stamp)).toHaveLength(1);
  // The room for the postal number is empty but for its frame.
  expect(within(zones.number)).toHaveLength(1);
  const indexes = rects.filter((rect) => !within(zones.number).includes(rect));
  for (const frameOfIndex of indexes) {
    const inside = texts.filter((text) => overlaps(rectOf(frameOfIndex), rectOf(text)));
    expect(inside).toHaveLength(1);
  }
}

test('the zones of a face lie apart, 8 mm from the edge of the paper, in the sizes of the post', () => {
  for (const frame of FRAMES) {
    const zones = faceZones(frame);
    const all = Object.values(zones);
    for (const zone of all) {
      expect(contains(inset(frame, WHITE), zone)).toBe(true);
      expect(all.filter((other) => overlaps(zone, other))).toEqual([zone]);
    }
    expect(zones.stamp).toMatchObject({ w: 74, h: 40 });
    expect(zones.number).toMatchObject({ w: 63, h: 20 });
    expect(zones.addressee.y).toBeGreaterThanOrEqual(frame.y + 40);
    expect(frame.w - zones.addressee.x).toBeLessThanOrEqual(140);
  }
});

test('names and addresses that are not told as too long stay in their zones, whole, in 9 pt or more', () => {
  fc.assert(
    fc.property(phrase(30), addresses, addresses, (name, to, from) => {
      const packet = packetTo(name, to);
      const context = paperContext([packet, packet], schoolWith(from, name));
      fc.pre(faceProblems(context, packet).length + schoolFaceProblems(context).length === 0);
      const cover = [...composeCoverMaster(context), ...composeCoverOwn(context, packet)];
      const [sheet = []] = composeLabels(context, consigned(context).bundles[0]?.mailpieces ?? []);
      const label = sheet.filter((box) => rectOf(box).y < 148);
      for (const [boxes, frame] of [
        [cover, A4],
        [label, FRAMES[1] ?? A4],
      ] as const) {
        expectTidy(boxes, frame);
        const zones = faceZones(frame);
        const sent = boxes.filter((box) => contains(zones.addressee, rectOf(box), SLACK));
        for (const part of [name, to.settlement, to.oblast ?? '', to.office ?? '']) {
          expect(textOf(sent)).toContain(part);
        }
        const sender = boxes.filter((box) => contains(zones.sender, rectOf(box), SLACK));
        expect(textOf(sender)).toContain(name);
        expect(smallest(sent)).toBeGreaterThanOrEqual(LEAST);
        expect(smallest(sender)).toBeGreaterThanOrEqual(LEAST);
      }
    }),
    { numRuns: 60 },
  );
});

test('the way back holds the same from the pupil to the school, for every envelope and fold', () => {
  const formats = [
    ['c5', 'c5', 148.5],
    ['dl', 'dl', 105],
    ['none', 'c4', 148.5],
  ] as const;
  fc.assert(
    fc.property(phrase(30), addresses, addresses, (name, from, to) => {
      for (const language of ['kk', 'ru'] as const) {
        for (const [returnFold, format, height] of formats) {
          const returnEnvelope = {
            format,
            grams: 8,
            ...(format === 'dl' ? { print: true as const } : {}),
          };
          const packet = packetTo(name, from, { class: aClass('5А', { language }) });
          const school = { ...schoolWith(to, name), returnFold, returnEnvelope };
          const context = paperContext([packet], school);
          if (faceProblems(context, packet).length + schoolFaceProblems(context).length > 0)
            continue;
          const boxes = [
            ...composeWayBackMaster(context, language),
            ...composeWayBackOwn(context, packet, 18),
          ];
          const face = boxes.filter((box) => rectOf(box).y < height - 1);
          expectTidy(face, { ...A4, h: height });
          const below = boxes.filter((box) => !face.includes(box));
          expect(overlapping(textsIn(below), textsIn(below))).toEqual([]);
          expect(below.filter((box) => !contains(inset(A4, WHITE), rectOf(box), SLACK))).toEqual(
            [],
          );
          expect(textOf(boxes)).not.toContain('⟨');
        }
      }
    }),
    { numRuns: 25 },
  );
});

test('the way back says how many sheets and until when, in five steps', () => {
  const context = paperContext([aPacket(1)]);
  const own = (sheets: number, packet: Packet = aPacket(1)): string =>
    textOf(composeWayBackOwn(context, packet, sheets));
  expect(own(18)).toContain('18 қайтару парағы');
  expect(own(18)).toContain('2026 жылғы 18 желтоқсан');
  expect(own(18)).toContain('0001-K');
  const russian = aPacket(1, { class: aClass('5А', { language: 'ru' }) });
  expect(own(1, russian)).toContain('1 возвратный лист ');
  expect(own(5, russian)).toContain('5 возвратных листов');
  expect(own(0)).toContain('қайтарылатын парақ жоқ');
  const steps = textsIn(composeWayBackMaster(context, 'kk'))
    .filter(({ text }) => /^[1-9]$/.test(text))
    .map(({ text, size }) => [text, size >= 12]);
  expect(steps).toEqual(['1', '2', '3', '4', '5'].map((step) => [step, true]));
});

test('an envelope that is printed bears its address: nothing is to be glued on it but when it was lost', () => {
  for (const language of ['kk', 'ru'] as const) {
    const stepsWith = (print: object): string => {
      const returnEnvelope = { format: 'dl' as const, grams: 5, ...print };
      const context = paperContext([], { returnEnvelope, returnFold: 'dl' });
      return textOf(composeWayBackMaster(context, language));
    };
    expect(stepsWith({ print: true })).toMatch(/мекенжай оның өзінде|адрес на нём уже напечатан/u);
    expect(stepsWith({})).not.toMatch(/мекенжай оның өзінде|адрес на нём уже/u);
  }
});

test('only the school’s own agreement prints a prepaid line', () => {
  const master = (prepaidAgreement?: string): string => {
    const { post } = aSchool();
    const own = prepaidAgreement === undefined ? post : { ...post, prepaidAgreement };
    return textOf(composeWayBackMaster(paperContext([], { post: own }), 'kk'));
  };
  expect(master('КП-4417')).toContain('Төленген, шарт № КП-4417 Оплачено, договор № КП-4417');
  expect(master()).not.toContain('Төленген');
  expect(master()).not.toContain('Оплачено');
});

test('outside nothing tells of the child but name, address and packet', () => {
  const [plain, other] = [
    aPacket(1),
    aPacket(1, { class: aClass('11Ә'), size: 'large', level: 'C', household: 'h9' }),
  ];
  const context = paperContext([plain]);
  expect(composeCoverOwn(context, other)).toEqual(composeCoverOwn(context, plain));
  const text = textOf(composeCoverOwn(context, plain));
  const known = [plain.pupil?.name ?? '', 'Сарыөзек', 'Аршалы ауданы', 'Ақмола облысы', plain.code];
  const rest = known.reduce((left, part) => left.replace(part, ''), text);
  expect(rest.replace(/[\s\u2009]+/gu, ' ').trim()).toBe('Индекс 0 2 0 1 0 1 Пакет №');
});

test('labels stand two to a sheet in the order of the route, with a line to cut between', () => {
  const packets = Array.from({ length: 5 }, (_, at) => aPacket(at + 1));
  const context = paperContext(packets);
  const pieces = consigned(context).bundles.flatMap(({ mailpieces }) => mailpieces);
  const sheets = composeLabels(context, pieces);
  expect(sheets).toHaveLength(3);
  const codes = sheets.map((boxes) =>
    textsIn(boxes).flatMap(({ text }) => /\d{4}-K/.exec(text) ?? []),
  );
  expect(codes).toEqual([['0001-K', '0002-K'], ['0003-K', '0004-K'], ['0005-K']]);
  for (const boxes of sheets) {
    const cut = boxes.filter((box) => box.kind === 'rule' && box.dash !== undefined);
    expect(cut.map((box) => rectOf(box).y)).toEqual([148.5]);
  }
});

test('what does not fit is told with the millimetres it lacks: so much more room, and it fits', () => {
  const long = 'Ұлытауөңіріндегі '.repeat(6).trim();
  const address: Address = { settlement: long, district: long, oblast: long, street: long };
  const packet = packetTo(long, address);
  const context = paperContext([packet]);
  expect(faceProblems(context, packet)).toMatchObject([
    { code: 'pupil-address-too-long', place: packet.pupil?.place },
  ]);
  const look = { name: 13, text: 12, index: 14 };
  const zone = { x: 0, y: 0, w: 90, h: 60 };
  const party = partyOf(context, { name: long, address }, 'kk');
  const lack = partyLack(context, zone, party, look);
  expect(lack).toBeGreaterThan(0);
  expect(partyLack(context, { ...zone, h: zone.h + lack }, party, look)).toBe(0);
  expect(partyLack(context, { ...zone, h: zone.h + lack - 0.5 }, party, look)).toBeGreaterThan(0);
});

test('a school whose names in both languages do not fit is named in Kazakh; one that fits in no way is told', () => {
  const name = (letters: number): string =>
    'Ә'
      .repeat(7)
      .concat(' ')
      .repeat(letters / 8)
      .trim();
  const at = { settlement: 'Тасты ауылы', street: name(24), district: name(24), oblast: name(24) };
  const both = paperContext([], schoolWith(at, name(160)));
  const master = textOf(composeCoverMaster(both));
  expect(schoolFaceProblems(both)).toEqual([]);
  expect(master).toContain(name(40));
  const none = paperContext([], schoolWith(at, name(640)));
  expect(schoolFaceProblems(none)).toMatchObject([{ code: 'school-address-too-long' }]);
});

test('an item of several says on its label which it is and which sheets are in it, clear of the address', () => {
  const packet = packetTo('Сейітқали Айару Нұржанқызы', {
    settlement: 'Тасты ауылы',
    district: 'Аршалы ауданы',
    oblast: 'Ақмола облысы',
    index: '020101',
  });
  const context = paperContext([packet]);
  const [piece] = consigned(context).bundles[0]?.mailpieces ?? [];
  if (piece === undefined) throw new Error('there is a mailpiece');
  const second = { ...piece, sheets: 64, part: { number: 2, of: 2, from: 64 } };
  const [sheet = []] = composeLabels(context, [second]);
  const label = sheet.filter((box) => rectOf(box).y < 148);
  expectTidy(label, FRAMES[1] ?? A4);
  expect(textOf(label)).toContain('64–127');
  expect(textOf(label)).toContain('отправление 2 из 2');
  const { addressee } = faceZones(FRAMES[1] ?? A4);
  const astray = textsIn(label).filter(
    (box) => overlaps(addressee, rectOf(box)) && box.text.includes('64'),
  );
  expect(astray).toEqual([]);
});

import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { composeEnvelopes, composeReturnEnvelopes } from '../../src/compose/papers/envelope.ts';
import { envelopeFace, facesOf } from '../../src/compose/papers/face-parts.ts';
import { faceProblems, schoolFaceProblems } from '../../src/compose/papers/face-problems.ts';
import { faceZones } from '../../src/compose/papers/face-zones.ts';
import { intrusionsOf } from '../../src/compose/papers/intrusions.ts';
import { composeProof } from '../../src/compose/papers/proof.ts';
import type { Address } from '../../src/model/address.ts';
import { ENVELOPE_FACES, type EnvelopeFormat } from '../../src/paper/envelope.ts';
import { contains, inset, overlaps } from '../../src/paper/rect.ts';
import { overlapping, rectOf, SLACK, textsIn } from './box-rects.ts';
import { consigned, packetTo, paperContext } from './paper-sample.ts';

const FORMATS: readonly EnvelopeFormat[] = ['dl', 'c5', 'c4', 'b4'];

const words = fc
  .array(fc.stringMatching(/^[АӘБҒҚӨҰІ]{3,12}$/u), { minLength: 1, maxLength: 3 })
  .map((all) => all.join(' '));
const addresses: fc.Arbitrary<Address> = fc.record({
  oblast: words,
  district: words,
  settlement: words,
  street: words,
  house: fc.constantFrom('1', '128/2'),
  index: fc.constantFrom('020245', 'A01P3K4'),
});

test.each(FORMATS)('the zones of a %s envelope lie as the postal unions ask', (format) => {
  const face = ENVELOPE_FACES[format];
  const zones = faceZones(face, format);
  const { addressee, stamp, number } = zones;
  expect(stamp).toMatchObject({ w: 74, h: 40 });
  expect(number).toMatchObject({ w: 63, h: 20 });
  // postal.md §1.5: 40 mm from the top, 15 from the right and the foot, 140 at most from the right edge.
  expect(addressee.y).toBeGreaterThanOrEqual(40);
  expect(face.w - addressee.x - addressee.w).toBeGreaterThanOrEqual(15);
  expect(face.h - addressee.y - addressee.h).toBeGreaterThanOrEqual(15);
  expect(face.w - addressee.x).toBeLessThanOrEqual(140);
  const all = Object.values(zones);
  for (const zone of all) {
    expect(contains(inset(face, 8), zone)).toBe(true);
    expect(all.filter((other) => overlaps(zone, other))).toEqual([zone]);
  }
});

test('an address that is not told as too long stands on its envelope alone, in its zone, and nothing enters another', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...FORMATS),
      fc.constantFrom(...FORMATS),
      words,
      addresses,
      (out, back, name, address) => {
        const packet = packetTo(name, address);
        const context = paperContext([packet], {
          envelope: { format: out, grams: 8, print: true },
          returnEnvelope: { format: back, grams: 8, print: true },
        });
        fc.pre(faceProblems(context, packet).length + schoolFaceProblems(context).length === 0);
        const pieces = consigned(context).bundles.flatMap(({ mailpieces }) => mailpieces);
        const [there] = composeEnvelopes(context, pieces);
        const [home] = composeReturnEnvelopes(context, [packet]);
        for (const [page, format, zone] of [
          [there, out, 'addressee'],
          [home, back, 'sender'],
        ] as const) {
          expect(page?.size).toEqual(ENVELOPE_FACES[format]);
          const boxes = page?.boxes ?? [];
          const texts = textsIn(boxes);
          expect(overlapping(texts, texts)).toEqual([]);
          const rect = faceZones(ENVELOPE_FACES[format], format)[zone];
          const named = texts.filter(({ text }) => text.includes(name.split(' ')[0] ?? ''));
          expect(named.some((box) => contains(rect, rectOf(box), SLACK))).toBe(true);
        }
        const [piece = null] = pieces;
        const faces = facesOf(context);
        expect(faces).toHaveLength(5);
        for (const face of faces) {
          const zone = face.schoolZone === 'sender' ? 'addressee' : 'sender';
          expect(intrusionsOf(face.school, face.schoolZone, face)).toEqual([]);
          expect(intrusionsOf(face.partyOf(packet, null), zone, face)).toEqual([]);
          expect(intrusionsOf(face.marksOf(piece), 'number', face)).toEqual([]);
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('an address without end reaches into other rooms, and is told with the millimetres', () => {
  const long = Array.from({ length: 40 }, () => 'АЙДАНАЛА').join(' ');
  const packet = packetTo(long, { settlement: long, street: long, index: '020245' });
  const context = paperContext([packet], {
    envelope: { format: 'dl', grams: 8, print: true },
  });
  const face = envelopeFace(context);
  const found = intrusionsOf(face.partyOf(packet, null), 'addressee', face);
  expect(found.map(({ zone }) => zone)).toContain('edge');
  expect(Math.max(...found.map(({ depth }) => depth))).toBeGreaterThan(5);
});

test('a school without end enters the rooms of others, too', () => {
  const long = Array.from({ length: 60 }, () => 'МЕКТЕП').join(' ');
  const context = paperContext([], {
    name: { kk: long, ru: long },
    envelope: { format: 'dl', grams: 8, print: true },
  });
  const face = envelopeFace(context);
  const zones = intrusionsOf(face.school, 'sender', face).map(({ zone }) => zone);
  expect(zones).toContain('addressee');
});

test('a proof draws each zone with its name and its size', () => {
  const packet = packetTo('Айдана', { settlement: 'Бұлақты', index: '020245' });
  const context = paperContext([packet]);
  const [cover] = facesOf(context);
  if (cover === undefined) throw new Error('no cover');
  const { boxes, size } = composeProof(context, cover, cover.partyOf(packet, null));
  expect(size).toMatchObject({ w: 210, h: 297 });
  const said = textsIn(boxes).map(({ text }) => text);
  expect(said).toContain('марка  ·  74 × 40 мм');
  expect(said).toContain('ШПИ  ·  63 × 20 мм');
  const dashed = boxes.filter((box) => box.kind === 'rule' && box.dash !== undefined);
  expect(dashed).toHaveLength(4 * 5);
});

import { expect, test } from '@jest/globals';
import { composeCoverOwn, composeLabels } from '../../src/compose/papers/cover.ts';
import { facesOf } from '../../src/compose/papers/face-parts.ts';
import { composeFacingSlip } from '../../src/compose/papers/facing-slip.ts';
import { faceZones } from '../../src/compose/papers/face-zones.ts';
import { faceProblems } from '../../src/compose/papers/face-problems.ts';
import { composeWayBackOwn } from '../../src/compose/papers/way-back.ts';
import type { Box } from '../../src/model/page.ts';
import { overlaps } from '../../src/paper/rect.ts';
import { A4 } from '../../src/paper/stock.ts';
import { rectOf } from './box-rects.ts';
import { aPacket, consigned, manifestOf, paperContext } from './paper-sample.ts';

const SPARE = aPacket(2, { pupil: null, stop: 9 });
const context = paperContext([aPacket(1), SPARE]);

function textOf(boxes: readonly Box[]): string {
  return boxes.flatMap((box) => (box.kind === 'text' ? [box.text] : [])).join(' ');
}

/** Rules of a page to write on: as long as a name. */
function linesIn(boxes: readonly Box[]): readonly { readonly y: number; readonly h: number }[] {
  return boxes
    .filter((box) => box.kind === 'rule' && box.dash === undefined)
    .map(rectOf)
    .filter(({ w }) => w > 45);
}

test('a spare cover says what it is and leaves three lines for name and address in the zone of the addressee', () => {
  const boxes = composeCoverOwn(context, SPARE);
  const text = textOf(boxes);
  expect(text).toContain('Қосалқы пакет');
  expect(text).toContain('0002-K');
  expect(text).toContain('Аты-жөні');
  expect(text).toContain('Мекенжайы');
  const { addressee } = faceZones(A4);
  const lines = linesIn(boxes);
  expect(lines).toHaveLength(3);
  for (const { y } of lines) {
    expect(y).toBeGreaterThan(addressee.y);
    expect(y).toBeLessThan(addressee.y + addressee.h);
  }
  expect(faceProblems(context, SPARE)).toEqual([]);
  expect(textOf(composeCoverOwn(context, aPacket(1)))).not.toContain('Қосалқы');
});

test('label and way back have the same lines, and in Russian the words are Russian', () => {
  const pieces = consigned(context).bundles.flatMap(({ mailpieces }) => mailpieces);
  const [sheet = []] = composeLabels(context, pieces);
  expect(linesIn(sheet)).toHaveLength(3);
  const russian = { ...SPARE, class: { ...SPARE.class, language: 'ru' as const } };
  for (const format of ['c5', 'dl'] as const) {
    const school = { returnEnvelope: { format, grams: 8 } };
    const back = composeWayBackOwn(paperContext([SPARE], school), russian, 2);
    expect(linesIn(back)).toHaveLength(3);
    expect(textOf(back)).toContain('Запасной пакет');
    const { sender } = faceZones({ x: 0, y: 0, w: A4.w, h: format === 'dl' ? 105 : 148.5 });
    const low = back.filter((box) => box.kind === 'rule' || box.kind === 'rect').map(rectOf);
    const inZone = low.filter(({ y }) => y < sender.y + sender.h + 20);
    expect(inZone).toHaveLength(4);
    for (const { y, h } of inZone) expect(y + h).toBeLessThanOrEqual(sender.y + sender.h + 0.01);
  }
});

test.each(['dl', 'c5', 'c4', 'b4'] as const)(
  'no line to write on runs through the box of the index on an envelope %s, out or back',
  (format) => {
    const print = { format, grams: 8, print: true } as const;
    const onEnvelopes = paperContext([SPARE], { envelope: print, returnEnvelope: print });
    for (const face of facesOf(onEnvelopes)) {
      const boxes = face.partyOf(SPARE, null);
      const rules = boxes.filter((box) => box.kind === 'rule').map(rectOf);
      expect(rules).toHaveLength(3);
      expect(Math.min(...rules.map(({ w }) => w))).toBeGreaterThan(45);
      const index = boxes.filter((box) => box.kind === 'rect').map(rectOf);
      expect(index).toHaveLength(1);
      const captions = boxes.filter((box) => box.kind === 'text' && box.text === 'Индекс');
      for (const taken of [...index, ...captions.map(rectOf)]) {
        expect(rules.filter((rule) => overlaps({ ...rule, h: 0.3 }, taken))).toEqual([]);
      }
    }
  },
);

test('the manifest and the slip count spare packets apart', () => {
  const consignment = consigned(context);
  const manifest = textOf(manifestOf(context, consignment).flat());
  expect(manifest).toMatch(/Қосалқы пакет/u);
  expect(manifest).toMatch(/Из них запасных пакетов без имени: 1/u);
  const [bundle] = consignment.bundles;
  const slip = bundle === undefined ? '' : textOf(composeFacingSlip(context, consignment, bundle));
  expect(slip).toContain('Из них запасных');
  const none = paperContext([aPacket(1)]);
  const plain = textOf(manifestOf(none).flat());
  expect(plain).not.toMatch(/запасн/u);
});

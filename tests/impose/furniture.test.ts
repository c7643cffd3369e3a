import { expect, test } from '@jest/globals';
import { codeProblems } from '../../src/impose/code-problems.ts';
import { printUnit } from '../../src/impose/furniture.ts';
import { imposePacket } from '../../src/impose/impose.ts';
import type { FurnitureContext } from '../../src/impose/side.ts';
import { BLANK_MASTER } from '../../src/model/composed.ts';
import type { Box, Page } from '../../src/model/page.ts';
import type { Packet } from '../../src/model/plan.ts';
import { mmFromPt } from '../../src/paper/length.ts';
import { contains, overlaps, type Rect } from '../../src/paper/rect.ts';
import { CODES, FOOT, HEAD } from '../../src/paper/return-frame.ts';
import { decodeSheetCode } from '../../src/paper/sheet-code.ts';
import { decodeShortCode } from '../../src/paper/short-code.ts';
import { sayIn } from '../../src/text/words.ts';
import { evenMeasure, returnWords } from '../compose/return-setting.ts';
import { signWith } from '../paper/signing.ts';
import { PUPIL, PACKET, run } from './packets.ts';

const sign = signWith('test key');
const context: FurnitureContext = {
  sayIn: (tongue) => sayIn(returnWords, tongue),
  measure: evenMeasure,
  masters: new Map(
    [1, 2, 3].map((form) => [`return-${form}`, { id: `return-${form}`, boxes: [], form }]),
  ),
  school: 123456,
  mailingNumber: 7,
  sign,
};

function pagesOf(packet: Packet): readonly Page[] {
  const runs = [run('cover', 2, true), run('lessons', 1), run('return', 3, true)];
  return printUnit(imposePacket({ packet, runs }), context).pages;
}

const textsOf = (page: Page | undefined): readonly string[] =>
  (page?.overlay ?? []).flatMap((box) => (box.kind === 'text' ? [box.text] : []));
const codesOf = (page: Page | undefined) =>
  (page?.overlay ?? []).flatMap((box) => (box.kind === 'qr' ? [box] : []));

test('pages stand in printing order, every sheet with two sides', () => {
  expect(pagesOf(PACKET).map(({ master }) => master)).toEqual([
    'cover-1',
    'cover-2',
    'lessons-1',
    BLANK_MASTER,
    'return-1',
    'return-2',
    'return-3',
    BLANK_MASTER,
  ]);
});

test('a cover shows nothing of it, an inner page whose it is and which sheet of how many', () => {
  const pages = pagesOf(PACKET);
  expect(pages[0]?.overlay).toEqual([]);
  expect(pages[3]?.overlay).toEqual([]);
  expect(textsOf(pages[2])).toEqual([
    '5 «Ә» сыныбы  ·  Сейітқали А. Н.  ·  Пакет № 0012-K',
    'Парақ 2 / 4',
  ]);
  const russian: Packet = { ...PACKET, class: { ...PACKET.class, language: 'ru', letter: '' } };
  expect(textsOf(pagesOf(russian)[2])).toEqual([
    '5 класс  ·  Сейітқали А. Н.  ·  Пакет № 0012-K',
    'Лист 2 из 4',
  ]);
});

test('a return page has two codes that say which page it is, and no name', () => {
  const pages = pagesOf(PACKET);
  for (const [at, sheet, side, form] of [
    [4, 3, 'recto', 1],
    [5, 3, 'verso', 2],
    [6, 4, 'recto', 3],
  ] as const) {
    const codes = codesOf(pages[at]);
    expect(codes.map(({ corner }) => corner)).toEqual(['upper', 'lower']);
    for (const { payload, corner, rect } of codes) {
      const id = { school: 123456, mailing: 7, packet: 12, issue: 2, sheet, side, form };
      expect(decodeSheetCode(payload, sign)).toEqual({ kind: 'ok', id, corner });
      expect(rect).toEqual(CODES[corner]);
    }
  }
});

test('beside each code stands the code to type, large enough to read', () => {
  const boxes = pagesOf(PACKET)[5]?.overlay ?? [];
  const short = boxes.flatMap((box) =>
    box.kind === 'text' && decodeShortCode(box.text, sign).kind === 'ok' ? [box] : [],
  );
  expect(short).toHaveLength(2);
  for (const box of short) {
    expect(box.face).toBe('label-bold');
    expect(box.size).toBeGreaterThanOrEqual(10);
    const id = { mailing: 7, packet: 12, issue: 2, sheet: 3, side: 'verso' };
    expect(decodeShortCode(box.text, sign)).toEqual({ kind: 'ok', id });
  }
});

test('the lines lie apart and in their zones, however long the name', () => {
  const name = 'Әбдірахманова Айгүлжамал-Нұрсәуле Бауыржанмұхамедқызы';
  const pupil = { ...PUPIL, name, shortName: 'Әбдірахманова А. Б.' };
  for (const packet of [PACKET, { ...PACKET, pupil }]) {
    const texts = (pagesOf(packet)[4]?.overlay ?? []).filter((box) => box.kind === 'text');
    for (const text of texts) {
      expect([HEAD, FOOT].some((zone) => contains(zone, textRect(text), 0.01))).toBe(true);
      const hit = texts.filter((one) => one !== text && overlaps(textRect(one), textRect(text)));
      expect(hit).toEqual([]);
    }
  }
});

function textRect(box: Extract<Box, { kind: 'text' }>): Rect {
  const h = mmFromPt(box.size) * 0.7;
  return { x: box.x, y: box.baseline - h, w: box.width, h };
}

test('a surname without end is cut before it meets a code, an edge or the sheet number', () => {
  const endless = 'Б'.repeat(120);
  const packet = { ...PACKET, pupil: { ...PUPIL, name: endless, shortName: endless } };
  const pages = pagesOf(packet);
  for (const page of pages) {
    for (const box of page.overlay) {
      if (box.kind !== 'text') continue;
      const line: Rect = { x: box.x, y: box.baseline - 3, w: box.width, h: 4 };
      expect(box.x + box.width).toBeLessThanOrEqual(192.01);
      expect([box.text, overlaps(line, CODES.upper)]).toEqual([box.text, false]);
    }
  }
  expect(textsOf(pages[2]).filter((text) => text.includes('…'))).toHaveLength(1);
  expect(textsOf(pages[2]).join(' ')).toContain('0012-K');
});

test('numbers that no code can hold are told, with the place of the pupil', () => {
  const thick = imposePacket({ packet: PACKET, runs: [run('lessons', 260)] });
  const often = imposePacket({ packet: { ...PACKET, issue: 16 }, runs: [run('lessons', 2)] });
  const far = imposePacket({ packet: { ...PACKET, number: 70000 }, runs: [run('lessons', 254)] });
  expect(codeProblems([thick, often, far])).toEqual([
    {
      code: 'packet-sheets-too-many',
      place: PUPIL.place,
      values: { value: 130, most: 127 },
    },
    { code: 'packet-issues-used-up', place: PUPIL.place, values: { value: 16, most: 15 } },
    { code: 'packets-too-many', place: PUPIL.place, values: { value: 70000, most: 65535 } },
  ]);
});

test('a return page of a spare packet leaves a line for the name, and bears codes like any other', () => {
  const spare = { ...PACKET, pupil: null };
  const texts = textsOf(pagesOf(spare)[4]);
  expect(texts.join('\n')).toMatch(/_{10,}.*5/u);
  const qrOf = (packet: typeof spare | typeof PACKET) =>
    pagesOf(packet)[4]?.overlay.filter((box) => box.kind === 'qr');
  expect(qrOf(spare)).toEqual(qrOf(PACKET));
});

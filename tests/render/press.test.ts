import { expect, test } from '@jest/globals';
import type { Masters, PrintUnit } from '../../src/model/composed.ts';
import type { Box, TextBox } from '../../src/model/page.ts';
import { openPress } from '../../src/render/press.ts';
import { testFonts } from '../support/fonts.ts';
import { readCodes } from '../support/qr-codes.ts';
import { pageTexts, rasterPages, rasterParts } from '../support/raster.mjs';

const LETTERS = 'Әә Ғғ Ққ Ңң Өө Ұұ Үү Һһ Іі';
const NAMES = ['Өмірзақ Ұлпан', 'Қуанышұлы Әлихан'];

function line(text: string, baseline: number, more: Partial<TextBox> = {}): TextBox {
  return { kind: 'text', x: 20, baseline, text, face: 'text', size: 12, width: 100, ...more };
}

const masters: Masters = new Map([
  ['blank', { id: 'blank', boxes: [] }],
  ['lesson', { id: 'lesson', boxes: [line(`Сабақ: ${LETTERS}`, 40)] }],
  [
    'return',
    { id: 'return', boxes: [line('Жауап', 40, { face: 'text-bold' }), line('5 · 3 → 15', 50)] },
  ],
  ['unused', { id: 'unused', boxes: [line('Ешкім сұрамаған бет', 40, { face: 'primer' })] }],
]);

function codes(pupil: number): readonly Box[] {
  const at = (x: number, y: number, corner: 'upper' | 'lower'): Box => ({
    kind: 'qr',
    rect: { x, y, w: 22, h: 22 },
    payload: `SABAQ$${pupil} ${corner.toUpperCase()} 0123456789ABCDEFGHIJ`,
    corner,
  });
  return [at(170, 12, 'upper'), at(18, 262, 'lower')];
}

function unit(pupil: number): PrintUnit {
  const name = line(`${NAMES[pupil] ?? ''}, парақ: ${pupil + 1}`, 60, { face: 'label' });
  return {
    title: `Пакет ${pupil + 1}`,
    pages: [
      { master: 'lesson', overlay: [name] },
      { master: 'return', overlay: [name, ...codes(pupil)] },
      { master: 'lesson', overlay: [] },
      { master: 'blank', overlay: [] },
    ],
  };
}

function press(overlayCharacters = `${NAMES.join('')}, парақ: 0123456789`) {
  return openPress({
    fonts: testFonts,
    masters,
    images: new Map(),
    overlayFaces: ['label'],
    overlayCharacters,
    created: '2026-11-22',
    title: 'Ауыл, маршрут 1',
  });
}

async function printed(units: readonly PrintUnit[]): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  await (await press()).printFile(units, (bytes) => void pieces.push(bytes));
  return Buffer.concat(pieces);
}

test('Kazakh letters of masters and overlays come out as text', async () => {
  const texts = await pageTexts(await printed([unit(0), unit(1)]));
  expect(texts).toHaveLength(8);
  expect(texts[0]).toContain(`Сабақ: ${LETTERS}`);
  expect(texts[0]).toContain('Өмірзақ Ұлпан, парақ: 1');
  expect(texts[5]).toContain('Қуанышұлы Әлихан, парақ: 2');
  expect(texts[7]?.trim()).toBe('');
});

test.each([150, 300])('both codes of a return page are read at %i dpi', async (dpi) => {
  const [page] = await rasterPages(await printed([unit(1)]), dpi, [1]);
  expect(page && (await readCodes(page))).toEqual([
    'SABAQ$1 UPPER 0123456789ABCDEFGHIJ',
    'SABAQ$1 LOWER 0123456789ABCDEFGHIJ',
  ]);
});

test('the same input gives the same bytes', async () => {
  const [once, again] = [await printed([unit(0)]), await printed([unit(0)])];
  expect(once.equals(again)).toBe(true);
  expect(once.equals(await printed([unit(1)]))).toBe(false);
});

test('a file holds each master and font once, and none it does not need', async () => {
  const one = await printed([unit(0)]);
  const many = await printed(Array.from({ length: 20 }, () => unit(0)));
  const fonts = (file: Buffer) => file.toString('latin1').match(/\/FontFile2/gu)?.length;
  expect([fonts(one), fonts(many)]).toEqual([3, 3]);
  const perUnit = (many.length - one.length) / 19;
  expect(perUnit).toBeLessThan(7000);
  expect(one.toString('latin1')).not.toContain('Andika');
});

test('a packet of its own is the same pages as in the print file', async () => {
  const alone = (await press()).unitFile(unit(1));
  const together = await printed([unit(0), unit(1)]);
  const texts = await pageTexts(together);
  expect(await pageTexts(alone)).toEqual(texts.slice(4));
});

test('a character that was not announced is our bug, named', async () => {
  const opened = await press('абв');
  expect(() => opened.unitFile(unit(0))).toThrow('U+04E8');
});

test('letters that a font would join stand apart when the joined glyph is not embedded', async () => {
  const opened = await press('abcdefghijklmnopqrstuvwxyz');
  const overlay = [line('office fjord', 50, { face: 'label' })];
  const [text] = await pageTexts(
    opened.unitFile({ title: 'a', pages: [{ master: 'blank', overlay }] }),
  );
  expect(text?.trim()).toBe('office fjord');
});

test('viewers are told to print both sides at full size', async () => {
  const file = (await printed([unit(0)])).toString('latin1');
  expect(file).toContain('/Duplex/DuplexFlipLongEdge');
  expect(file).toContain('/PrintScaling/None');
  expect(file).toContain('(D:20261122000000Z)');
});

test('the stress over a capital stands above it, in masters and in overlays', async () => {
  const opened = await openPress({
    fonts: testFonts,
    masters: new Map([['m', { id: 'm', boxes: [line('А', 50), line('А\u0301', 50, { x: 60 })] }]]),
    images: new Map(),
    overlayFaces: ['label'],
    overlayCharacters: 'А\u0301',
    created: '2026-11-22',
    title: 'Ауыл, маршрут 1',
  });
  const overlay = [
    line('А', 100, { face: 'label' }),
    line('А\u0301', 100, { face: 'label', x: 60 }),
  ];
  const file = opened.unitFile({ title: 'a', pages: [{ master: 'm', overlay }] });
  const parts = [35, 85].flatMap((y) => [20, 60].map((x) => ({ x, y, w: 5, h: 15 })));
  const [rasters] = await rasterParts(Buffer.from(file), 300, () => parts);
  const tops = (rasters ?? []).map(({ width, pixels }) => {
    const ink = pixels.findIndex((value, at) => at % 4 === 0 && value < 128);
    return Math.floor(ink / 4 / width) * (25.4 / 300);
  });
  for (const at of [0, 2]) expect((tops[at] ?? 0) - (tops[at + 1] ?? 0)).toBeGreaterThan(0.7);
});

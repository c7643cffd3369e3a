import { expect, test } from '@jest/globals';
import type { Box } from '../../src/model/page.ts';
import { drawDocument, openPress } from '../../src/render/press.ts';
import { testFontPaths, testFonts } from '../support/fonts.ts';
import { naiveFile } from '../support/naive.mjs';
import { differingPixels, rasterPages, whitened } from '../support/raster.mjs';

const DPI = 100;
const qr: Extract<Box, { kind: 'qr' }> = {
  kind: 'qr',
  rect: { x: 165, y: 14, w: 22, h: 22 },
  payload: 'SABAQPOST 0123456789',
  corner: 'upper',
};

/** One of each box that a page of the house holds, on white and on grey. */
const boxes: readonly Box[] = [
  { kind: 'rect', rect: { x: 15, y: 20, w: 90, h: 25 }, fill: 0.2, radius: 3 },
  { kind: 'rect', rect: { x: 15, y: 20, w: 90, h: 25 }, stroke: { width: 0.4, ink: 0.9 } },
  word('Әжем «Ұшқыр» атты ертегіні AVTO оқыды', 30, 0),
  word('Туған жер туралы әңгіме, төрт сөйлем', 40, 1.3),
  { ...word('Ақ әріптер', 55, 0), ink: 0.5, face: 'text-bold' },
  { kind: 'rule', from: { x: 15, y: 60 }, to: { x: 195, y: 60 }, width: 0.3, ink: 1 },
  {
    kind: 'rule',
    from: { x: 15, y: 64 },
    to: { x: 195, y: 70 },
    width: 0.3,
    ink: 0.5,
    dash: [2, 1],
  },
  answer('lines', 75, 8),
  answer('grid', 105, 5),
  answer('blank', 135, 5),
  mark('circle', 30),
  mark('square', 45),
  { kind: 'score', item: 'a#q1', points: 2, rect: { x: 60, y: 170, w: 4.5, h: 4.5 } },
  { kind: 'fiducial', id: 'top-left', rect: { x: 10, y: 10, w: 6, h: 6 } },
  qr,
];

function word(text: string, baseline: number, wordSpacing: number): Extract<Box, { kind: 'text' }> {
  return { kind: 'text', x: 20, baseline, text, face: 'text', size: 14, width: 80, wordSpacing };
}

function answer(ruling: 'lines' | 'grid' | 'blank', y: number, pitch: number): Box {
  return { kind: 'answer', item: 'a#q1', rect: { x: 20, y, w: 100, h: 25 }, ruling, pitch };
}

function mark(shape: 'circle' | 'square', x: number): Box {
  return { kind: 'mark', item: 'a#q1', option: '0', shape, rect: { x, y: 170, w: 4.5, h: 4.5 } };
}

async function firstPage(pdf: Uint8Array) {
  const [page] = await rasterPages(pdf, DPI, [0]);
  if (page === undefined) throw new Error('no page');
  return page;
}

const info = { title: 'Сынақ', created: '2026-11-22' };

test.each([
  ['as a master', boxes, []],
  ['as an overlay', [], boxes],
  ['half and half', boxes.slice(0, 4), boxes.slice(4)],
])('drawn %s, a page equals the naive page', async (_, boxesOfMaster, overlay) => {
  const press = await openPress({
    ...info,
    fonts: testFonts,
    images: new Map(),
    masters: new Map([['m', { id: 'm', boxes: boxesOfMaster }]]),
    overlayFaces: ['text', 'text-bold'],
    overlayCharacters: boxes.map((box) => (box.kind === 'text' ? box.text : '')).join(''),
  });
  const ours = await firstPage(
    press.unitFile({ title: 'a', pages: [{ master: 'm', overlay: [...overlay] }] }),
  );
  const naive = await firstPage(await naiveFile([boxes], testFontPaths));
  const plain = [ours, naive].map((page) => whitened(page, DPI, [qr.rect]));
  expect(differingPixels(plain[0] ?? ours, plain[1] ?? naive)).toBe(0);
  expect(differingPixels(ours, naive, 0.4)).toBeLessThan(40);
});

test('the comparison sees a page that lacks one thin line', async () => {
  const draw = (pages: readonly (readonly Box[])[]) =>
    drawDocument(pages, { ...info, fonts: testFonts, images: new Map() });
  const [whole, lacking] = await Promise.all(
    [boxes, boxes.filter(({ kind }) => kind !== 'score')].map(async (each) =>
      firstPage(await draw([each])),
    ),
  );
  expect(whole && lacking && differingPixels(whole, lacking)).toBeGreaterThan(0);
  expect(whole && differingPixels(whole, whole)).toBe(0);
});

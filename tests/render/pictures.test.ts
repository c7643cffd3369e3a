import { expect, test } from '@jest/globals';
import { PNG } from 'pngjs';
import type { PrintUnit } from '../../src/model/composed.ts';
import type { Box, MasterId } from '../../src/model/page.ts';
import { openPress } from '../../src/render/press.ts';
import { testFonts } from '../support/fonts.ts';
import { readCodes } from '../support/qr-codes.ts';
import type { Raster } from '../support/raster.mjs';
import { rasterPages } from '../support/raster.mjs';

const DPI = 150;

/** Upper half black, lower half light grey; the right half is clear when `alpha` is 0. */
function picture(alpha: number): Uint8Array {
  const png = new PNG({ width: 8, height: 8, colorType: 6 });
  for (let at = 0; at < 64; at += 1) {
    const shade = at < 32 ? 0 : 200;
    png.data.set([shade, shade, shade, at % 8 < 4 ? 255 : alpha], at * 4);
  }
  return PNG.sync.write(png, { colorType: alpha === 255 ? 2 : 6 });
}

const images = new Map([
  ['plain', picture(255)],
  ['clear', picture(0)],
]);

function image(id: string, x: number): Box {
  return { kind: 'image', image: id, rect: { x, y: 50, w: 20, h: 20 } };
}

async function printed(boxes: readonly Box[], overlay: readonly Box[]): Promise<Uint8Array> {
  const press = await openPress({
    fonts: testFonts,
    images,
    masters: new Map<MasterId, { id: MasterId; boxes: readonly Box[] }>([
      ['m', { id: 'm', boxes }],
    ]),
    overlayFaces: [],
    overlayCharacters: '',
    created: '2026-11-22',
    title: 'Суреттер',
  });
  const unit: PrintUnit = { title: 'Сурет', pages: [{ master: 'm', overlay: [...overlay] }] };
  return press.unitFile(unit);
}

function shadeAt({ width, pixels }: Raster, x: number, y: number): number {
  const at = Math.round((y / 25.4) * DPI) * width + Math.round((x / 25.4) * DPI);
  return pixels[at * 4] ?? -1;
}

test.each([
  ['a master', [image('plain', 20), image('clear', 60)], []],
  ['an overlay', [], [image('plain', 20), image('clear', 60)]],
])('pictures of %s stand upright in their place, clear parts clear', async (_, boxes, overlay) => {
  const [page] = await rasterPages(await printed(boxes, overlay), DPI);
  if (page === undefined) throw new Error('no page');
  const shades = [25, 35, 65, 75].map((x) => [shadeAt(page, x, 53), shadeAt(page, x, 67)]);
  expect(shades).toEqual([
    [0, 200],
    [0, 200],
    [0, 200],
    [255, 255],
  ]);
  expect(shadeAt(page, 30, 75)).toBe(255);
});

test('a picture that no page shows is not in the file, and one shown twice is there once', async () => {
  const none = await printed([], []);
  const twice = await printed([image('plain', 20)], [image('plain', 60)]);
  const count = (file: Uint8Array) =>
    Buffer.from(file).toString('latin1').split('/Subtype /Image').length - 1;
  expect([count(none), count(twice)]).toEqual([0, 1]);
});

test('a Code 128 is read back, and what it cannot hold is refused', async () => {
  const code = (payload: string): Box => ({
    kind: 'code128',
    rect: { x: 30, y: 30, w: 60, h: 12 },
    payload,
  });
  const [page] = await rasterPages(await printed([code('RR473124829KZ')], []), DPI);
  expect(page && (await readCodes(page))).toEqual(['RR473124829KZ']);
  await expect(printed([code('Қазақ')], [])).rejects.toThrow('Code 128');
});

test('a picture or face that is not there is our bug', async () => {
  await expect(printed([image('lost', 20)], [])).rejects.toThrow('lost');
  await expect(printed([], [image('lost', 20)])).rejects.toThrow('lost');
});

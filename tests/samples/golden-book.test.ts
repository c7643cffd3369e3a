import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Box } from '../../src/model/page.ts';
import type { Raster } from '../support/raster.mjs';
import { inFolder } from '../shell/folder.ts';
import { compareLines, goldenMode, openGoldens } from './golden-book.ts';
import { comparePixels, greyPng } from './golden-pixels.ts';
import { boxesText } from './page-text.ts';

const LINE: Box = {
  kind: 'text',
  x: 20,
  baseline: 41.5,
  text: 'Қайтару парағы',
  face: 'label',
  size: 11,
  width: 27.123456,
};

function bytes(text: string): Uint8Array {
  return Buffer.from(text);
}

/** A page with a line of black dashes that begins so many pixels from the left. */
function pageWithDashes(left: number): Raster {
  const [width, height] = [120, 80];
  const pixels = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let x = 0; x < 60; x += 1) {
    if (x % 6 < 4) pixels.fill(0, (40 * width + left + x) * 4, (40 * width + left + x) * 4 + 3);
  }
  return { width, height, pixels };
}

test('lines: equal but for line ends, or the first that differs', () => {
  expect(compareLines(bytes('Әмина\r\nбір\r\n'), bytes('Әмина\nбір\n'))).toBeNull();
  expect(compareLines(bytes('бір\nекі\nүш\n'), bytes('бір\nеки\nүш\n'))).toBe(
    '1 of 4 lines differ, the first is line 2\n- екі\n+ еки',
  );
  expect(compareLines(bytes('бір\n'), bytes('бір\nекі\n'))).toContain('+ екі');
});

test('boxes: a page that is shifted by a tenth of a millimetre is another page', () => {
  const golden = bytes(boxesText([LINE]).join('\n'));
  const shifted = boxesText([{ ...LINE, x: LINE.x + 0.1 }]).join('\n');
  expect(compareLines(golden, bytes(shifted))).toContain('"x":20.1');
  // Below what any printer shows: the last digits of a sum may differ between machines.
  const same = boxesText([{ ...LINE, width: LINE.width + 1e-9 }]).join('\n');
  expect(compareLines(golden, bytes(same))).toBeNull();
});

test('pixels: a page that is shifted by one pixel is another page, and one of another size too', async () => {
  const golden = await greyPng(pageWithDashes(20));
  expect(comparePixels(golden, await greyPng(pageWithDashes(20)))).toBeNull();
  expect(comparePixels(golden, await greyPng(pageWithDashes(21)))).toMatch(/^\d+ pixels differ$/);
  const smaller = { width: 60, height: 80, pixels: new Uint8ClampedArray(60 * 80 * 4).fill(255) };
  expect(comparePixels(golden, await greyPng(smaller))).toBe('Infinity pixels differ');
});

test('what is written when: never in CI, all that differs by npm run golden, else only what is missing', () => {
  expect(goldenMode({}, ['node', 'jest'])).toBe('fill');
  expect(goldenMode({}, ['node', 'jest', '--updateSnapshot'])).toBe('update');
  expect(goldenMode({ npm_lifecycle_event: 'golden' }, [])).toBe('update');
  expect(goldenMode({ CI: 'true', npm_lifecycle_event: 'golden' }, ['--updateSnapshot'])).toBe(
    'check',
  );
});

test('a golden that is missing is written, in CI it is a difference', async () => {
  await inFolder(async (folder) => {
    const told: string[] = [];
    const tell = (line: string): number => told.push(line);
    const strict = openGoldens(folder, 'check', tell);
    expect(strict.compare('a/b.txt', bytes('бір\n'), compareLines)).toContain('no golden');
    expect(existsSync(join(folder, 'a'))).toBe(false);
    const filling = openGoldens(folder, 'fill', tell);
    expect(filling.compare('a/b.txt', bytes('бір\n'), compareLines)).toBeNull();
    expect(readFileSync(join(folder, 'a', 'b.txt'), 'utf8')).toBe('бір\n');
    expect(told).toHaveLength(1);
    await Promise.resolve();
  });
});

test('a golden that differs fails until it is updated; one that nobody asks for too', async () => {
  await inFolder(async (folder) => {
    const told: string[] = [];
    const tell = (line: string): number => told.push(line);
    writeFileSync(join(folder, 'kept.txt'), 'бір\n');
    writeFileSync(join(folder, 'left-over.txt'), 'екі\n');
    const filling = openGoldens(folder, 'fill', tell);
    expect(filling.compare('kept.txt', bytes('үш\n'), compareLines)).toContain('- бір\n+ үш');
    expect(filling.leftovers()).toEqual(['left-over.txt']);
    expect(readFileSync(join(folder, 'kept.txt'), 'utf8')).toBe('бір\n');
    expect(told).toEqual([]);
    const updating = openGoldens(folder, 'update', tell);
    expect(updating.compare('kept.txt', bytes('үш\n'), compareLines)).toBeNull();
    expect(updating.leftovers()).toEqual([]);
    expect(readFileSync(join(folder, 'kept.txt'), 'utf8')).toBe('үш\n');
    expect(existsSync(join(folder, 'left-over.txt'))).toBe(false);
    expect(told.map((line) => line.split(':')[1]?.trim())).toEqual(['kept.txt', 'left-over.txt']);
    await Promise.resolve();
  });
});

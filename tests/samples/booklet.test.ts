import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { pageFrame } from '../../src/compose/page-frame.ts';
import type { Box, Page } from '../../src/model/page.ts';
import type { Packet } from '../../src/model/plan.ts';
import { printMailing } from '../../src/outbound.ts';
import { contains } from '../../src/paper/rect.ts';
import { rectOf, textsIn } from '../compose/box-rects.ts';
import { naiveFile } from '../support/naive.mjs';
import { countPages, differingPixels, rasterPages, type Raster } from '../support/raster.mjs';
import { readArchives, type Archive } from './archive-files.ts';
import { inkOf, inkOnInk } from './ink.ts';
import { unitsOf } from './lesson-units.ts';
import { lostWords } from './lost-words.ts';
import { printedSample, type PrintedSample } from './printed-sample.ts';
import { copyOfSample, removeCopy, worldOfTests } from './sample-folder.ts';
import { PATIENCE, WHOLE } from './sample-run.ts';

const DPI = 72;

let folder: string;
let printed: PrintedSample;
let archives: readonly Archive[];
let packet: Packet;
beforeAll(async () => {
  folder = copyOfSample('one-pupil');
  const school = join(folder, 'school.yaml');
  writeFileSync(school, `${readFileSync(school, 'utf8')}\npaper: booklet\n`);
  const world = worldOfTests();
  const report = await printMailing(folder, WHOLE, world);
  archives = readArchives(report.files.map(({ path }) => path));
  printed = await printedSample(folder, world);
  const [first] = printed.plan.packets;
  if (first === undefined) throw new Error('no packet');
  packet = first;
}, PATIENCE);
afterAll(() => {
  removeCopy(folder);
});

/** Boxes of the pages of the booklet as they are read, without what imposition adds. */
function bookletPages(): readonly (readonly Box[])[] {
  return printed
    .runsOf(packet)
    .filter(({ booklet }) => booklet === true)
    .flatMap(({ pages }) => pages.map(({ master }) => printed.masters.get(master)?.boxes ?? []));
}

function packetPdf(): Uint8Array {
  const entries = archives.flatMap((archive) => [...archive.entries]);
  const found = entries.find(([name]) => name.endsWith(`-${packet.code}.pdf`));
  if (found === undefined) throw new Error('no packet file');
  return found[1];
}

test('lessons come as pages of half a sheet: within their frame, no ink on ink, every word once and in order', () => {
  const pages = bookletPages();
  expect(pages.length).toBeGreaterThan(1);
  const { area, rule } = pageFrame({ paper: 'booklet' });
  const head = { ...area, y: 0, h: rule };
  const ink = inkOf(printed.fonts);
  for (const boxes of pages) {
    const inside = (box: Box): boolean =>
      [area, head].some((each) => contains(each, rectOf(box), 0.75));
    expect(boxes.filter((box) => !inside(box))).toEqual([]);
    expect(inkOnInk(boxes, ink)).toEqual([]);
  }
  const text = pages.map((boxes) => {
    const body = textsIn(boxes).filter(({ baseline }) => baseline > rule);
    return body.map((box) => box.text).join(' ');
  });
  const units = printed.plan.lessons.map((lesson) => unitsOf(lesson, packet.level));
  expect(lostWords(units, text.join(' '))).toEqual([]);
});

test(
  'two pages stand on a side, turned as they are to be folded, and each looks as it was composed',
  async () => {
    const sides = printed.pages.get(packet.number) ?? [];
    expect(await countPages(packetPdf())).toBe(sides.length);
    const pages = sides.flatMap(({ halves }, at) =>
      (halves?.pages ?? []).flatMap((page, half) =>
        page === null || halves === null ? [] : [{ at, half, turned: halves.turned, page }],
      ),
    );
    expect(pages).toHaveLength(bookletPages().length);
    for (const { at, half, turned, page } of pages) {
      const [side] = await rasterPages(packetPdf(), DPI, [at]);
      const upright = await composed(page);
      if (side === undefined) throw new Error('no picture');
      const height = Math.floor(side.height / 2);
      const found = part(side, half * Math.ceil(side.height / 2), height);
      const share = (to: 'right' | 'left'): number =>
        differingPixels(found, turnedTo(to, upright, side.width, height), 0.5) /
        (side.width * height);
      expect([at, half, share(turned) < 0.01]).toEqual([at, half, true]);
      // A page turned the other way is another picture.
      expect(share(turned === 'left' ? 'right' : 'left')).toBeGreaterThan(0.01);
    }
  },
  PATIENCE,
);

/** A page drawn the obvious way, its head up. */
async function composed({ master, overlay }: Pick<Page, 'master' | 'overlay'>): Promise<Raster> {
  const fonts = new Map(printed.fonts.map(({ face, bytes }) => [face, Buffer.from(bytes)]));
  const boxes = [...(printed.masters.get(master)?.boxes ?? []), ...overlay];
  const [raster] = await rasterPages(await naiveFile([boxes], fonts), DPI);
  if (raster === undefined) throw new Error('no picture');
  return raster;
}

/** Rows of a raster. */
function part({ width, pixels }: Raster, top: number, height: number): Raster {
  return { width, height, pixels: pixels.slice(top * width * 4, (top + height) * width * 4) };
}

/** The upper left of a raster with its head turned to the right or left. */
function turnedTo(to: 'right' | 'left', page: Raster, width: number, height: number): Raster {
  const pixels = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [fromX, fromY] = to === 'right' ? [y, width - 1 - x] : [height - 1 - y, x];
      const from = (fromY * page.width + fromX) * 4;
      pixels.set(page.pixels.subarray(from, from + 4), (y * width + x) * 4);
    }
  }
  return { width, height, pixels };
}

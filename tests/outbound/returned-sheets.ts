import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { receiveScans } from '../../src/inbound.ts';
import { openLedger, type Ledger } from '../../src/ledger/open-ledger.ts';
import { printedMailings } from '../../src/ledger/printed-mailings.ts';
import { errorsIn } from '../../src/model/problem.ts';
import type { Box } from '../../src/model/page.ts';
import type { PrintedMailing, ReturnSide } from '../../src/model/returned.ts';
import type { Point, Rect } from '../../src/paper/rect.ts';
import { rasterPages, type Raster } from '../support/raster.mjs';
import { filesIn, quietWorld } from './workspace.ts';

const DPI = 200;
const PER_MM = DPI / 25.4;

/** Who has written on a page: ink by its boxes. */
export type Pen = (boxes: readonly Box[], ink: (rect: Rect) => void) => void;

/** Uses the ledger of a workspace and closes it. */
export async function withLedgerOf<T>(
  folder: string,
  use: (ledger: Ledger) => Promise<T>,
): Promise<T> {
  const opened = await openLedger(join(folder, 'ledger.db'));
  if (!opened.ok) throw new Error(opened.problems[0]?.code);
  try {
    return await use(opened.value);
  } finally {
    await opened.value.close();
  }
}

/** Which sides of a packet come back, and who has written on them. */
export type Returned = {
  /** Number of the mailing in the ledger. */
  readonly number: number;
  readonly packet: number;
  readonly wanted: (side: ReturnSide) => boolean;
  readonly pen: Pen;
};

/**
 * Brings back return sides of a packet, filled in with a pen and scanned at 200 dpi: pages of the archive that was printed, in grey on
 * greyish paper.
 */
export async function bringBack(folder: string, archive: string, back: Returned): Promise<void> {
  const mailing = await mailingOf(folder, back.number);
  const sides = mailing.sides.filter((side) => side.packet === back.packet && back.wanted(side));
  const places = sides.map(({ sheet, side }) => 2 * (sheet - 1) + (side === 'verso' ? 1 : 0));
  const pages = await rasterPages(packetIn(archive, mailing, back.packet), DPI, places);
  const files: string[] = [];
  for (const [at, page] of pages.entries()) {
    back.pen(mailing.forms.get(sides[at]?.form ?? 0) ?? [], (rect) => {
      blacken(page, rect);
    });
    const path = join(folder, `scan-${at}.png`);
    writeFileSync(path, await pngOf(page));
    files.push(path);
  }
  const { problems, pages: counts } = await receiveScans(folder, files, quietWorld());
  const strange = counts.filter(({ kind }) => kind !== 'known' && kind !== 'duplicate');
  const [wrong = null] = [
    ...errorsIn(problems).map(({ code }) => code),
    ...strange.map(({ kind }) => kind),
  ];
  if (wrong !== null) throw new Error(`a scan is ${wrong}`);
}

async function mailingOf(folder: string, number: number): Promise<PrintedMailing> {
  const mailings = await withLedgerOf(folder, printedMailings);
  const mailing = mailings.get(number);
  if (mailing === undefined) throw new Error(`no mailing ${number}`);
  return mailing;
}

function packetIn(archive: string, mailing: PrintedMailing, packet: number): Uint8Array {
  const code = mailing.plan.packets.find(({ number }) => number === packet)?.code ?? '';
  const [, bytes] =
    Object.entries(filesIn(archive)).find(([name]) => name.endsWith(`-${code}.pdf`)) ?? [];
  if (bytes === undefined) throw new Error(`no packet ${code}`);
  return bytes;
}

function blacken({ width, pixels }: Raster, { x, y, w, h }: Rect): void {
  for (let row = Math.round(y * PER_MM); row < (y + h) * PER_MM; row += 1) {
    const from = row * width + Math.round(x * PER_MM);
    pixels.fill(40, 4 * from, 4 * (from + Math.round(w * PER_MM)));
  }
}

/** Paper is never white in a scan. */
const PAPER = 225 / 255;

async function pngOf({ width, height, pixels }: Raster): Promise<Uint8Array> {
  return sharp(pixels, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .greyscale()
    .linear(PAPER, 0)
    .png()
    .toBuffer();
}

/** Strokes as of words in a place: so many letters, from a corner of it, mm. */
export function scribbled(place: Rect, letters: number, ink: (rect: Rect) => void): void {
  const start: Point = { x: place.x + 5, y: place.y + 3 };
  for (let letter = 0; letter < letters; letter += 1) {
    const x = start.x + letter * 3;
    ink({ x, y: start.y, w: 0.5, h: 4 });
    ink({ x, y: start.y + (letter % 3), w: 2, h: 0.5 });
  }
}

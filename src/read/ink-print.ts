import type { InkPrint } from '../model/received.ts';
import type { TakePatch } from '../model/patch.ts';
import type { Mm } from '../paper/length.ts';
import type { Rect } from '../paper/rect.ts';

/** Side of a cell, mm: strokes of one scan fall into the same cell, or the next, in another. */
const CELL: Mm = 2.5;

const PER_MM = 4;

/** Handwriting has more of the print's ink than this; a ruling, thin and light, has less once it is scanned. */
const INKED = 0.27;

/** Inked pixels that make a cell inked: a stroke through it, not a speck. */
const LEAST = 4;

/** The outer part of a place that is left aside: its frame, mm. */
const EDGE: Mm = 0.8;

/** Where ink is in a place to write. `contrast`: greys between the page's paper and its print. */
export function inkPrint(take: TakePatch, rect: Rect, contrast: number): InkPrint {
  const inner = {
    x: rect.x + EDGE,
    y: rect.y + EDGE,
    w: Math.max(CELL, rect.w - 2 * EDGE),
    h: Math.max(CELL, rect.h - 2 * EDGE),
  };
  const { image } = take(inner, PER_MM);
  const side = CELL * PER_MM;
  const columns = Math.ceil(image.width / side);
  const rows = Math.ceil(image.height / side);
  const counts = new Uint32Array(columns * rows);
  const limit = paperOf(image.pixels) - INKED * contrast;
  for (const [at, grey] of image.pixels.entries()) {
    if (grey >= limit) continue;
    const column = Math.floor((at % image.width) / side);
    const row = Math.floor(Math.floor(at / image.width) / side);
    counts[row * columns + column] = (counts[row * columns + column] ?? 0) + 1;
  }
  return { columns, cells: Array.from(counts, (count) => (count >= LEAST ? '1' : '0')).join('') };
}

/** The grey that most of a place has: its paper. */
function paperOf(pixels: Uint8Array): number {
  const counts = new Uint32Array(256);
  for (const grey of pixels) counts[grey] = (counts[grey] ?? 0) + 1;
  let above = 0;
  for (let grey = 255; grey > 0; grey -= 1) {
    above += counts[grey] ?? 0;
    if (above >= pixels.length / 3) return grey;
  }
  return 0;
}

/** Paper shown round what is written, mm; it may reach so far beyond its place. */
const AROUND: Mm = 1;
const BEYOND: Mm = 1;

/** The part of a place that holds ink, mm on the page; null where none does. */
export function inkedPart(place: Rect, { columns, cells }: InkPrint): Rect | null {
  const inked = Array.from(cells, (cell, at) => (cell === '1' ? at : -1)).filter((at) => at >= 0);
  if (inked.length === 0) return null;
  const across = inked.map((at) => at % columns);
  const down = inked.map((at) => Math.floor(at / columns));
  const start = (cell: number): Mm => EDGE + cell * CELL - AROUND;
  const end = (cell: number): Mm => EDGE + (cell + 1) * CELL + AROUND;
  const left = Math.max(-BEYOND, start(Math.min(...across)));
  const top = Math.max(-BEYOND, start(Math.min(...down)));
  const right = Math.min(place.w + BEYOND, end(Math.max(...across)));
  const bottom = Math.min(place.h + BEYOND, end(Math.max(...down)));
  return { x: place.x + left, y: place.y + top, w: right - left, h: bottom - top };
}

import type { GreyImage } from '../model/grey-image.ts';
import type { Patch } from '../model/patch.ts';
import type { Mm } from '../paper/length.ts';
import type { Point, Rect } from '../paper/rect.ts';
import type { Printed } from './printed-in.ts';
import type { Line } from '../model/ruling-lines.ts';

/** Ink of each pixel of a tile beyond what is printed there, 0–1; 0 where print is, or may be. */
export type TileInk = {
  readonly width: number;
  readonly height: number;
  readonly ink: Float32Array;
};

/** Print may stand so far beside its place, mm, and is so wide with its blur, to both sides. */
const REACH: Mm = 1.2;
const STEP: Mm = 0.2;
const HALF: Mm = 0.55;

/** The brighter part of the greys of a tile is its paper. */
const PAPER = 0.6;

/** Lines darker than this are written over: they say nothing of where the print is. */
const MOST = 0.3;

/** Finds where the print of a tile lies, and gives the ink of all the rest. */
export function tileInk(patch: Patch, printed: Printed, contrast: number): TileInk {
  const { width, height, pixels } = patch.image;
  const paper = paperOf(patch.image);
  const ink = new Float32Array(pixels.length);
  for (let at = 0; at < ink.length; at += 1) ink[at] = (paper - (pixels[at] ?? 255)) / contrast;
  const lines = printed.lines.flatMap((line) => clipped(line, patch.rect));
  const by = printShift(patch, lines, ink);
  for (const line of lines) hideLine(patch, line, by, ink);
  for (const { x, y, w, h } of printed.areas) {
    const [left, top] = [Math.max(0, column(patch, x - HALF)), Math.max(0, row(patch, y - HALF))];
    const right = Math.min(width, column(patch, x + w + HALF));
    const bottom = Math.min(height, row(patch, y + h + HALF));
    for (let at = top; at < bottom; at += 1) {
      if (right > left) ink.fill(0, at * width + left, at * width + right);
    }
  }
  return { width, height, ink };
}

function column({ rect, perMm }: Patch, x: Mm): number {
  return Math.round((x - rect.x) * perMm);
}

function row({ rect, perMm }: Patch, y: Mm): number {
  return Math.round((y - rect.y) * perMm);
}

function paperOf({ pixels }: GreyImage): number {
  const counts = new Uint32Array(256);
  for (const grey of pixels) counts[grey] = (counts[grey] ?? 0) + 1;
  let left = PAPER * pixels.length;
  for (const [grey, count] of counts.entries()) {
    left -= count;
    if (left <= 0) return grey;
  }
  return 255;
}

/** The part of a line that lies in a tile or may: none, or one; a slanting line is left whole. */
function clipped({ from, to }: Line, tile: Rect): readonly Line[] {
  const [left, right] = [tile.x - REACH, tile.x + tile.w + REACH];
  const [top, bottom] = [tile.y - REACH, tile.y + tile.h + REACH];
  if (Math.max(from.x, to.x) < left || Math.min(from.x, to.x) > right) return [];
  if (Math.max(from.y, to.y) < top || Math.min(from.y, to.y) > bottom) return [];
  const clip = ({ x, y }: Point): Point => ({
    x: Math.min(right, Math.max(left, x)),
    y: Math.min(bottom, Math.max(top, y)),
  });
  const isUpright = from.x === to.x || from.y === to.y;
  return isUpright ? [{ from: clip(from), to: clip(to) }] : [{ from, to }];
}

/** How far beside its place the print is: first down, then across. */
function printShift(patch: Patch, lines: readonly Line[], ink: Float32Array): Point {
  const best = (of: (by: Mm) => Point): Mm => {
    let [found, most] = [0, -Infinity];
    for (let by = -REACH; by <= REACH + 0.01; by += STEP) {
      const score = lineInk(patch, lines, of(by), ink) - 0.002 * Math.abs(by);
      if (score > most) [found, most] = [by, score];
    }
    return found;
  };
  const y = best((by) => ({ x: 0, y: by }));
  const x = best((by) => ({ x: by, y }));
  return { x, y };
}

/** Mean ink along the lines. */
function lineInk(patch: Patch, lines: readonly Line[], by: Point, ink: Float32Array): number {
  const { width, height } = patch.image;
  let [sum, count] = [0, 0];
  for (const line of lines) {
    along(patch, line, by, 1.2, (x, y) => {
      if (x < 0 || y < 0 || x >= width || y >= height) return;
      const found = ink[y * width + x] ?? 0;
      sum += found > MOST ? MOST : found;
      count += 1;
    });
  }
  return count === 0 ? 0 : sum / count;
}

function hideLine(patch: Patch, line: Line, by: Point, ink: Float32Array): void {
  const { width, height } = patch.image;
  const reach = Math.round(HALF * patch.perMm);
  along(patch, line, by, 0.6, (x, y) => {
    // A line just outside of a tile still reaches into it.
    if (x < -reach || x > width + reach) return;
    for (let v = Math.max(0, y - reach); v <= y + reach && v < height; v += 1) {
      ink.fill(0, v * width + Math.max(0, x - reach), v * width + Math.min(width, x + reach + 1));
    }
  });
}

/** Each place on a line, `step` mm apart, in pixels of the tile; it may lie outside of it. */
function along(
  patch: Patch,
  { from, to }: Line,
  by: Point,
  step: Mm,
  use: (x: number, y: number) => void,
): void {
  const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / step));
  for (let at = 0; at <= steps; at += 1) {
    const t = at / steps;
    const x = column(patch, from.x + (to.x - from.x) * t + by.x);
    const y = row(patch, from.y + (to.y - from.y) * t + by.y);
    use(x, y);
  }
}

import type { Pixel } from '../model/grey-image.ts';
import type { Point } from '../paper/rect.ts';
import { leastSquares } from './solve.ts';

/** A place on paper (mm) and where it is seen (pixels). */
export type Pair = { readonly mm: Point; readonly px: Pixel };

/** How a flat page lies in a picture: nine numbers, rows first, for points (x, y, 1). */
export type Homography = readonly number[];

/** Middle of an A4 page and half its height, mm: coordinates near 1 keep the equations well-conditioned. */
const CENTRE: Point = { x: 105, y: 148.5 };
const SCALE = 148.5;

function scaled({ x, y }: Point): Point {
  return { x: (x - CENTRE.x) / SCALE, y: (y - CENTRE.y) / SCALE };
}

/** Where a place on paper (mm) is seen, in pixels. */
export function project(h: Homography, point: Point): Pixel {
  const { x, y } = scaled(point);
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, i = 0, j = 1] = h;
  const w = g * x + i * y + j;
  return { x: (a * x + b * y + c) / w, y: (d * x + e * y + f) / w };
}

/** The homography through four or more pairs, least squares; null when they do not settle it. */
export function homographyOf(pairs: readonly Pair[]): Homography | null {
  if (pairs.length < 4) return null;
  const spread = spreadOf(pairs);
  const rows: number[][] = [];
  const rights: number[] = [];
  for (const { mm, px } of pairs) {
    const { x, y } = scaled(mm);
    const u = (px.x - spread.x) / spread.by;
    const v = (px.y - spread.y) / spread.by;
    rows.push([x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]);
    rights.push(u, v);
  }
  const found = leastSquares(rows, rights);
  return found === null ? null : unscaled([...found, 1], spread);
}

/** The affine map through three or more pairs; null when they lie on a line. */
export function affineOf(pairs: readonly Pair[]): Homography | null {
  if (pairs.length < 3) return null;
  const spread = spreadOf(pairs);
  const rows: number[][] = [];
  const rights: number[] = [];
  for (const { mm, px } of pairs) {
    const { x, y } = scaled(mm);
    rows.push([x, y, 1, 0, 0, 0], [0, 0, 0, x, y, 1]);
    rights.push((px.x - spread.x) / spread.by, (px.y - spread.y) / spread.by);
  }
  const found = leastSquares(rows, rights);
  return found === null ? null : unscaled([...found, 0, 0, 1], spread);
}

/** The map of turning, scaling and shifting through two or more pairs; null when they are one place. */
export function similarityOf(pairs: readonly Pair[]): Homography | null {
  if (pairs.length < 2) return null;
  const spread = spreadOf(pairs);
  const rows: number[][] = [];
  const rights: number[] = [];
  for (const { mm, px } of pairs) {
    const { x, y } = scaled(mm);
    rows.push([x, -y, 1, 0], [y, x, 0, 1]);
    rights.push((px.x - spread.x) / spread.by, (px.y - spread.y) / spread.by);
  }
  const found = leastSquares(rows, rights);
  if (found === null) return null;
  const [a = 0, b = 0, c = 0, d = 0] = found;
  return unscaled([a, -b, c, b, a, d, 0, 0, 1], spread);
}

/** How far each pair is seen from where the map says, pixels. */
export function residuals(h: Homography, pairs: readonly Pair[]): readonly number[] {
  return pairs.map(({ mm, px }) => {
    const { x, y } = project(h, mm);
    return Math.hypot(x - px.x, y - px.y);
  });
}

/** Pixels per mm in the middle of the page. */
export function pixelsPerMm(h: Homography): number {
  const at = (x: number, y: number): Pixel => project(h, { x: CENTRE.x + x, y: CENTRE.y + y });
  const across = Math.hypot(at(5, 0).x - at(-5, 0).x, at(5, 0).y - at(-5, 0).y);
  const down = Math.hypot(at(0, 5).x - at(0, -5).x, at(0, 5).y - at(0, -5).y);
  return (across + down) / 20;
}

type Spread = { readonly x: number; readonly y: number; readonly by: number };

function spreadOf(pairs: readonly Pair[]): Spread {
  const count = pairs.length;
  const x = pairs.reduce((sum, { px }) => sum + px.x, 0) / count;
  const y = pairs.reduce((sum, { px }) => sum + px.y, 0) / count;
  const by = pairs.reduce((most, { px }) => Math.max(most, Math.hypot(px.x - x, px.y - y)), 0);
  return { x, y, by: by === 0 ? 1 : by };
}

function unscaled(h: readonly number[], { x, y, by }: Spread): Homography {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, i = 0, j = 1] = h;
  return [
    ...[a * by + x * g, b * by + x * i, c * by + x * j],
    ...[d * by + y * g, e * by + y * i, f * by + y * j],
    ...[g, i, j],
  ];
}

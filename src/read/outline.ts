import type { GreyImage } from '../model/grey-image.ts';
import type { TakePatch } from '../model/patch.ts';
import type { Mm } from '../paper/length.ts';
import type { Point, Rect } from '../paper/rect.ts';
import { PER_MM, type MarkPatch } from './mark-patch.ts';

/** Where a mark's printed outline is, mm from its place, and how well it is seen, in greys. */
export type Outline = { readonly by: Point; readonly seen: number };

/** Steps of the first search, pixels; the second looks at every place round the best one. */
const STRIDE = 2;

/** Looks for the outline as far as the patch reaches. Of two equally good places the nearer one. */
export function outlineOf({ patch, side, reach }: MarkPatch): Outline {
  const steps = Math.floor((reach * PER_MM) / STRIDE);
  const far = 0.4 / Math.max(1, reach);
  const radius = (side / 2) * PER_MM;
  let best = { x: 0, y: 0, seen: -Infinity };
  const look = (x: number, y: number): void => {
    const seen = outlineAt(patch.image, x, y, radius) - far * Math.sqrt(x * x + y * y);
    if (seen > best.seen) best = { x, y, seen };
  };
  for (let y = -steps; y <= steps; y += 1) {
    for (let x = -steps; x <= steps; x += 1) look(x * STRIDE, y * STRIDE);
  }
  const { x: nearX, y: nearY } = best;
  for (let y = -1; y <= 1; y += 1) {
    for (let x = -1; x <= 1; x += 1) look(nearX + x, nearY + y);
  }
  return { by: { x: best.x / PER_MM, y: best.y / PER_MM }, seen: best.seen };
}

const ANGLES = Array.from({ length: 32 }, (_, at) => {
  const angle = (at / 32) * 2 * Math.PI;
  return { x: Math.cos(angle), y: Math.sin(angle) };
});

/** Ink where the outline is beyond what lies outside of it: a filled mark keeps its outer edge. */
function outlineAt({ width, height, pixels }: GreyImage, x: number, y: number, r: number): number {
  const [cx, cy] = [width / 2 + x, height / 2 + y];
  const grey = (radius: number, at: Point): number => {
    const column = Math.floor(cx + radius * at.x);
    const row = Math.floor(cy + radius * at.y);
    return pixels[row * width + column] ?? 255;
  };
  let sum = 0;
  for (const at of ANGLES) {
    const line = grey(r - 0.8, at);
    sum += within(grey(r + 0.45 * PER_MM, at) - line, -20);
    sum += 0.5 * within(grey(r - 0.55 * PER_MM, at) - line, -10);
  }
  return sum / ANGLES.length;
}

/** Pixels to the mm where the outline itself is looked at, and how far to both sides of it, mm. */
const FINE = 16;
const ACROSS: Mm = 0.3;

/** The darkest grey across a mark's outline at each of its angles, nothing smoothed; it stands `by` mm from its place. */
export function outlineGreys(take: TakePatch, mark: Rect, by: Point): readonly number[] {
  const rect = { x: mark.x + by.x - 1, y: mark.y + by.y - 1, w: mark.w + 2, h: mark.h + 2 };
  const { width, height, pixels } = take(rect, FINE).image;
  const steps = Math.round(ACROSS * FINE);
  return ANGLES.map(({ x, y }) => {
    let darkest = 255;
    for (let step = -steps; step <= steps; step += 1) {
      const radius = (mark.w / 2) * FINE + step;
      const at = Math.floor(height / 2 + radius * y) * width + Math.floor(width / 2 + radius * x);
      darkest = Math.min(darkest, pixels[at] ?? 255);
    }
    return darkest;
  });
}

function within(value: number, least: number): number {
  if (value < least) return least;
  return value > 70 ? 70 : value;
}

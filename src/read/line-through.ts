import type { Patch, TakePatch } from '../model/patch.ts';
import type { Mm } from '../paper/length.ts';
import type { Point, Rect } from '../paper/rect.ts';

/** A line is followed from so far outside of the mark, mm, in steps of so many. */
const FROM: Mm = 1.2;
const STEP: Mm = 0.5;

/** How far a line is followed from the mark's middle, and how far it may lie beside where it is foretold, mm. */
export type Follow = { readonly to: Mm; readonly beside: Mm };

/** Folds and streaks are long and straight; the rim of a stain is bent, and no hand goes so far at both sides either. */
export const STRAIGHT: Follow = { to: 11, beside: 0.7 };
export const BENT: Follow = { to: 6.2, beside: 1.2 };

/** Pixels to the mm. */
const PER_MM = 5;

/** Greys that a line is darker than the paper at both its sides. */
const DARKER = 9;

/** Share of the steps at which it must be seen, on both sides of the mark. */
const SEEN = 0.75;

/**
 * Does the straight stroke in a mark run on at both sides, as folds and streaks do and no hand does? `at`: a place on it,
 * `angle`: its direction, radians.
 */
export function runsOn(
  take: TakePatch,
  rect: Rect,
  at: Point,
  angle: number,
  follow: Follow,
): boolean {
  const by = follow.to + 1;
  const around = { x: rect.x - by, y: rect.y - by, w: rect.w + 2 * by, h: rect.h + 2 * by };
  const patch = take(around, PER_MM);
  const start = rect.w / 2 + FROM;
  return [1, -1].every((way) => {
    let [steps, seen] = [0, 0];
    for (let along = start; along <= follow.to; along += STEP) {
      const x = at.x + way * along * Math.cos(angle);
      const y = at.y + way * along * Math.sin(angle);
      steps += 1;
      if (darkerAcross(patch, { x, y }, angle, follow.beside)) seen += 1;
    }
    return seen >= SEEN * steps;
  });
}

/** Is there something darker than what lies at both its sides? */
function darkerAcross(patch: Patch, at: Point, angle: number, beside: Mm): boolean {
  const across = (offset: Mm): number =>
    greyOf(patch, { x: at.x - offset * Math.sin(angle), y: at.y + offset * Math.cos(angle) });
  const sides = Math.min(
    meanOf(across, beside + 0.6, beside + 1.2),
    meanOf(across, -beside - 1.2, -beside - 0.6),
  );
  let darkest = 255;
  for (let offset = -beside; offset <= beside; offset += 0.2) {
    darkest = Math.min(darkest, across(offset));
  }
  return sides - darkest > DARKER;
}

function meanOf(across: (offset: Mm) => number, from: Mm, to: Mm): number {
  let [sum, count] = [0, 0];
  for (let offset = from; offset <= to; offset += 0.2) {
    sum += across(offset);
    count += 1;
  }
  return sum / count;
}

/** Mean grey of nine pixels. */
function greyOf({ rect, perMm, image }: Patch, { x, y }: Point): number {
  const column = Math.floor((x - rect.x) * perMm);
  const row = Math.floor((y - rect.y) * perMm);
  let sum = 0;
  for (let dy = -1; dy <= 1; dy += 1) {
    for (let dx = -1; dx <= 1; dx += 1) {
      sum += image.pixels[(row + dy) * image.width + column + dx] ?? 255;
    }
  }
  return sum / 9;
}

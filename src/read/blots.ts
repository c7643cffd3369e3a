import type { Point } from '../paper/rect.ts';

/** A pixel and its ink, 0–1. */
export type Inked = Point & { readonly ink: number };

/** Inked pixels that touch; `mass`: the sum of their ink. */
export type Blot = { readonly spots: readonly Inked[]; readonly mass: number };

/** Fewer pixels that touch are noise; of dark ones, that no noise makes, fewer are enough. */
const LEAST = { pale: 18, dark: 7 };
const DARK = 0.3;

/** Pixels with more ink than `least` that touch, at their sides or corners, and are more than noise. */
export function blots(spots: readonly Inked[], least: number): readonly Blot[] {
  const free = new Map<number, Inked>();
  for (const spot of spots) if (spot.ink > least) free.set(keyOf(spot.x, spot.y), spot);
  const found: Blot[] = [];
  for (const [key, first] of free) {
    free.delete(key);
    const blot = spread(first, free);
    const mass = blot.reduce((sum, { ink }) => sum + ink, 0);
    const isDark = mass > DARK * blot.length;
    if (blot.length >= (isDark ? LEAST.dark : LEAST.pale)) found.push({ spots: blot, mass });
  }
  return found;
}

/** All that touch the first; they are taken from those that are free. */
function spread(first: Inked, free: Map<number, Inked>): readonly Inked[] {
  const blot = [first];
  for (const { x, y } of blot) {
    for (let step = 0; step < 9; step += 1) {
      const key = keyOf(x + (step % 3) - 1, y + Math.floor(step / 3) - 1);
      const next = free.get(key);
      if (next === undefined) continue;
      free.delete(key);
      blot.push(next);
    }
  }
  return blot;
}

function keyOf(x: number, y: number): number {
  return Math.floor(y + 512) * 1024 + Math.floor(x + 512);
}

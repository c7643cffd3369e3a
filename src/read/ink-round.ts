import type { Mm } from '../paper/length.ts';
import { PER_MM, type Spot } from './mark-patch.ts';

/** Directions round a mark that are looked at apart. */
const DIRECTIONS = 24;

/** What stands round a mark. */
export type InkRound = {
  /** Strokes that lead away from it, beyond what a filling hand overshoots: an X over it has four. */
  readonly arms: number;
  /** Share of all directions in which ink stands: a ring has nearly all. */
  readonly ring: number;
};

/**
 * Ink round a mark by directions, of the spots outside its outline. `isInk`: is a grey surely that of a pen; `beyond`: distance from the
 * mark's middle, mm, from which on strokes count as leading away.
 */
export function inkRound(
  spots: readonly Spot[],
  isInk: (grey: number) => boolean,
  beyond: Mm,
): InkRound {
  const near = new Array<boolean>(DIRECTIONS).fill(false);
  const far = new Array<boolean>(DIRECTIONS).fill(false);
  for (const { x, y, grey } of spots) {
    if (!isInk(grey)) continue;
    const turn = (Math.atan2(y, x) / (2 * Math.PI) + 1) * DIRECTIONS;
    const at = Math.floor(turn) % DIRECTIONS;
    near[at] = true;
    if (Math.hypot(x, y) >= beyond * PER_MM) far[at] = true;
  }
  const arms = far.filter((is, at) => is && far[(at + DIRECTIONS - 1) % DIRECTIONS] === false);
  return { arms: arms.length, ring: near.filter(Boolean).length / DIRECTIONS };
}

import type { Mm } from './length.ts';
import type { Point } from './rect.ts';

/** How a return sheet is folded for its envelope: not, once for C5, twice for DL. */
export type FoldName = 'none' | 'c5' | 'dl';

/** Heights of the folds on A4: a half for C5 (ISO 269: 162 × 229 mm), thirds for DL (110 × 220 mm). */
export const FOLDS: Readonly<Record<FoldName, readonly Mm[]>> = {
  none: [],
  c5: [148.5],
  dl: [99, 198],
};

/** Marks, scores and codes keep this far from a fold: a crease through an oval has been read as a vote. */
export const FOLD_KEEP_OUT: Mm = 7;

const TICK_START: Mm = 5;
const TICK_LENGTH: Mm = 4;
const PAGE_WIDTH: Mm = 210;

/** Short lines at both edges that show where to fold. */
export function foldTicks(fold: FoldName): readonly { readonly from: Point; readonly to: Point }[] {
  return FOLDS[fold].flatMap((y) =>
    [TICK_START, PAGE_WIDTH - TICK_START - TICK_LENGTH].map((x) => ({
      from: { x, y },
      to: { x: x + TICK_LENGTH, y },
    })),
  );
}

/** True when nothing of the band from `top` to `bottom` comes too near a fold. */
export function clearOfFolds(fold: FoldName, top: Mm, bottom: Mm): boolean {
  return FOLDS[fold].every((y) => bottom <= y - FOLD_KEEP_OUT || top >= y + FOLD_KEEP_OUT);
}

/**
 * How far to move the band down so that it is clear of the fold it is too near; 0 when it is clear. Moving it
 * may bring it to the next fold: ask again.
 */
export function wayPastFold(fold: FoldName, top: Mm, bottom: Mm): Mm {
  const near = FOLDS[fold].find((y) => bottom > y - FOLD_KEEP_OUT && top < y + FOLD_KEEP_OUT);
  return near === undefined ? 0 : near + FOLD_KEEP_OUT - top;
}

import type { Box } from '../model/page.ts';
import type { TakePatch } from '../model/patch.ts';
import type { MarkReading, MarkState } from '../model/reading.ts';
import type { Mm } from '../paper/length.ts';
import type { Point, Rect } from '../paper/rect.ts';
import { runsOn } from './line-through.ts';
import { inkOf, markPatch, noiseRound, outlineShift, type MarkInk } from './mark-ink.ts';

type Target = Extract<Box, { kind: 'mark' | 'score' }>;

/** Where a mark's outline is seen so well, in greys, its own place counts; else that of the marks round it. */
const OUTLINE_SEEN = 25;

/** Marks no further than this are shifted alike, mm. */
const NEAR: Mm = 70;

/** Shares of the inside: less is nothing; from the second on it is a mark. Measured in `tests/bench/read`. */
const COVER = { nothing: 0.012, mark: 0.036 };

/** A page with few marks may have most of them filled: no more than this is taken for blur. */
const MOST_BLANK = 0.02;

/** Ink of what is inked: an erased mark is a pale smear (up to 0.15), the faintest pencil is darker (from 0.2). */
const PALE = 0.165;

/** A straight stroke is so many times longer than wide. */
const SLENDER = 3;

/** Ink round a mark beyond strokes that overshoot: it was ringed. */
const RINGED = 0.42;

/** What each mark and score bubble of a page looks like. `contrast`: greys between its paper and its print. */
export function readMarks(
  take: TakePatch,
  boxes: readonly Box[],
  contrast: number,
): readonly MarkReading[] {
  const targets = boxes.filter((box): box is Target => box.kind === 'mark' || box.kind === 'score');
  const looked = targets.map((target) => {
    const patch = markPatch(take, target.rect);
    const side = target.rect.w;
    return { target, patch, shift: outlineShift(patch, side), noise: noiseRound(patch, side) };
  });
  const noises = looked.map(({ noise }) => noise).toSorted((a, b) => a - b);
  const tones = { contrast, noise: noises[noises.length >> 1] ?? 0 };
  const inked = looked.map(({ target, patch, shift }) => {
    const sure = looked.filter((each) => each.shift.seen >= OUTLINE_SEEN);
    const near = sure.filter((each) => distance(each.target.rect, target.rect) < NEAR);
    const by =
      shift.seen >= OUTLINE_SEEN ? shift.by : medianShift(near.map((each) => each.shift.by));
    return { target, by, ink: inkOf(patch, target.rect.w, by, tones) };
  });
  const blank = blankCover(inked.map(({ ink }) => ink.cover));
  return inked.map(({ target, by, ink }) => {
    const cover = Math.max(0, ink.cover - blank);
    return {
      item: target.item,
      option: target.kind === 'mark' ? target.option : `${target.points}`,
      of: target.kind,
      state: stateOf(take, target.rect, by, { ...ink, cover }),
      cover,
    };
  });
}

/** What blur and noise ink of the blank marks of this page: most marks of any page are blank. */
function blankCover(covers: readonly number[]): number {
  const sorted = covers.toSorted((a, b) => a - b);
  return Math.min(MOST_BLANK, sorted[Math.floor(sorted.length * 0.4)] ?? 0);
}

function stateOf(take: TakePatch, rect: Rect, by: Point, ink: MarkInk): MarkState {
  if (ink.cover < COVER.nothing) return 'blank';
  const at = { x: rect.x + rect.w / 2 + by.x, y: rect.y + rect.h / 2 + by.y };
  if (ink.slender > SLENDER && ink.cover < 0.4 && runsOn(take, rect, at, ink.angle)) return 'line';
  if (ink.cover < COVER.mark) return 'trace';
  if (ink.depth < PALE) return 'trace';
  return ink.outside > RINGED ? 'changed' : 'marked';
}

function distance(a: Rect, b: Rect): Mm {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function medianShift(shifts: readonly Point[]): Point {
  const median = (values: readonly number[]): number =>
    values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
  return { x: median(shifts.map(({ x }) => x)), y: median(shifts.map(({ y }) => y)) };
}

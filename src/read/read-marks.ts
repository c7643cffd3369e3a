import type { Box } from '../model/page.ts';
import type { TakePatch } from '../model/patch.ts';
import type { MarkReading, MarkState } from '../model/reading.ts';
import type { Mm } from '../paper/length.ts';
import type { Point, Rect } from '../paper/rect.ts';
import { runsOn } from './line-through.ts';
import { inkOf, markPatch, outlineShift, type MarkInk, type Tones } from './mark-ink.ts';

type Target = Extract<Box, { kind: 'mark' | 'score' }>;

/** Where a mark's outline is seen so well, in greys, its own place counts; else that of the marks round it. */
const OUTLINE_SEEN = 25;

/** Marks no further than this are shifted alike, mm. */
const NEAR: Mm = 70;

/** Shares of the inside: less is nothing; from the second on it is a mark. Measured in `tests/bench/read`. */
const COVER = { nothing: 0.012, mark: 0.036 };

/** Ink of the darkest twentieth: an erased mark is a pale smear, the faintest pencil is darker. */
const PALE = 0.24;

/** A mark paler than that is one all the same when so much of it is covered. */
const WIDE = 0.5;

/** A straight stroke is so many times longer than wide. */
const SLENDER = 3;

/** Ink round a mark beyond strokes that overshoot: it was ringed. */
const RINGED = 0.42;

/** What each mark and score bubble of a page looks like. */
export function readMarks(
  take: TakePatch,
  boxes: readonly Box[],
  tones: Tones,
): readonly MarkReading[] {
  const targets = boxes.filter((box): box is Target => box.kind === 'mark' || box.kind === 'score');
  const looked = targets.map((target) => {
    const patch = markPatch(take, target.rect);
    return { target, patch, shift: outlineShift(patch, target.rect.w) };
  });
  return looked.map(({ target, patch, shift }) => {
    const sure = looked.filter((each) => each.shift.seen >= OUTLINE_SEEN);
    const near = sure.filter((each) => distance(each.target.rect, target.rect) < NEAR);
    const by =
      shift.seen >= OUTLINE_SEEN ? shift.by : medianShift(near.map((each) => each.shift.by));
    const ink = inkOf(patch, target.rect.w, by, tones);
    const option = target.kind === 'mark' ? target.option : `${target.points}`;
    return {
      item: target.item,
      option,
      of: target.kind,
      state: stateOf(take, target.rect, by, ink),
      cover: ink.cover,
    };
  });
}

function stateOf(take: TakePatch, rect: Rect, by: Point, ink: MarkInk): MarkState {
  if (ink.cover < COVER.nothing) return 'blank';
  const at = { x: rect.x + rect.w / 2 + by.x, y: rect.y + rect.h / 2 + by.y };
  if (ink.slender > SLENDER && ink.cover < 0.4 && runsOn(take, rect, at, ink.angle)) return 'line';
  if (ink.cover < COVER.mark) return 'trace';
  if (ink.strong < PALE && ink.cover < WIDE) return 'trace';
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

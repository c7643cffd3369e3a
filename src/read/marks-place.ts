import type { TakePatch } from '../model/patch.ts';
import type { Mm } from '../paper/length.ts';
import type { Point, Rect } from '../paper/rect.ts';
import { markPatch, type MarkPatch } from './mark-patch.ts';
import { outlineOf, type Outline } from './outline.ts';

/** A mark, and where its middle is from where it is foretold, mm. */
export type PlacedMark = {
  readonly patch: MarkPatch;
  readonly by: Point;
  /** How well its outline is seen there, greys. */
  readonly seen: number;
  /** Neither it nor any mark near it shows its outline: nothing says that this is the mark. */
  readonly lost: boolean;
};

/**
 * How far a mark may stand from its place, mm, and how far from where those round it have it: on a page that lies flat,
 * and on one that is bent.
 */
const FLAT = { reach: 0.75, astray: 0.5 };
const BENT = { reach: 2.6, astray: 1.2 };

/** An outline seen so well gives the place of its mark: a share of what others of its size show, and of the contrast. */
const SEEN = { share: 0.45, least: 0.08 };

/** Outlines that stand further away, mm, may end where the search does. */
const MOST_FLAT: Mm = 0.62;

/** Marks no further than this are shifted alike, mm; the nearer, the more alike. */
const NEAR: Mm = 60;

/**
 * Finds each mark by its outline; where that is filled over or worn, by the marks round it. `contrast`: greys between
 * paper and print.
 */
export function placeMarks(
  take: TakePatch,
  rects: readonly Rect[],
  contrast: number,
): readonly PlacedMark[] {
  const flat = looked(take, rects, FLAT.reach, contrast);
  if (!isBent(flat)) return settled(flat, FLAT.astray);
  return settled(looked(take, rects, BENT.reach, contrast), BENT.astray);
}

type Looked = {
  readonly rect: Rect;
  readonly patch: MarkPatch;
  readonly outline: Outline;
  /** Its outline is seen well enough. */
  readonly clear: boolean;
};

function looked(
  take: TakePatch,
  rects: readonly Rect[],
  reach: Mm,
  contrast: number,
): readonly Looked[] {
  const marks = rects.map((rect) => {
    const patch = markPatch(take, rect, reach);
    return { rect, patch, outline: outlineOf(patch) };
  });
  return marks.map((mark) => {
    const alike = marks.filter(({ rect }) => rect.w === mark.rect.w);
    const seen = alike.map(({ outline }) => outline.seen).toSorted((a, b) => a - b);
    const usual = seen[Math.floor(0.75 * (seen.length - 1))] ?? 0;
    return {
      ...mark,
      clear: mark.outline.seen >= Math.max(SEEN.least * contrast, SEEN.share * usual),
    };
  });
}

/** Do outlines lie at the end of the reach, or are too few of them seen? */
function isBent(marks: readonly Looked[]): boolean {
  const clear = marks.filter((mark) => mark.clear);
  const far = clear.some(({ outline: { by } }) => Math.hypot(by.x, by.y) > MOST_FLAT);
  return far || clear.length < 0.75 * marks.length;
}

function settled(marks: readonly Looked[], astray: Mm): readonly PlacedMark[] {
  const seen = marks.filter(({ clear }) => clear);
  const sure = seen.filter((mark) => {
    const by = foretold(mark, seen);
    return by === null || away(by, mark.outline.by) < astray;
  });
  return marks.map((mark) => {
    const { patch, outline } = mark;
    const by = foretold(mark, sure);
    const isSure = sure.includes(mark);
    return {
      patch,
      by: isSure ? outline.by : (by ?? { x: 0, y: 0 }),
      seen: outline.seen,
      lost: !isSure && by === null,
    };
  });
}

/** Where the marks round it have it: their median, the nearest counting most; null when none is near. */
function foretold({ rect }: Looked, others: readonly Looked[]): Point | null {
  const near = others
    .map((other) => ({ by: other.outline.by, far: away(other.rect, rect) }))
    .filter(({ far }) => far > 0 && far < NEAR)
    .map(({ by, far }) => ({ by, weight: 1 / (far * far) }));
  if (near.length === 0) return null;
  const median = (of: (by: Point) => Mm): Mm =>
    weightedMedian(near.map(({ by, weight }) => ({ value: of(by), weight })));
  return { x: median(({ x }) => x), y: median(({ y }) => y) };
}

function away(a: Point, b: Point): Mm {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function weightedMedian(
  values: readonly { readonly value: number; readonly weight: number }[],
): number {
  const sorted = values.toSorted((a, b) => a.value - b.value);
  let left = sorted.reduce((sum, { weight }) => sum + weight, 0) / 2;
  for (const { value, weight } of sorted) {
    left -= weight;
    if (left <= 0) return value;
  }
  return 0;
}

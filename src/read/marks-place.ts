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

/** How far a mark may stand from its place, mm: on a page that lies flat, and on one that is bent. */
const REACH = { flat: 0.75, bent: 2.6 };

/** An outline seen so well, in greys, gives the place of its mark. */
const SEEN = 22;

/** Marks no further than this are shifted alike, mm; so many of them are asked. */
const NEAR: Mm = 60;
const ASKED = 5;

/** It may stand so far from where those round it have it, mm. */
const ASTRAY: Mm = 0.5;

/** Finds each mark by its outline; where that is filled over or worn, by the marks round it. */
export function placeMarks(take: TakePatch, rects: readonly Rect[]): readonly PlacedMark[] {
  const flat = looked(take, rects, REACH.flat);
  return settled(isBent(flat) ? looked(take, rects, REACH.bent) : flat);
}

type Looked = { readonly rect: Rect; readonly patch: MarkPatch; readonly outline: Outline };

function looked(take: TakePatch, rects: readonly Rect[], reach: Mm): readonly Looked[] {
  return rects.map((rect) => {
    const patch = markPatch(take, rect, reach);
    return { rect, patch, outline: outlineOf(patch) };
  });
}

/** Do outlines lie at the end of the reach, or are too few of them seen? */
function isBent(marks: readonly Looked[]): boolean {
  const good = marks.filter(
    ({ outline: { by, seen } }) => seen >= SEEN && Math.hypot(by.x, by.y) < 0.6,
  );
  return good.length < 0.75 * marks.length;
}

function settled(marks: readonly Looked[]): readonly PlacedMark[] {
  const seen = marks.filter(({ outline }) => outline.seen >= SEEN);
  const sure = seen.filter((mark) => {
    const by = foretold(mark, seen);
    return by === null || away(by, mark.outline.by) < ASTRAY;
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

/** Where the marks round it have it: their median; null when none is near. */
function foretold({ rect }: Looked, others: readonly Looked[]): Point | null {
  const near = others
    .map((other) => ({ by: other.outline.by, far: away(other.rect, rect) }))
    .filter(({ far }) => far > 0 && far < NEAR)
    .toSorted((a, b) => a.far - b.far)
    .slice(0, ASKED);
  if (near.length === 0) return null;
  return { x: medianOf(near.map(({ by }) => by.x)), y: medianOf(near.map(({ by }) => by.y)) };
}

function away(a: Point, b: Point): Mm {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

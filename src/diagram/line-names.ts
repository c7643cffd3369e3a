import type { NamedPoint } from '../model/diagram.ts';
import type { TextBox } from '../model/page.ts';
import type { Mm } from '../paper/length.ts';
import { overlaps, type Rect } from '../paper/rect.ts';
import { capHeight, word, type Pen } from './draft.ts';
import type { DrawnJump } from './jumps.ts';
import { haloOf, runsThrough } from './labels.ts';

/** A number line as drawn: its height, its right end and the foot of its numbers, mm from the corner of its drawing. */
export type DrawnLine = { readonly y: Mm; readonly end: Mm; readonly foot: Mm };

/** How high above the line a name stands, how far to the side of its point where an arc begins or ends there, and below numbers, mm. */
const NAME = { above: 2.4, aside: 1.6, below: 1.2 };

/** The white that a name keeps from arcs: as wide as half an arrowhead, mm. */
const CLEAR: Mm = 0.75;

/** The names of points: above them, or beside or, where arcs leave no room, below the numbers. */
export function lineNames(
  points: readonly NamedPoint[],
  at: (value: number) => Mm,
  jumps: readonly DrawnJump[],
  line: DrawnLine,
  pen: Pen,
): readonly TextBox[] {
  const taken: Rect[] = jumps.flatMap(({ label }) => label.map((box) => haloOf(box, pen)));
  return points.flatMap(({ label, x }) => {
    if (label === '') return [];
    const tried = placesOf(label, at(x), line, pen);
    const named = tried.find((words) =>
      words.every((box) => isClear(box, jumps, taken, line, pen)),
    );
    const words = (jumps.length === 0 ? tried[0] : (named ?? tried.at(-1))) ?? [];
    taken.push(...words.map((box) => haloOf(box, pen)));
    return words;
  });
}

/** How far names stand below the foot of the numbers, mm. */
export function roomBelow(pen: Pen): Mm {
  return NAME.below + capHeight(pen);
}

function placesOf(
  label: string,
  x: Mm,
  { y, foot }: DrawnLine,
  pen: Pen,
): readonly (readonly TextBox[])[] {
  const above = y - NAME.above;
  return [
    word(pen, label, x, above),
    word(pen, label, x - NAME.aside, above, 'right'),
    word(pen, label, x + NAME.aside, above, 'left'),
    word(pen, label, x, foot + roomBelow(pen)),
  ];
}

/** Whether a name above a line meets no arc, label or other name, and stays within the drawing. */
function isClear(
  box: TextBox,
  jumps: readonly DrawnJump[],
  taken: readonly Rect[],
  { end }: DrawnLine,
  pen: Pen,
): boolean {
  const rect = haloOf(box, pen);
  const wide = { x: rect.x - CLEAR, y: rect.y, w: rect.w + 2 * CLEAR, h: rect.h + CLEAR };
  return (
    rect.x >= 0 &&
    rect.x + rect.w <= end &&
    !taken.some((other) => overlaps(rect, other)) &&
    !jumps.some(({ places }) => runsThrough(places, wide))
  );
}

import type { Axes, AxisSteps, Range } from '../model/diagram.ts';
import type { Mm } from '../paper/length.ts';
import { capHeight, numberText, ticks, widthOf, type Pen } from './draft.ts';

/**
 * A plane as drawn: where its places stand, how long the side of a square of its grid is, how far its axes go on beyond it to the
 * right and up, and the size of the drawing, mm.
 */
export type Plane = {
  readonly at: (x: number, y: number) => readonly [Mm, Mm];
  readonly side: Mm;
  readonly beyond: { readonly x: Mm; readonly y: Mm };
  readonly w: Mm;
  readonly h: Mm;
};

/** Least room around the numbers for arrows and letters; of it behind an arrow, mm. */
const EDGE: { readonly least: Mm; readonly behind: Mm } = { least: 6, behind: 1.5 };

/** So far numbers may stand out of a drawing at its left; from a wide last number to the letter's middle and the edge, mm. */
const WIDE: { readonly out: Mm; readonly letter: Mm } = { out: 1.15, letter: 3.2 };

/** Sides of a square in mm when the teacher gives none: as in exercise books, larger where there are few. */
const SIDES = { few: 10, usual: 5 };
const FEW = 8;

/** The plane of axes, its squares no larger than the pen has room for. */
export function planeOf(axes: Axes, pen: Pen): Plane {
  const { x, y } = axes;
  const steps = stepsOf(axes);
  const [across, up] = [(x.to - x.from) / steps.x, (y.to - y.from) / steps.y];
  const top = Math.max(EDGE.least, 1.2 + 2 * capHeight(pen));
  const numbersBelow = ticks(x.from, x.to, steps.x);
  const [first, last] = [numbersBelow[0] ?? x.from, numbersBelow.at(-1) ?? x.to];
  const right = Math.max(top, widthOf(pen, numberText(last) + 'x') / 2 + WIDE.letter);
  const usual = Math.max(across, up) <= FEW ? SIDES.few : SIDES.usual;
  const sideWith = (left: Mm): Mm =>
    Math.min(
      axes.unit ?? usual,
      (pen.width - (left + right)) / across,
      ((pen.height ?? Infinity) - 2 * top) / up,
    );
  // Numbers of the upright axis stand over the squares at its left, and beyond them where they are wider.
  const numbers = widestNumber(y, steps.y, pen) + 1 - WIDE.out;
  const squares = (within(0, x) - x.from) / steps.x;
  const least = Math.max(top, widthOf(pen, numberText(first)) / 2 - WIDE.out);
  const left = Math.max(least, numbers - squares * sideWith(Math.max(least, numbers)));
  const side = sideWith(left);
  return {
    at: (px, py) => [left + ((px - x.from) / steps.x) * side, top + ((y.to - py) / steps.y) * side],
    side,
    beyond: { x: right - EDGE.behind, y: top - EDGE.behind },
    w: across * side + (left + right),
    h: up * side + 2 * top,
  };
}

/** What a square of the grid is along each axis. */
export function stepsOf({ steps }: Pick<Axes, 'steps'>): AxisSteps {
  return steps ?? { x: 1, y: 1 };
}

/** Width of the widest number that may stand at an axis, mm. */
export function widestNumber({ from, to }: Range, step: number, pen: Pen): Mm {
  return Math.max(0, ...ticks(from, to, step).map((value) => widthOf(pen, numberText(value))));
}

/** The number of a range that is nearest to a value. */
export function within(value: number, { from, to }: Range): number {
  return Math.min(to, Math.max(from, value));
}

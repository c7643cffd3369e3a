import type { NumberLine, Span } from '../model/diagram.ts';
import type { Box } from '../model/page.ts';
import type { Mm } from '../paper/length.ts';
import {
  arrowhead,
  capHeight,
  dot,
  numberText,
  stroke,
  STROKE,
  widthOf,
  word,
  type Drawn,
  type Pen,
} from './draft.ts';
import { drawJump, jumpHeight } from './jumps.ts';
import { lineNames, roomBelow } from './line-names.ts';
import { lineNumbers } from './line-numbers.ts';

/** Room beyond the last numbers, mm; half the height of a tick, with its number and without; where the hatching of an interval lies. */
const LINE = { before: 5, after: 9, tick: 1.2, fineTick: 0.8, hatch: 2.6, hatchStep: 1.8 };

/** The longest unit in mm when the teacher gives none. */
const WIDEST_UNIT: Mm = 12;

/** A number line: an arrow to the right, ticks with numbers, named points, hatched intervals, jumps as arcs above. */
export function drawNumberLine(line: NumberLine, pen: Pen): Drawn {
  const { from, to } = line.x;
  const ends = widestHalf([from, to], pen);
  // Numbers between may have more digits than those at the ends.
  const rough = lineNumbers(line, unitFor(line, ends, pen), pen);
  const numbered = rough.flatMap((each) => (each.numbered ? [each.value] : []));
  const half = Math.max(ends, widestHalf(numbered, pen));
  const [before, after] = [Math.max(LINE.before, half), Math.max(LINE.after, half)];
  const unit = unitFor(line, half, pen);
  const at = (value: number): Mm => before + (value - from) * unit;
  const end = at(to) + after;
  const cap = capHeight(pen);
  const above = Math.max(
    line.points.some(({ label }) => label !== '') ? cap + 3.2 : 2,
    line.spans.length > 0 ? LINE.hatch + 1.5 : 0,
    ...line.jumps.map((jump) => jumpHeight(jump, unit) + (jump.label === '' ? 1 : cap + 2)),
  );
  const y = above;
  const foot = y + LINE.tick + 1.2 + cap;
  const jumps = line.jumps.map((jump) => drawJump(jump, at, unit, y, pen));
  const names = lineNames(line.points, at, jumps, { y, end, foot }, pen);
  const below = names.some(({ baseline }) => baseline > foot) ? roomBelow(pen) : 0;
  const boxes: Box[] = [
    stroke(0, y, end - 1, y, STROKE.line, pen.ink),
    arrowhead(end, y, 1, 0, pen.ink),
    ...lineNumbers(line, unit, pen).flatMap(({ value, numbered }) => {
      const tall = numbered ? LINE.tick : LINE.fineTick;
      return [
        stroke(at(value), y - tall, at(value), y + tall, STROKE.line, pen.ink),
        ...(numbered ? word(pen, numberText(value), at(value), foot) : []),
      ];
    }),
    ...line.spans.flatMap((span) => hatched(span, at, 0, end - 3, y, pen)),
    ...jumps.flatMap(({ boxes: arc, label }) => [...arc, ...label]),
    ...line.points.map(({ x }) => dot(at(x), y, false, pen.ink)),
    ...names,
  ];
  return { w: end, h: foot + below + 1.2, boxes };
}

/** Half the width of the widest of these numbers, mm. */
function widestHalf(values: readonly number[], pen: Pen): Mm {
  return Math.max(...values.map((value) => widthOf(pen, numberText(value)))) / 2;
}

/** The length of a unit, mm, where numbers stick out by `half` at both ends. */
function unitFor({ x, unit }: NumberLine, half: Mm, pen: Pen): Mm {
  const room = pen.width - Math.max(LINE.before, half) - Math.max(LINE.after, half);
  return Math.min(unit ?? WIDEST_UNIT, room / (x.to - x.from));
}

/** Short slanting lines above the line, and a dot or ring at each end that there is. */
function hatched(
  { from, to, fromOpen, toOpen }: Span,
  at: (value: number) => Mm,
  left: Mm,
  right: Mm,
  y: Mm,
  { ink }: Pen,
): readonly Box[] {
  const start = from === null ? left : at(from);
  const stop = to === null ? right : at(to);
  const count = Math.max(0, Math.floor((stop - start - LINE.hatch / 2) / LINE.hatchStep));
  return [
    ...Array.from({ length: count }, (_, order): Box => {
      const x = start + (order + 0.5) * LINE.hatchStep;
      return stroke(x, y, x + LINE.hatch / 2, y - LINE.hatch, STROKE.fine, ink);
    }),
    ...(from === null ? [] : [dot(start, y, fromOpen, ink)]),
    ...(to === null ? [] : [dot(stop, y, toOpen, ink)]),
  ];
}

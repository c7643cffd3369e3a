import type { Axes } from '../model/diagram.ts';
import type { Box, TextBox } from '../model/page.ts';
import type { Mm } from '../paper/length.ts';
import { overlaps, type Rect } from '../paper/rect.ts';
import { readExpression } from '../text/expression.ts';
import { roundStep } from '../text/round-step.ts';
import {
  arrowhead,
  capHeight,
  dot,
  numberText,
  polyline,
  stroke,
  STROKE,
  ticks,
  widthOf,
  word,
  type Drawn,
  type Pen,
} from './draft.ts';
import { curvePieces } from './curve.ts';
import { haloOf, nameAt, onWhite, runsThrough, type Obstacles, type Place } from './labels.ts';

/**
 * Least room around the numbers for arrows and letters, mm; the grid's darkness; places a curve is drawn through, for 1 mm; the leap of
 * a curve that nobody sees, mm.
 */
const PLANE = { edge: 6, gridInk: 0.22, density: 2, unseen: 0.1 };

/** Sides of a square in mm when the teacher gives none: as in exercise books, larger where there are few. */
const SIDES = { few: 10, usual: 5 };
const FEW = 8;

/** From one number at an axis to the next at least, and the white between them, mm. */
const NUMBERS: { readonly least: Mm; readonly apart: Mm } = { least: 5, apart: 0.8 };

type Plane = { readonly at: (x: number, y: number) => readonly [Mm, Mm]; readonly unit: Mm };

/** Axes with a light grid, numbers, points with their names, straight lines and graphs cut at the frame. */
export function drawAxes(axes: Axes, pen: Pen): Drawn {
  const { x, y } = axes;
  const [across, up] = [x.to - x.from, y.to - y.from];
  const edge = edgeOf(pen);
  const usual = Math.max(across, up) <= FEW ? SIDES.few : SIDES.usual;
  const unit = Math.min(
    axes.unit ?? usual,
    (pen.width - 2 * edge) / across,
    ((pen.height ?? Infinity) - 2 * edge) / up,
  );
  const at = (px: number, py: number): readonly [Mm, Mm] => [
    edge + (px - x.from) * unit,
    edge + (y.to - py) * unit,
  ];
  const plane: Plane = { at, unit };
  const curves = [
    ...axes.graphs.flatMap((text) => graph(text, axes, plane)),
    ...straightLines(axes, plane),
  ];
  // A number that a curve runs through is left out: the others tell it, and the curve stays whole.
  const figures = numbers(axes, plane, pen).filter(
    (box) => !curves.some((curve) => runsThrough(curve, haloOf(box, pen))),
  );
  const [zeroX, zeroY] = [within(0, x.from, x.to), within(0, y.from, y.to)];
  const obstacles = {
    lines: [...curves, [at(x.from, zeroY), at(x.to, zeroY)], [at(zeroX, y.from), at(zeroX, y.to)]],
    rects: figures.map((box) => haloOf(box, pen)),
  };
  const boxes = [
    ...grid(axes, plane),
    ...axisLines(axes, plane, pen),
    ...curves.flatMap((places) => polyline(places, STROKE.strong, pen.ink)),
    ...onWhite(figures, pen),
    ...points(axes, plane, obstacles, pen),
  ];
  return { w: across * unit + 2 * edge, h: up * unit + 2 * edge, boxes };
}

/** Room around the numbers, mm: the letter of an axis stands beyond its last number, in large print too. */
function edgeOf(pen: Pen): Mm {
  return Math.max(PLANE.edge, 1.2 + 2 * capHeight(pen));
}

function grid({ x, y }: Axes, { at }: Plane): readonly Box[] {
  const upright = ticks(x.from, x.to, 1).map((px) => [at(px, y.from), at(px, y.to)] as const);
  const level = ticks(y.from, y.to, 1).map((py) => [at(x.from, py), at(x.to, py)] as const);
  return [...upright, ...level].map(([[x1, y1], [x2, y2]]) =>
    stroke(x1, y1, x2, y2, STROKE.fine, PLANE.gridInk),
  );
}

/** The axes through 0, or along the frame where 0 is not in the range. */
function axisLines({ x, y }: Axes, { at }: Plane, pen: Pen): readonly Box[] {
  const [zeroX, zeroY] = [within(0, x.from, x.to), within(0, y.from, y.to)];
  const [left, level] = at(x.from, zeroY);
  const [right] = at(x.to, zeroY);
  const [middle, foot] = at(zeroX, y.from);
  const [, top] = at(zeroX, y.to);
  const beyond = edgeOf(pen) - 1.5;
  return [
    stroke(left, level, right + beyond - 1, level, STROKE.line, pen.ink),
    arrowhead(right + beyond, level, 1, 0, pen.ink),
    stroke(middle, foot, middle, top - beyond + 1, STROKE.line, pen.ink),
    arrowhead(middle, top - beyond, 0, -1, pen.ink),
    ...word(pen, 'x', right + beyond - 0.5, level + 1.2 + capHeight(pen), 'center', pen.italic),
    ...word(pen, 'y', middle - 1.6, top - beyond + capHeight(pen), 'right', pen.italic),
  ];
}

function numbers({ x, y }: Axes, { at, unit }: Plane, pen: Pen): readonly TextBox[] {
  const widest = Math.max(
    ...[x.from, x.to].map((end) => widthOf(pen, numberText(Math.round(end)))),
  );
  const step = roundStep(Math.max(1, NUMBERS.least / unit, (widest + NUMBERS.apart) / unit));
  const [zeroX, zeroY] = [within(0, x.from, x.to), within(0, y.from, y.to)];
  const cap = capHeight(pen);
  const [originX, originY] = at(zeroX, zeroY);
  const zero = word(pen, '0', originX - 1, originY + 1 + cap, 'right');
  const level = ticks(x.from, x.to, step).flatMap((value) => {
    const [px, py] = at(value, zeroY);
    return value === 0 ? [] : word(pen, numberText(value), px, py + 1 + cap);
  });
  const upright = ticks(y.from, y.to, step).flatMap((value) => {
    const [px, py] = at(zeroX, value);
    return value === 0 ? [] : word(pen, numberText(value), px - 1, py + cap / 2, 'right');
  });
  const below = [...(zeroX === 0 && zeroY === 0 ? zero : []), ...level];
  // Near where the axes cross a number of the one may meet one of the other: it is left out.
  return [...below, ...upright.filter((each) => !below.some((other) => meet(each, other, cap)))];
}

/** Whether two numbers as high as capitals (mm) would touch. */
function meet(one: TextBox, other: TextBox, cap: Mm): boolean {
  const [a, b] = [one, other].map(({ x, baseline, width }) => ({
    x,
    y: baseline - cap * 1.2,
    w: width,
    h: cap * 1.3,
  }));
  return a !== undefined && b !== undefined && overlaps(a, b);
}

/** Points with their names; each name keeps clear of lines, numbers and the names before it where it can. */
function points(
  { points: named }: Axes,
  { at }: Plane,
  { lines, rects }: Obstacles,
  pen: Pen,
): readonly Box[] {
  const taken: Rect[] = [...rects];
  const names = named.flatMap(({ label, x, y }) => {
    const words = label === '' ? [] : nameAt(at(x, y), label, { lines, rects: taken }, pen);
    taken.push(...words.map((box) => haloOf(box, pen)));
    return words;
  });
  const dots = named.map(({ x, y }) => dot(...at(x, y), false, pen.ink));
  return [...onWhite(names, pen), ...dots];
}

function straightLines(
  { points: named, lines }: Axes,
  { at }: Plane,
): readonly (readonly Place[])[] {
  return lines.map((line) =>
    line.flatMap((index) => {
      const point = named[index];
      return point === undefined ? [] : [at(point.x, point.y)];
    }),
  );
}

/** A graph in pieces; none of what cannot be read. */
function graph(text: string, axes: Axes, { at, unit }: Plane): readonly (readonly Place[])[] {
  const f = readExpression(text);
  if (f === null) return [];
  const steps = Math.ceil((axes.x.to - axes.x.from) * unit * PLANE.density);
  const pieces = curvePieces(f, axes, steps, PLANE.unseen / unit);
  return pieces.map((piece) => piece.map(([px, py]) => at(px, py)));
}

function within(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

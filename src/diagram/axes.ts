import type { Axes } from '../model/diagram.ts';
import type { Box } from '../model/page.ts';
import type { Rect } from '../paper/rect.ts';
import { readExpression } from '../text/expression.ts';
import { axisNumbers } from './axis-numbers.ts';
import {
  arrowhead,
  capHeight,
  dot,
  polyline,
  stroke,
  STROKE,
  ticks,
  word,
  type Drawn,
  type Pen,
} from './draft.ts';
import { curvePieces } from './curve.ts';
import { haloOf, nameAt, onWhite, runsThrough, type Obstacles, type Place } from './labels.ts';
import { planeOf, stepsOf, within, type Plane } from './plane.ts';

/** The grid's darkness; places a curve is drawn through, for 1 mm; the leap of a curve that nobody sees, mm. */
const PLANE = { gridInk: 0.22, density: 2, unseen: 0.1 };

/** Axes with a light grid, numbers, points with their names, straight lines and graphs cut at the frame. */
export function drawAxes(axes: Axes, pen: Pen): Drawn {
  const { x, y } = axes;
  const plane = planeOf(axes, pen);
  const { at } = plane;
  const curves = [
    ...axes.graphs.flatMap((text) => graph(text, axes, plane)),
    ...straightLines(axes, plane),
  ];
  // A number that a curve runs through is left out: the others tell it, and the curve stays whole.
  const figures = axisNumbers(axes, plane, pen).filter(
    (box) => !curves.some((curve) => runsThrough(curve, haloOf(box, pen))),
  );
  const [zeroX, zeroY] = [within(0, x), within(0, y)];
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
  return { w: plane.w, h: plane.h, boxes };
}

function grid({ x, y, ...axes }: Axes, { at }: Plane): readonly Box[] {
  const steps = stepsOf(axes);
  const upright = ticks(x.from, x.to, steps.x).map((px) => [at(px, y.from), at(px, y.to)] as const);
  const level = ticks(y.from, y.to, steps.y).map((py) => [at(x.from, py), at(x.to, py)] as const);
  return [...upright, ...level].map(([[x1, y1], [x2, y2]]) =>
    stroke(x1, y1, x2, y2, STROKE.fine, PLANE.gridInk),
  );
}

/** The axes through 0, or along the frame where 0 is not in the range. */
function axisLines({ x, y }: Axes, { at, beyond }: Plane, pen: Pen): readonly Box[] {
  const [zeroX, zeroY] = [within(0, x), within(0, y)];
  const [left, level] = at(x.from, zeroY);
  const [right] = at(x.to, zeroY);
  const [middle, foot] = at(zeroX, y.from);
  const [, top] = at(zeroX, y.to);
  return [
    stroke(left, level, right + beyond.x - 1, level, STROKE.line, pen.ink),
    arrowhead(right + beyond.x, level, 1, 0, pen.ink),
    stroke(middle, foot, middle, top - beyond.y + 1, STROKE.line, pen.ink),
    arrowhead(middle, top - beyond.y, 0, -1, pen.ink),
    ...word(pen, 'x', right + beyond.x - 0.5, level + 1.2 + capHeight(pen), 'center', pen.italic),
    ...word(pen, 'y', middle - 1.6, top - beyond.y + capHeight(pen), 'right', pen.italic),
  ];
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
function graph(text: string, axes: Axes, { at, side }: Plane): readonly (readonly Place[])[] {
  const f = readExpression(text);
  if (f === null) return [];
  const steps = stepsOf(axes);
  const across = ((axes.x.to - axes.x.from) / steps.x) * side;
  const unseen = (PLANE.unseen / side) * steps.y;
  const pieces = curvePieces(f, axes, Math.ceil(across * PLANE.density), unseen);
  return pieces.map((piece) => piece.map(([px, py]) => at(px, py)));
}

import type { PathBox } from '../model/page.ts';
import type { Line } from '../model/ruling-lines.ts';
import type { Mm } from '../paper/length.ts';
import type { Point } from '../paper/rect.ts';

/** A drawn shape as lines: where it curves, through its points of control's middle. */
export function pathLines({ rect, unit, d }: PathBox): readonly Line[] {
  const lines: Line[] = [];
  let [start, at]: readonly [Point, Point] = [rect, rect];
  for (const [, letter = '', numbers = ''] of d.matchAll(/([MLCZ])([^MLCZ]*)/gu)) {
    const values = numbers
      .trim()
      .split(/[\s,]+/u)
      .map(Number);
    const point = (from: number): Point => ({
      x: rect.x + unit * (values[from] ?? 0),
      y: rect.y + unit * (values[from + 1] ?? 0),
    });
    if (letter === 'M') {
      at = point(0);
      start = at;
      continue;
    }
    const stops = stopsOf(letter, at, start, point);
    for (const to of stops) {
      lines.push({ from: at, to });
      at = to;
    }
  }
  return lines;
}

function stopsOf(
  letter: string,
  at: Point,
  start: Point,
  point: (from: number) => Point,
): readonly Point[] {
  if (letter === 'Z') return [start];
  if (letter === 'L') return [point(0)];
  const [one, other, end] = [point(0), point(2), point(4)];
  return [0.2, 0.4, 0.6, 0.8, 1].map((t) => {
    const [a, b, c] = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t)];
    const of = (axis: 'x' | 'y'): Mm =>
      a * at[axis] + b * one[axis] + c * other[axis] + t ** 3 * end[axis];
    return { x: of('x'), y: of('y') };
  });
}

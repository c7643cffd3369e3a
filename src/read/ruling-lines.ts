import type { Box, PathBox } from '../model/page.ts';
import type { Mm } from '../paper/length.ts';
import type { Point, Rect } from '../paper/rect.ts';

/** A printed line, mm. */
export type Line = { readonly from: Point; readonly to: Point };

type AnswerBox = Extract<Box, { kind: 'answer' }>;

const SLACK = 0.01;

/** The lines that `render/answer-space.ts` draws into an answer's place. */
export function rulingLines(box: AnswerBox): readonly Line[] {
  const { rect, pitch } = box;
  switch (box.ruling) {
    case 'blank':
      return [];
    case 'lines':
      return across(rect, pitch, pitch);
    case 'grid':
      return [...across(rect, 0, pitch), ...upright(rect, pitch)];
    case 'slanted':
      return [...across(rect, pitch, pitch), ...bands(box)];
  }
}

function across(rect: Rect, from: Mm, pitch: Mm): readonly Line[] {
  return steps(from, rect.h, pitch).map((down) => ({
    from: { x: rect.x, y: rect.y + down },
    to: { x: rect.x + rect.w, y: rect.y + down },
  }));
}

function upright(rect: Rect, pitch: Mm): readonly Line[] {
  return steps(0, rect.w, pitch).map((along) => ({
    from: { x: rect.x + along, y: rect.y },
    to: { x: rect.x + along, y: rect.y + rect.h },
  }));
}

/** The upper lines of the bands that hands learn in, and what slants between. */
function bands({ rect, pitch, slant }: AnswerBox): readonly Line[] {
  if (slant === undefined) return [];
  const lean = slant.band / Math.tan((slant.angle * Math.PI) / 180);
  const slants = steps(pitch, rect.h, pitch).flatMap((foot) =>
    steps(slant.distance / 2, rect.w - lean, slant.distance).map((along) => ({
      from: { x: rect.x + along, y: rect.y + foot },
      to: { x: rect.x + along + lean, y: rect.y + foot - slant.band },
    })),
  );
  return [...across(rect, pitch - slant.band, pitch), ...slants];
}

function steps(from: Mm, to: Mm, pitch: Mm): readonly Mm[] {
  const count = Math.floor((to - from + SLACK) / pitch) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, at) => from + at * pitch);
}

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

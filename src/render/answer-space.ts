import type { Ink } from '../model/ink.ts';
import type { Box, Slant } from '../model/page.ts';
import type { Mm } from '../paper/length.ts';
import type { Rect } from '../paper/rect.ts';
import type { Operators } from './operators.ts';
import { linePath, rectPath, stroked } from './operators.ts';

type AnswerBox = Extract<Box, { kind: 'answer' }>;

/** Light, so that a scan drops them and handwriting stays; no thinner than a worn toner shows. */
const RULING: { width: Mm; ink: Ink } = { width: 0.2, ink: 0.25 };

/** What stands between two floats that mean the same place, mm. */
const SLACK = 0.01;

/** The lines, squares or frame a pupil writes in. The first line lies one pitch below the upper edge. */
export function answerSpace(box: AnswerBox): readonly Operators[] {
  const paths = PATHS[box.ruling](box);
  return paths.length === 0 ? [] : [stroked(paths.join(' '), RULING)];
}

const PATHS: Readonly<Record<AnswerBox['ruling'], (box: AnswerBox) => readonly Operators[]>> = {
  blank: ({ rect }) => [rectPath(rect)],
  lines: ({ rect, pitch }) => across(rect, pitch, pitch),
  grid: ({ rect, pitch }) => [...across(rect, 0, pitch), ...upright(rect, pitch)],
  slanted: ({ rect, pitch, slant }) => [
    ...across(rect, pitch, pitch),
    ...(slant === undefined
      ? []
      : [...across(rect, pitch - slant.band, pitch), ...slants(rect, pitch, slant)]),
  ],
};

function across(rect: Rect, from: Mm, pitch: Mm): readonly Operators[] {
  return steps(from, rect.h, pitch).map((down) =>
    linePath({ x: rect.x, y: rect.y + down }, { x: rect.x + rect.w, y: rect.y + down }),
  );
}

function upright(rect: Rect, pitch: Mm): readonly Operators[] {
  return steps(0, rect.w, pitch).map((along) =>
    linePath({ x: rect.x + along, y: rect.y }, { x: rect.x + along, y: rect.y + rect.h }),
  );
}

/** Slanting lines in the band above each line, leaning to the right as letters do. */
function slants(rect: Rect, pitch: Mm, { band, distance, angle }: Slant): readonly Operators[] {
  const lean = band / Math.tan((angle * Math.PI) / 180);
  return steps(pitch, rect.h, pitch).flatMap((foot) =>
    steps(distance / 2, rect.w - lean, distance).map((along) => {
      const from = { x: rect.x + along, y: rect.y + foot };
      return linePath(from, { x: from.x + lean, y: from.y - band });
    }),
  );
}

function steps(from: Mm, to: Mm, pitch: Mm): readonly Mm[] {
  const count = Math.floor((to - from + SLACK) / pitch) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, at) => from + at * pitch);
}

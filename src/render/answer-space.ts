import type { Box, Ink } from '../model/page.ts';
import type { Mm } from '../paper/length.ts';
import type { Operators } from './operators.ts';
import { linePath, rectPath, stroked } from './operators.ts';

/** Thin and light, so that a scan drops them and handwriting stays. */
const RULING: { width: Mm; ink: Ink } = { width: 0.15, ink: 0.3 };

/** What stands between two floats that mean the same place, mm. */
const SLACK = 0.01;

/** The lines, squares or frame a pupil writes in. The first line lies one pitch below the upper edge. */
export function answerSpace({
  rect,
  ruling,
  pitch,
}: Extract<Box, { kind: 'answer' }>): readonly Operators[] {
  if (ruling === 'blank') return [stroked(rectPath(rect), RULING)];
  const across = steps(ruling === 'lines' ? pitch : 0, rect.h, pitch).map((down) =>
    linePath({ x: rect.x, y: rect.y + down }, { x: rect.x + rect.w, y: rect.y + down }),
  );
  const upright = steps(0, ruling === 'grid' ? rect.w : -1, pitch).map((along) =>
    linePath({ x: rect.x + along, y: rect.y }, { x: rect.x + along, y: rect.y + rect.h }),
  );
  const paths = [...across, ...upright];
  return paths.length === 0 ? [] : [stroked(paths.join(' '), RULING)];
}

function steps(from: Mm, to: Mm, pitch: Mm): readonly Mm[] {
  const count = Math.floor((to - from + SLACK) / pitch) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, at) => from + at * pitch);
}

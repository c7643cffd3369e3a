import type { Squares } from '../model/diagram.ts';
import type { Box } from '../model/page.ts';
import type { Mm } from '../paper/length.ts';
import { stroke, STROKE, ticks, type Drawn, type Pen } from './draft.ts';

/** Side of a square in mm when the teacher gives none; how dark a shaded one is hatched. */
const SQUARE = { side: 7, hatchStep: 1.5 };

/** Squares in rows and columns; shaded ones are hatched, which a worn toner prints better than grey. */
export function drawSquares({ columns, rows, shaded, unit }: Squares, pen: Pen): Drawn {
  const highest = (pen.height ?? Infinity) / rows;
  const side = Math.min(unit ?? SQUARE.side, pen.width / columns, highest);
  const [w, h] = [columns * side, rows * side];
  const lines = [
    ...ticks(0, columns, 1).map((at) => stroke(at * side, 0, at * side, h, STROKE.line, pen.ink)),
    ...ticks(0, rows, 1).map((at) => stroke(0, at * side, w, at * side, STROKE.line, pen.ink)),
  ];
  const hatches = shaded.flatMap(([column, row]) =>
    hatch((column - 1) * side, (row - 1) * side, side, pen),
  );
  return { w, h, boxes: [...hatches, ...lines] };
}

/** Slanting lines across a square, from its lower left to its upper right. */
function hatch(x: Mm, y: Mm, side: Mm, { ink }: Pen): readonly Box[] {
  return ticks(SQUARE.hatchStep, 2 * side - 0.1, SQUARE.hatchStep).map((reach) => {
    const start = Math.min(reach, side);
    const stop = Math.max(0, reach - side);
    return stroke(x + stop, y + start, x + start, y + stop, STROKE.fine, ink);
  });
}

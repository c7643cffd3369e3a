import type { Diagram } from '../model/diagram.ts';
import { drawAxes } from './axes.ts';
import type { Drawn, Pen } from './draft.ts';
import { drawNumberLine } from './number-line.ts';
import { drawSquares } from './squares.ts';

/** A diagram as boxes in mm, no wider than the pen allows. */
export function drawDiagram(diagram: Diagram, pen: Pen): Drawn {
  switch (diagram.kind) {
    case 'number-line':
      return drawNumberLine(diagram, pen);
    case 'axes':
      return drawAxes(diagram, pen);
    case 'squares':
      return drawSquares(diagram, pen);
  }
}

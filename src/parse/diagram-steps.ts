import type { AxisSteps, Range } from '../model/diagram.ts';
import { axisSteps, stepFits, typedSteps, type AskedSteps } from '../text/axis-steps.ts';
import { MOST_SQUARES, type DiagramLines } from './diagram-lines.ts';

/** What a square is along each axis, as asked for or as the ranges need it; null for 1 along both. */
export function stepsIn(lines: DiagramLines, x: Range, y: Range): AxisSteps | null {
  return axisSteps(x, y, askedIn(lines, x, y), MOST_SQUARES);
}

/** The steps of the line «step»; none, told, where one of them makes no square or too many. */
function askedIn(lines: DiagramLines, x: Range, y: Range): AskedSteps {
  const line = lines.one('step');
  if (line === null || line.value === '') return {};
  const asked = typedSteps(line.value);
  const fits = (step: number | undefined, range: Range): boolean =>
    step === undefined || stepFits(step, range, MOST_SQUARES);
  if (asked !== null && fits(asked.x, x) && fits(asked.y, y)) return asked;
  const own = axisSteps(x, y, {}, MOST_SQUARES) ?? { x: 1, y: 1 };
  lines.tell(line, `x ${own.x}, y ${own.y}`.replaceAll('.', ','));
  return {};
}

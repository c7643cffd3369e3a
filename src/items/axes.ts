import { drawAxes } from '../diagram/axes.ts';
import type { AxisSteps, Range } from '../model/diagram.ts';
import { drawingSteps, stepFits, typedSteps, type AskedSteps } from '../text/axis-steps.ts';
import { readRange } from '../text/ranges.ts';
import {
  drawnArea,
  INSET,
  lineWrong,
  MOST_LENGTH,
  MOST_PARTS,
  numberTyped,
  penOf,
  RANGE,
} from './drawn-area.ts';
import type { ItemKind } from './item-kind.ts';

/** So few squares are larger than those of the class. */
const FEW = 8;

/** Axes to draw in: points, figures, graphs. */
export const axes: ItemKind<'axes'> = {
  uses: ['x', 'y', 'step'],

  fromRaw: ({ fields, place }) => {
    const x = readRange(fields.x ?? '', MOST_LENGTH);
    const y = readRange(fields.y ?? '', MOST_LENGTH);
    if (x === null || y === null) return lineWrong(place, x === null ? 'x' : 'y', RANGE);
    const own = drawingSteps(x, y, {}, MOST_PARTS);
    const asked = askedSteps(fields.step, x, y);
    if (asked === null) return lineWrong(place, 'step', exampleOf(own));
    const steps = drawingSteps(x, y, asked, MOST_PARTS);
    const units = steps.x === 1 && steps.y === 1;
    return { value: { kind: 'axes', x, y, ...(units ? {} : { steps }) }, problems: [] };
  },

  present: () => [],

  area: ({ x, y, steps = { x: 1, y: 1 } }, frame) => {
    const squares = Math.max((x.to - x.from) / steps.x, (y.to - y.from) / steps.y);
    const unit = squares <= FEW ? null : frame.gridPitch;
    const drawing = { kind: 'axes', x, y, steps, points: [], lines: [], graphs: [], unit } as const;
    const pen = { ...penOf(frame), height: frame.room - 2 * INSET };
    return drawnArea(frame, drawAxes(drawing, pen), 0);
  },

  key: () => [],

  score: () => null,
};

/** The steps that are asked for; null when one of them makes no square or too many. */
function askedSteps(typed: string | undefined, x: Range, y: Range): AskedSteps | null {
  if (typed === undefined) return {};
  const asked = typedSteps(typed.trim());
  if (asked === null) return null;
  const fits =
    (asked.x === undefined || stepFits(asked.x, x, MOST_PARTS)) &&
    (asked.y === undefined || stepFits(asked.y, y, MOST_PARTS));
  return fits ? asked : null;
}

function exampleOf({ x, y }: AxisSteps): string {
  return `x ${numberTyped(x)}, y ${numberTyped(y)}`;
}

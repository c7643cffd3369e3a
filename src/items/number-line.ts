import { drawNumberLine } from '../diagram/number-line.ts';
import { stepFits } from '../text/axis-steps.ts';
import { NUMBER, numberOf, readRange } from '../text/ranges.ts';
import { roundStep } from '../text/round-step.ts';
import {
  drawnArea,
  lineWrong,
  MOST_LENGTH,
  MOST_PARTS,
  numberTyped,
  penOf,
  RANGE,
} from './drawn-area.ts';
import type { ItemKind } from './item-kind.ts';

/** A line shorter than `ones` has about so many parts when its step is left to us. */
const STEP = { ones: 3, parts: 12 };

/** Length of 1 usually, and of the whole line at least, mm. */
const LENGTH = { unit: 12, least: 80 };

/** Room above and below a number line for what the pupil draws, mm. */
const ABOVE = 12;

const NUMBER_ONLY = new RegExp(`^${NUMBER}$`, 'u');

/** A number line to mark on. */
export const numberLine: ItemKind<'number-line'> = {
  uses: ['x', 'step'],

  fromRaw: ({ fields, place }) => {
    const x = readRange(fields.x ?? '', MOST_LENGTH);
    if (x === null) return lineWrong(place, 'x', RANGE);
    const length = x.to - x.from;
    const own = length < STEP.ones || length > MOST_PARTS ? roundStep(length / STEP.parts) : 1;
    const typed = fields.step?.trim();
    const step = typed === undefined ? own : NUMBER_ONLY.test(typed) ? numberOf(typed) : 0;
    if (!stepFits(step, x, MOST_PARTS)) return lineWrong(place, 'step', numberTyped(own));
    return { value: { kind: 'number-line', x, step }, problems: [] };
  },

  present: () => [],

  area: ({ x, step }, frame) => {
    const unit = Math.max(LENGTH.unit, LENGTH.least / (x.to - x.from));
    const line = { kind: 'number-line', x, step, points: [], spans: [], jumps: [], unit } as const;
    return drawnArea(frame, drawNumberLine(line, { ...penOf(frame), size: frame.size }), ABOVE);
  },

  key: () => [],

  score: () => null,
};

import { drawAxes } from '../diagram/axes.ts';
import type { Drawn, Pen } from '../diagram/draft.ts';
import { drawNumberLine } from '../diagram/number-line.ts';
import { problem } from '../model/problem.ts';
import { moveBox } from '../text/move-box.ts';
import { NUMBER, numberOf, readRange } from '../text/ranges.ts';
import type { Area, AreaFrame } from './area.ts';
import type { ItemKind } from './item-kind.ts';

/** The most units a pupil can draw on: the width of the page in squares of 5 mm. */
const MOST_UNITS = 24;

/** Lighter than a pen's stroke, so that what the pupil draws stands out, on paper and in a scan. */
const INK = 0.45;

/** White around a drawing in its frame, mm. */
const INSET = 2;

/** Room above and below a number line for what the pupil draws, mm. */
const ABOVE = 12;

/** Axes to draw in: points, figures, graphs. */
export const axes: ItemKind<'axes'> = {
  uses: ['x', 'y'],

  fromRaw: ({ fields, place }) => {
    const x = readRange(fields.x ?? '', MOST_UNITS);
    const y = readRange(fields.y ?? '', MOST_UNITS);
    if (x !== null && y !== null) return { value: { kind: 'axes', x, y }, problems: [] };
    const values = { key: x === null ? 'x' : 'y', most: MOST_UNITS };
    return { value: null, problems: [problem('answer-range', place, values)] };
  },

  present: () => [],

  area: ({ x, y }, frame) => {
    const empty = { points: [], lines: [], graphs: [], unit: null };
    const pen = { ...penOf(frame), height: frame.room - 2 * INSET };
    return drawnArea(frame, drawAxes({ kind: 'axes', x, y, ...empty }, pen), 0);
  },

  key: () => [],

  score: () => null,
};

/** A number line to mark on. */
export const numberLine: ItemKind<'number-line'> = {
  uses: ['x', 'step'],

  fromRaw: ({ fields, place }) => {
    const x = readRange(fields.x ?? '', MOST_UNITS);
    const typed = (fields.step ?? '1').trim();
    const step = new RegExp(`^${NUMBER}$`, 'u').test(typed) ? numberOf(typed) : 0;
    const fits = x !== null && step > 0 && (x.to - x.from) / step <= MOST_UNITS;
    if (fits) return { value: { kind: 'number-line', x, step }, problems: [] };
    const values = { key: x === null ? 'x' : 'step', most: MOST_UNITS };
    return { value: null, problems: [problem('answer-range', place, values)] };
  },

  present: () => [],

  area: ({ x, step }, frame) => {
    const empty = { points: [], spans: [], jumps: [], unit: null };
    const line = { kind: 'number-line', x, step, ...empty } as const;
    return drawnArea(frame, drawNumberLine(line, penOf(frame)), ABOVE);
  },

  key: () => [],

  score: () => null,
};

function penOf({ measure, face, size, width }: AreaFrame): Pen {
  return { measure, face, italic: face, size, width: width - 2 * INSET, ink: INK };
}

/** A frame to draw in with the drawing it begins from, so much below its upper edge (mm). */
function drawnArea(frame: AreaFrame, { w, h, boxes }: Drawn, above: number): Area {
  const rect = { x: 0, y: 0, w: w + 2 * INSET, h: h + above + 2 * INSET };
  return {
    height: rect.h,
    boxes: [
      { kind: 'answer', item: frame.item, rect, ruling: 'blank', pitch: frame.linePitch },
      ...boxes.map((box) => moveBox(box, INSET, INSET + above)),
    ],
    cutAt: null,
  };
}

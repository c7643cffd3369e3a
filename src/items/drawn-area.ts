import type { Drawn, Pen } from '../diagram/draft.ts';
import { problem, type Place, type Problem } from '../model/problem.ts';
import { moveBox } from '../text/move-box.ts';
import type { Area, AreaFrame } from './area.ts';

/** The most squares along an axis and parts of a number line: the width of the page in squares of 5 mm. */
export const MOST_PARTS = 24;

/** The longest range: its numbers have room. */
export const MOST_LENGTH = 1_000_000;

/** How a range is written. */
export const RANGE = '-5..5';

/** White around a drawing in its frame, mm. */
export const INSET = 2;

/** Lighter than a pen's stroke, so that what the pupil draws stands out, on paper and in a scan. */
const INK = 0.45;

/** Numbers stand in narrow squares: smaller than labels, no larger than so many pt to a mm of a square, and never smaller than `least` pt. */
const NUMBERS = { share: 0.85, most: 1.62, least: 8 };

/** What a drawing to draw in is drawn with. */
export function penOf({ measure, face, size, width, gridPitch }: AreaFrame): Pen {
  const numbers = Math.max(NUMBERS.least, Math.min(size * NUMBERS.share, gridPitch * NUMBERS.most));
  return { measure, face, italic: face, size: numbers, width: width - 2 * INSET, ink: INK };
}

/** A frame to draw in with the drawing it begins from, so much below its upper edge (mm). */
export function drawnArea(frame: AreaFrame, { w, h, boxes }: Drawn, above: number): Area {
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

/** A number as teachers type it. */
export function numberTyped(step: number): string {
  return String(step).replace('.', ',');
}

/** A line that cannot be used: nothing is drawn. */
export function lineWrong(
  place: Place,
  key: string,
  example: string,
): { readonly value: null; readonly problems: readonly Problem[] } {
  return {
    value: null,
    problems: [problem('answer-range', place, { key, example, most: MOST_PARTS })],
  };
}

import type { Box, ItemRef } from '../model/page.ts';
import type { Mm, Pt } from '../paper/length.ts';
import { mmFromPt } from '../paper/length.ts';
import { setLine } from '../text/set-line.ts';
import { TEACHER_COLUMN } from './return-columns.ts';
import type { ReturnSetting } from './return-setting.ts';
import type { Rows } from './return-unit.ts';

const BUBBLE: Mm = 4;
const PITCH: Mm = 6.6;
/** 0 to 5, the usual, in one row. */
const PER_ROW = 6;
const DIGIT_SIZE: Pt = 8;
const DIGIT_INK = 0.7;

/** Highest points with a bubble for each; above, tens and ones are filled apart. */
const MOST_SINGLE = 10;

const CAP: Mm = mmFromPt(DIGIT_SIZE) * 0.72;
const BUBBLE_TOP: Mm = CAP + 0.8;
const ROW_GAP: Mm = 1.2;
const ROW: Mm = BUBBLE_TOP + BUBBLE + ROW_GAP;

/**
 * The teacher's bubbles for an item, 0 to its points, in the teacher's column, from y = 0. Above ten points there
 * are tens (10, 20 …) and ones (0–9); what counts is the sum of the filled ones. None for an item without points.
 */
export function scoreBubbles(
  { measure, style }: ReturnSetting,
  item: ItemRef,
  points: number,
): Rows & { readonly height: Mm } {
  const rows = rowsFor(points);
  const boxes = rows.flatMap((row, index) =>
    row.flatMap((value, column): readonly Box[] => {
      const x = TEACHER_COLUMN.x + column * PITCH;
      const y = index * ROW;
      const digits = {
        text: `${value}`,
        x: x + BUBBLE / 2,
        baseline: y + CAP,
        face: style.face,
        size: DIGIT_SIZE,
        align: 'center',
        ink: DIGIT_INK,
      } as const;
      const rect = { x, y: y + BUBBLE_TOP, w: BUBBLE, h: BUBBLE };
      return [...setLine(measure, digits), { kind: 'score', item, points: value, rect }];
    }),
  );
  const tops = rows.map((_, index) => index * ROW);
  return {
    height: rows.length * ROW - (rows.length > 0 ? ROW_GAP : 0),
    boxes,
    keepClear: tops.map((y) => ({ top: y + BUBBLE_TOP, bottom: y + BUBBLE_TOP + BUBBLE })),
    partsAt: tops,
  };
}

function rowsFor(points: number): readonly (readonly number[])[] {
  if (points < 1) return [];
  if (points <= MOST_SINGLE) return inRows(upTo(points));
  const tens = upTo(Math.floor(points / 10))
    .slice(1)
    .map((ten) => ten * 10);
  return [...inRows(tens), ...inRows(upTo(9))];
}

function upTo(last: number): readonly number[] {
  return Array.from({ length: Math.floor(last) + 1 }, (_, value) => value);
}

function inRows(values: readonly number[]): readonly (readonly number[])[] {
  const count = Math.ceil(values.length / PER_ROW);
  return Array.from({ length: count }, (_, row) =>
    values.slice(row * PER_ROW, (row + 1) * PER_ROW),
  );
}

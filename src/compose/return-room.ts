import type { Mm } from '../paper/length.ts';
import { BODY } from '../paper/return-frame.ts';
import type { ReturnStyle } from './return-style.ts';

/** Below the heads of the two columns. */
export const COLUMN_HEAD_GAP: Mm = 1;

/** The heading of a lesson: white above it, its lines (in lines of labels), white below. */
export const LESSON_HEADING = { above: 2, lines: 2, leading: 1.1, below: 1.8 } as const;

/** Below the line with an item's number. */
export const ITEM_HEAD_GAP: Mm = 1.8;

/** The most an answer area may take: a page less the column heads, a lesson's heading and the item's line. */
export function areaRoom({ line }: ReturnStyle): Mm {
  const { above, lines, leading, below } = LESSON_HEADING;
  const heading = above + lines * leading * line + below;
  return BODY.h - (line + COLUMN_HEAD_GAP) - heading - (line + ITEM_HEAD_GAP);
}

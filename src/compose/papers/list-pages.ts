import { NO_FORMULAS } from '../../model/formulas.ts';
import type { Box } from '../../model/page.ts';
import type { Rect } from '../../paper/rect.ts';
import { setLine } from '../../text/set-line.ts';
import { cellMemo } from '../cell-memo.ts';
import { flow } from '../flow.ts';
import type { FlowBlock } from '../flow-block.ts';
import type { CellMemo } from '../flow-strip.ts';
import { styleOf } from '../style.ts';
import type { PaperContext } from './paper-context.ts';

/** Type area of a list on A4, mm: narrow margins, room for «page n of m» at the foot. */
const FRAME: Rect = { x: 12, y: 13, w: 186, h: 267 };
const FOOT = 288;

const LABELS = {
  regular: 'label',
  bold: 'label-bold',
  italic: 'label',
  boldItalic: 'label-bold',
} as const;

/**
 * Blocks of a list on as many pages as they need, each with what it is and «page n of m» at its foot. `cells` is what is known
 * from laying out the same rows before, in the same size.
 */
export function listPages(
  context: PaperContext,
  blocks: readonly FlowBlock[],
  foot: string,
  size: number,
  cells: CellMemo = cellMemo(),
): readonly (readonly Box[])[] {
  const { measure } = context;
  const pages = flow(blocks, styleOf(size, LABELS), FRAME, {
    tongue: 'kk',
    hyphenate: () => [],
    measure,
    formulas: NO_FORMULAS,
    pictures: new Map(),
    cells,
  });
  return pages.map((boxes, at) => [
    ...boxes,
    ...setLine(measure, { text: foot, x: FRAME.x, baseline: FOOT, face: 'label', size: 9 }),
    ...setLine(measure, {
      text: `${at + 1} / ${pages.length}`,
      x: FRAME.x + FRAME.w,
      baseline: FOOT,
      face: 'label',
      size: 9,
      align: 'right',
    }),
  ]);
}

import type { ListColumn } from '../../model/list-profile.ts';
import type { Run } from '../../model/lesson.ts';
import type { FlowBlock } from '../flow-block.ts';
import type { CellMemo } from '../flow-strip.ts';
import { listPages } from './list-pages.ts';
import { listTable } from './list-parts.ts';
import type { PaperContext } from './paper-context.ts';

/** A long table with something before it, at the foot of each page and at the end. */
export type RowsToPage = {
  readonly head: readonly FlowBlock[];
  readonly columns: readonly ListColumn[];
  readonly rows: readonly (readonly (readonly Run[])[])[];
  readonly rowHeight: number;
  /** What stands below the rows `from` … `to` (not included) of a page. */
  readonly foot: (from: number, to: number) => readonly FlowBlock[];
  readonly end: readonly FlowBlock[];
};

/**
 * The blocks of such a table, cut into pages: as many rows on each as leave room for its foot. The end never stands on a page
 * without rows: sums and signatures must not be parted from what they are for.
 */
export function rowPages(
  { head, columns, rows, rowHeight, foot, end }: RowsToPage,
  context: PaperContext,
  size: number,
  cells: CellMemo,
): readonly FlowBlock[] {
  const pageOf = (from: number, to: number): readonly FlowBlock[] => [
    ...(from === 0 ? head : []),
    listTable(columns, rows.slice(from, to), rowHeight),
    ...foot(from, to),
  ];
  const isOnePage = (page: readonly FlowBlock[]): boolean =>
    listPages(context, page, '', size, cells).length <= 1;
  const fits = (from: number, to: number): boolean => isOnePage(pageOf(from, to));
  const fitsWithEnd = (from: number): boolean => isOnePage([...pageOf(from, rows.length), ...end]);
  const blocks: FlowBlock[] = [];
  let from = 0;
  let guess = 12;
  while (from < rows.length) {
    const most = lastThatFits(from, Math.min(rows.length, from + guess), rows.length, fits);
    const to = most === rows.length ? from + withoutLast(from, most, fitsWithEnd) : most;
    if (from > 0) blocks.push({ kind: 'page-break' });
    blocks.push(...pageOf(from, to));
    guess = to - from;
    from = to;
  }
  return [...blocks, ...end];
}

/** Rows that wait for the end of the list, when it does not fit below all that are left. */
export const KEPT_ROWS = 3;

/** How many of the last rows stand before the end's page: all, when the end fits below them. */
function withoutLast(from: number, to: number, fitsWithEnd: (from: number) => boolean): number {
  const rows = to - from;
  if (fitsWithEnd(from)) return rows;
  const kept = [KEPT_ROWS, 2, 1].find((each) => each < rows && fitsWithEnd(to - each));
  return rows - (kept ?? 0);
}

/** The largest `to` that fits, one row at least; the guess is near it. */
function lastThatFits(
  from: number,
  guess: number,
  most: number,
  fits: (from: number, to: number) => boolean,
): number {
  let to = guess;
  if (fits(from, to)) {
    while (to < most && fits(from, to + 1)) to += 1;
    return to;
  }
  while (to > from + 1 && !fits(from, to)) to -= 1;
  return to;
}

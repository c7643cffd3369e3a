import type { ListColumn } from '../../model/list-profile.ts';
import type { Run } from '../../model/lesson.ts';
import type { FlowBlock } from '../flow-block.ts';
import { listPages } from './list-pages.ts';
import { listTable } from './list-parts.ts';
import type { PaperContext } from './paper-context.ts';

/** A long table with something before it, at the foot of each page and at the end. */
export type RowsToPage = {
  readonly head: readonly FlowBlock[];
  readonly columns: readonly ListColumn[];
  readonly rows: readonly (readonly string[])[];
  readonly rowHeight: number;
  /** What stands below the rows `from` … `to` (not included) of a page. */
  readonly foot: (from: number, to: number) => readonly FlowBlock[];
  readonly end: readonly FlowBlock[];
};

/** The blocks of such a table, cut into pages: as many rows on each as leave room for its foot. */
export function rowPages(
  { head, columns, rows, rowHeight, foot, end }: RowsToPage,
  context: PaperContext,
  size: number,
): readonly FlowBlock[] {
  const pageOf = (from: number, to: number): readonly FlowBlock[] => [
    ...(from === 0 ? head : []),
    listTable(columns, rows.slice(from, to).map(asRuns), rowHeight),
    ...foot(from, to),
  ];
  const fits = (from: number, to: number): boolean =>
    listPages(context, pageOf(from, to), '', size).length <= 1;
  const blocks: FlowBlock[] = [];
  let from = 0;
  let guess = 12;
  while (from < rows.length) {
    const to = lastThatFits(from, Math.min(rows.length, from + guess), rows.length, fits);
    if (from > 0) blocks.push({ kind: 'page-break' });
    blocks.push(...pageOf(from, to));
    guess = to - from;
    from = to;
  }
  return [...blocks, ...end];
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

function asRuns(cells: readonly string[]): readonly (readonly Run[])[] {
  return cells.map((text) => [{ text }]);
}

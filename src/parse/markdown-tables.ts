import type { Block, TableCell } from '../model/lesson.ts';
import { problem } from '../model/problem.ts';
import { runsText } from '../text/run-text.ts';
import type { MarkdownNode } from './markdown.ts';
import { readAttributes } from './markdown-attributes.ts';
import type { MarkdownReading } from './markdown-blocks.ts';

type Table = Extract<Block, { kind: 'table' }>;
type Rows = readonly (readonly TableCell[])[];

/** What a teacher types into a cell that belongs to the one at its left, or above it. */
const JOINS = { left: '<<', above: '^^' };

/** The rows with cells joined where a cell says `<<` or `^^`; the head's cells are joined only across. */
export function joinedCells(rows: Rows, heads: number): Rows {
  const says = (row: number, column: number, sign: string): boolean =>
    runsText(rows[row]?.[column]?.runs ?? []).trim() === sign;
  const isCovered = (row: number, column: number): boolean =>
    (column > 0 && says(row, column, JOINS.left)) ||
    (row > heads && says(row, column, JOINS.above));
  return rows.map((cells, row) =>
    cells.map((cell, column): TableCell => {
      if (isCovered(row, column)) return { runs: [], covered: true };
      const columns = 1 + runOf(column + 1, cells.length, (at) => says(row, at, JOINS.left));
      const below = (at: number): boolean => at > heads && says(at, column, JOINS.above);
      const down = row < heads ? 1 : 1 + runOf(row + 1, rows.length, below);
      return {
        ...cell,
        ...(columns === 1 ? {} : { columns }),
        ...(down === 1 ? {} : { rows: down }),
      };
    }),
  );
}

/** How many places from `from` on fulfil a condition without a gap. */
function runOf(from: number, to: number, holds: (at: number) => boolean): number {
  let at = from;
  while (at < to && holds(at)) at += 1;
  return at - from;
}

/** A table with the shares of columns that the line `{widths=20 50 30}` right below it gives; null for any other line. */
export function withShares(
  table: Block | undefined,
  node: MarkdownNode,
  line: number,
  { telling, words }: MarkdownReading,
): Table | null {
  if (table?.kind !== 'table' || node.token.type !== 'paragraph_open') return null;
  const content = node.children[0]?.token.content.trim() ?? '';
  const typed = /^\{([^{}]*)\}$/u.exec(content)?.[1];
  if (typed === undefined) return null;
  const place = { file: telling.file, line };
  const found = readAttributes(typed, ['widths'], words, place, telling.problems)?.get('widths');
  if (found === undefined) return table;
  const widths = found.split(/[ ;]+/u).map(Number);
  const count = Math.max(...[table.header ?? [], ...table.rows].map((row) => row.length));
  if (widths.length === count && widths.every((each) => each > 0)) return { ...table, widths };
  telling.problems.push(problem('lesson-table-widths', place, { attributes: typed, count }));
  return table;
}

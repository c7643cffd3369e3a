import type { Block, TableCell } from '../model/lesson.ts';
import { problem } from '../model/problem.ts';
import { runsText } from '../text/run-text.ts';
import type { MarkdownNode } from './markdown.ts';
import { readAttributes } from './markdown-attributes.ts';
import type { MarkdownReading } from './markdown-reading.ts';

type Table = Extract<Block, { kind: 'table' }>;
type Rows = readonly (readonly TableCell[])[];

/** What a teacher types into a cell that belongs to the one at its left, or above it. */
const JOINS = { left: '<<', above: '^^' };

/** Whether a cell says no more than that it belongs to its neighbour. */
export function isJoin(typed: string): boolean {
  return typed === JOINS.left || typed === JOINS.above;
}

type Spot = { readonly row: number; readonly column: number };

/**
 * The rows with cells joined where a cell says `<<` or `^^`; a head's cells are joined only across. Cells whose joins
 * make no rectangle stay as they are, and `tell` is called with the row.
 */
export function joinedCells(rows: Rows, heads: number, tell: (row: number) => void): Rows {
  const owners = ownersOf(rows, heads);
  const spots = owners.flatMap((line, row) =>
    line.map((owner, column) => ({ row, column, owner })),
  );
  return rows.map((cells, row) =>
    cells.map((cell, column): TableCell => {
      const owner = owners[row]?.[column] ?? { row, column };
      const own = spots.filter((spot) => isSame(spot.owner, owner));
      const columns = 1 + Math.max(...own.map((spot) => spot.column)) - owner.column;
      const down = 1 + Math.max(...own.map((spot) => spot.row)) - owner.row;
      const isOwner = isSame(owner, { row, column });
      if (columns * down !== own.length) {
        if (isOwner) tell(row);
        return isOwner ? cell : { ...cell, runs: [] };
      }
      if (!isOwner) return { runs: [], covered: true };
      return {
        ...cell,
        ...(columns === 1 ? {} : { columns }),
        ...(down === 1 ? {} : { rows: down }),
      };
    }),
  );
}

/** For each cell the one it belongs to: itself, unless it says otherwise. */
function ownersOf(rows: Rows, heads: number): readonly (readonly Spot[])[] {
  const owners: Spot[][] = [];
  rows.forEach((cells, row) => {
    const line: Spot[] = [];
    cells.forEach(({ runs }, column) => {
      const typed = runsText(runs);
      const left = typed === JOINS.left ? line[column - 1] : undefined;
      const above = typed === JOINS.above && row > heads ? owners[row - 1]?.[column] : undefined;
      line.push(left ?? above ?? { row, column });
    });
    owners.push(line);
  });
  return owners;
}

function isSame(a: Spot, b: Spot): boolean {
  return a.row === b.row && a.column === b.column;
}

/** The table with the shares of columns that a paragraph below it gives, `{widths=20 50 30}`; null for any other node. */
export function withShares(
  table: Block | undefined,
  node: MarkdownNode,
  line: number,
  reading: MarkdownReading,
): Table | null {
  if (table?.kind !== 'table' || node.token.type !== 'paragraph_open') return null;
  const typed = bracesIn(node.children[0]?.token.content ?? '');
  return typed === null ? null : shared(table, typed, line, reading);
}

/** The same where the line stands right below the last row, so that Markdown takes it for one more. */
export function withSharesInRow(table: Table, line: number, reading: MarkdownReading): Table {
  const [first, ...others] = table.rows.at(-1) ?? [];
  const typed = bracesIn(runsText(first?.runs ?? []));
  if (typed === null || others.some(({ runs }) => runs.length > 0)) return table;
  return shared({ ...table, rows: table.rows.slice(0, -1) }, typed, line, reading);
}

function shared(
  table: Table,
  typed: string,
  line: number,
  { telling, words }: MarkdownReading,
): Table {
  const place = { file: telling.file, line };
  const found = readAttributes(typed, ['widths'], words, place, telling.problems)?.get('widths');
  if (found === undefined) return table;
  const widths = found.split(/[ ;]+/u).map(Number);
  const count = Math.max(...[table.header ?? [], ...table.rows].map((row) => row.length));
  if (widths.length === count && widths.every((each) => each > 0)) return { ...table, widths };
  telling.problems.push(problem('lesson-table-widths', place, { attributes: typed, count }));
  return table;
}

/** What stands between the braces of a text that is a word with a value, and nothing else: no set of numbers. */
function bracesIn(text: string): string | null {
  return /^\{(\s*\p{L}{3,}\s*=[^{}]*)\}$/u.exec(text.trim())?.[1] ?? null;
}

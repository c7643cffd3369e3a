import type { Place } from '../model/problem.ts';
import type { Cell, RawTable } from '../model/table.ts';

type Merge = RawTable['merged'][number];

/** The place of a row (from 0 in the table, told from 1) and, when given, of the column with this title. */
export function placeOf(table: RawTable, row: number, column?: string): Place {
  return {
    file: table.file,
    ...(table.sheet === null ? {} : { sheet: table.sheet }),
    row: row + 1,
    ...(column === undefined ? {} : { column }),
  };
}

/** Where a whole sheet or CSV file is. */
export function placeOfTable(table: RawTable): Place {
  return { file: table.file, ...(table.sheet === null ? {} : { sheet: table.sheet }) };
}

/** The merged range of more than one row that covers a cell and begins in its column; null when none. */
export function tallMergeAt(table: RawTable, row: number, column: number): Merge | null {
  return (
    table.merged.find(
      ({ top, bottom, left }) => left === column && top < bottom && top <= row && row <= bottom,
    ) ?? null
  );
}

/** The merged range of more than one column that begins in a cell; null when none. */
export function wideMergeAt(table: RawTable, row: number, column: number): Merge | null {
  return (
    table.merged.find(({ top, left, right }) => top === row && left === column && left < right) ??
    null
  );
}

/** What stands in a cell; a cell merged with those above it has their value. */
export function cellAt(table: RawTable, row: number, column: number): Cell {
  const own = table.rows[row]?.[column] ?? null;
  if (own !== null) return own;
  const merge = tallMergeAt(table, row, column);
  return merge === null ? null : (table.rows[merge.top]?.[column] ?? null);
}

/** A cell as one line of text; empty for an empty cell. */
export function textOf(cell: Cell): string {
  return cell === null ? '' : String(cell).normalize('NFC').replace(/\s+/gu, ' ').trim();
}

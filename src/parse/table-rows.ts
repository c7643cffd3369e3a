import type { Place, Problem, Told } from '../model/problem.ts';
import { problem } from '../model/problem.ts';
import type { ClassId } from '../model/school.ts';
import type { Cell } from '../model/table.ts';
import { classInTitle } from './class-id.ts';
import { cellAt, placeOf, tallMergeAt, textOf, wideMergeAt } from './table-cells.ts';
import { normaliseTitle, type HeadedTable } from './table-header.ts';
import { readRow, type TableRow } from './table-row.ts';

/** A row below the titles: a heading that names a class for the rows below it, or a record. */
export type BodyRow =
  | { readonly kind: 'class'; readonly classId: ClassId; readonly place: Place }
  | { readonly kind: 'record'; readonly row: TableRow };

/**
 * The rows that mean something. Left out: empty rows, repeated titles, the row that numbers the columns, rows
 * that hold one text beside the records (totals, signatures), and rows in which the cell of `who` is merged
 * with the row above. `who`: keys of the columns that say whom a record is about. Empty, skipped and merged
 * rows are told.
 */
export function bodyRows(headed: HeadedTable, who: readonly string[]): Told<readonly BodyRow[]> {
  const value: BodyRow[] = [];
  const problems: Problem[] = [...tellMerged(headed, who)];
  let emptyFrom: number | null = null;
  for (let row = headed.bodyStart; row < headed.table.rows.length; row += 1) {
    const sort = sortOf(headed, row, who);
    if (sort === 'empty') {
      emptyFrom ??= row;
      continue;
    }
    if (emptyFrom !== null) problems.push(tellEmpty(headed, emptyFrom, row));
    emptyFrom = null;
    if (sort === 'skipped') problems.push(problem('table-row-skipped', placeOf(headed.table, row)));
    if (sort !== 'record') value.push(...headingAt(headed, row, sort));
    else {
      const told = readRow(headed, row);
      problems.push(...told.problems);
      value.push({ kind: 'record', row: told.value });
    }
  }
  return { value, problems };
}

type Sort = 'empty' | 'passed' | 'skipped' | 'class' | 'record';

function sortOf(headed: HeadedTable, row: number, who: readonly string[]): Sort {
  const filled = filledColumns(headed, row);
  if (continuesRowAbove(headed, row, who)) return 'passed';
  if (filled.length === 0) return 'empty';
  if (isRepeatedHeader(headed, row) || isNumbering(headed, row, filled)) return 'passed';
  const known = filled.filter((column) => keyAt(headed, column) !== null);
  if (known.length === 0 && filled.length > 1) return 'skipped';
  return filled.length === 1 ? sortOfSingle(headed, row, filled[0] ?? 0, who) : 'record';
}

/** Columns with something in them, the running number apart. */
function filledColumns({ table, columns }: HeadedTable, row: number): readonly number[] {
  const running = columns.get('row-number');
  return (table.rows[row] ?? []).flatMap((cell, column) => {
    const text = textOf(cell);
    const counts = column === running && /^\d+\.?$/.test(text);
    return text === '' || counts ? [] : [column];
  });
}

function sortOfSingle(
  headed: HeadedTable,
  row: number,
  column: number,
  who: readonly string[],
): Sort {
  const key = keyAt(headed, column) ?? '';
  const wide = wideMergeAt(headed.table, row, column) !== null;
  const text = textOf(headed.table.rows[row]?.[column] ?? null);
  // A lone number may be a total; a class heading has words or runs over the width of the table.
  const heading = wide || (key !== 'class' && /\p{L}/u.test(text));
  if (heading && classInTitle(text) !== null) return 'class';
  return !wide && [...who, 'class'].includes(key) ? 'record' : 'skipped';
}

function keyAt({ columns }: HeadedTable, wanted: number): string | null {
  for (const [key, column] of columns) if (column === wanted) return key;
  return null;
}

function continuesRowAbove(
  { table, columns }: HeadedTable,
  row: number,
  who: readonly string[],
): boolean {
  return who.some((key) => {
    const column = columns.get(key);
    if (column === undefined) return false;
    const merge = tallMergeAt(table, row, column);
    return merge !== null && merge.top < row;
  });
}

/** Lists printed over several pages repeat their titles. */
function isRepeatedHeader({ table, titles, columns }: HeadedTable, row: number): boolean {
  let same = 0;
  for (const [key, title] of titles) {
    const cell = table.rows[row]?.[columns.get(key) ?? -1] ?? null;
    if (normaliseTitle(textOf(cell)) === normaliseTitle(title)) same += 1;
  }
  return same >= 2;
}

/** Forms number their columns 1, 2, 3 … below the titles. */
function isNumbering(
  { table, bodyStart }: HeadedTable,
  row: number,
  filled: readonly number[],
): boolean {
  if (row !== bodyStart || filled.length < 3) return false;
  const numbers = filled.map((column) => asCount(table.rows[row]?.[column] ?? null));
  return numbers.every(
    (count, index) => count !== null && (index === 0 || count === (numbers[index - 1] ?? 0) + 1),
  );
}

function asCount(cell: Cell): number | null {
  const text = textOf(cell);
  return /^\d{1,2}$/.test(text) ? Number(text) : null;
}

function headingAt({ table }: HeadedTable, row: number, sort: Sort): readonly BodyRow[] {
  if (sort !== 'class') return [];
  const text =
    (table.rows[row] ?? []).map(textOf).find((each) => classInTitle(each) !== null) ?? '';
  const classId = classInTitle(text);
  return classId === null ? [] : [{ kind: 'class', classId, place: placeOf(table, row) }];
}

function tellEmpty({ table }: HeadedTable, from: number, until: number): Problem {
  return problem('table-rows-empty', placeOf(table, from), { count: until - from });
}

/** A value merged over rows counts for each of them; of a merged record only the first row is taken. */
function tellMerged(headed: HeadedTable, who: readonly string[]): readonly Problem[] {
  const { table, columns, titles, bodyStart } = headed;
  return Array.from(columns).flatMap(([key, column]) =>
    table.merged
      .filter(({ left, top, bottom }) => left === column && top < bottom && top >= bodyStart)
      .filter(({ top, left }) => cellAt(table, top, left) !== null)
      .flatMap(({ top, bottom }) => {
        const place = placeOf(table, top, titles.get(key));
        const rows = { from: top + 1, to: bottom + 1 };
        if (!who.includes(key)) return [problem('table-cells-merged', place, rows)];
        return holdsMore(headed, top, bottom) ? [problem('pupil-rows-merged', place, rows)] : [];
      }),
  );
}

/** Do the rows below the first of a merged record hold anything of their own? */
function holdsMore(headed: HeadedTable, top: number, bottom: number): boolean {
  for (let row = top + 1; row <= bottom; row += 1) {
    if (filledColumns(headed, row).some((column) => keyAt(headed, column) !== null)) return true;
  }
  return false;
}

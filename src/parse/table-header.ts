import { problem, type Problem, type Told } from '../model/problem.ts';
import type { RawTable } from '../model/table.ts';
import { looseKey } from '../text/loose-key.ts';
import { withoutIdentity } from './identity-number.ts';
import { cellAt, placeOf, placeOfTable, tallMergeAt, textOf } from './table-cells.ts';

/** Titles by column key, of one table of the catalogue's `columns`. */
export type ColumnTitles = Readonly<Record<string, readonly string[]>>;

/** A table whose row of titles was found. Rows and columns from 0. */
export type HeadedTable = {
  readonly table: RawTable;
  readonly headerRow: number;
  readonly bodyStart: number;
  readonly columns: ReadonlyMap<string, number>;
  /** Titles as they stand in the table, by column key. */
  readonly titles: ReadonlyMap<string, string>;
  /** Titles that no alias matches. */
  readonly unknown: readonly string[];
};

/** Keys of which the table needs at least one. */
export type NeededColumns = readonly string[];

const SEARCHED_ROWS = 30;
const LEAST_MATCHES = 2;

/** How titles are compared: without case, spaces, signs and look-alike letters; «№» is a word. */
export function normaliseTitle(title: string): string {
  return looseKey(title.replaceAll('№', 'нр'));
}

type KeyOf = (title: string) => string | null;

function keyFinder(titles: ColumnTitles): KeyOf {
  const keys = new Map(
    Object.entries(titles).flatMap(([key, aliases]) =>
      aliases.map((alias) => [normaliseTitle(alias), key] as const),
    ),
  );
  return (title) =>
    keys.get(normaliseTitle(title)) ??
    keys.get(normaliseTitle(title.replace(/\([^)]*\)/gu, ''))) ??
    keyOfBoth(title, keys);
}

/** A title in two languages with a slash between, «Себебі / Причина», where both mean the same. */
function keyOfBoth(title: string, keys: ReadonlyMap<string, string>): string | null {
  const [first, ...others] = title.split('/').map((half) => keys.get(normaliseTitle(half)));
  const isOne = others.length === 1 && others[0] === first;
  return isOne && first !== undefined ? first : null;
}

/**
 * Finds the row of titles among the first 30 rows: the one in which most titles are known, two at least. Titles
 * merged with cells above count. `value` is null when there is none. A title that stands twice is told; the
 * first column counts.
 */
export function findHeader(table: RawTable, titles: ColumnTitles): Told<HeadedTable | null> {
  const keyOf = keyFinder(titles);
  let best: HeaderRow | null = null;
  for (let row = 0; row < Math.min(SEARCHED_ROWS, table.rows.length); row += 1) {
    const found = readHeaderRow(table, row, keyOf);
    if (found.columns.size >= LEAST_MATCHES && found.columns.size > (best?.columns.size ?? 0)) {
      best = found;
    }
  }
  if (best === null) return { value: null, problems: [] };
  const { row, twice, ...found } = best;
  const problems = twice.map((title) => problem('table-column-twice', placeOf(table, row, title)));
  return {
    value: { table, headerRow: row, bodyStart: bodyStart(table, best), ...found },
    problems,
  };
}

type HeaderRow = Pick<HeadedTable, 'columns' | 'titles' | 'unknown'> & {
  readonly row: number;
  readonly twice: readonly string[];
};

function readHeaderRow(table: RawTable, row: number, keyOf: KeyOf): HeaderRow {
  const columns = new Map<string, number>();
  const titles = new Map<string, string>();
  const unknown: string[] = [];
  const twice: string[] = [];
  const width = table.rows.reduce((most, cells) => Math.max(most, cells.length), 0);
  for (let column = 0; column < width; column += 1) {
    const title = textOf(cellAt(table, row, column));
    const key = keyOf(title);
    if (title === '') continue;
    if (key === null) unknown.push(title);
    else if (columns.has(key)) twice.push(title);
    else {
      columns.set(key, column);
      titles.set(key, title);
    }
  }
  return { row, columns, titles, unknown, twice };
}

/** Titles may be merged with the rows below them. */
function bodyStart(table: RawTable, header: HeaderRow): number {
  const bottoms = Array.from(header.columns.values(), (column) => {
    return tallMergeAt(table, header.row, column)?.bottom ?? header.row;
  });
  return Math.max(header.row, ...bottoms) + 1;
}

/**
 * The tables of a file that have a row of titles with the needed columns. Tells when no table has one, which
 * sheets were passed over, and which columns are missing, with the titles that were not understood.
 */
export function headTables(
  tables: readonly RawTable[],
  titles: ColumnTitles,
  needed: readonly NeededColumns[],
): Told<readonly HeadedTable[]> {
  const problems: Problem[] = [];
  const value: HeadedTable[] = [];
  const headless: RawTable[] = [];
  for (const table of tables) {
    const found = findHeader(table, titles);
    problems.push(...found.problems);
    if (found.value === null) {
      headless.push(table);
      continue;
    }
    const missing = missingColumns(found.value, titles, needed);
    problems.push(...missing);
    if (missing.length === 0) value.push(found.value);
  }
  return { value, problems: [...problems, ...tellHeadless(tables, headless, titles, needed)] };
}

function tellHeadless(
  tables: readonly RawTable[],
  headless: readonly RawTable[],
  titles: ColumnTitles,
  needed: readonly NeededColumns[],
): readonly Problem[] {
  const wanted = needed.map((keys) => titleFor(titles, keys)).join(', ');
  return headless.map((table) => {
    // A workbook may hold other sheets beside the list; a file without any list was meant to hold one.
    const hasList = tables.some((each) => each.file === table.file && !headless.includes(each));
    const code = hasList ? 'table-sheet-skipped' : 'table-header-missing';
    return problem(code, placeOfTable(table), { titles: wanted });
  });
}

function missingColumns(
  { table, headerRow, columns, unknown }: HeadedTable,
  titles: ColumnTitles,
  needed: readonly NeededColumns[],
): readonly Problem[] {
  return needed
    .filter((keys) => !keys.some((key) => columns.has(key)))
    .map((keys) => missingColumn(table, headerRow, titleFor(titles, keys), unknown));
}

/** Tells that a column is missing, with the titles that were not understood. */
export function missingColumn(
  table: RawTable,
  headerRow: number,
  title: string,
  unknown: readonly string[],
): Problem {
  const place = placeOf(table, headerRow);
  // A row of a record taken for titles may hold a child's number.
  const titles = unknown.map((each) => withoutIdentity(each, 'plain').text);
  const rest = titles.filter((each) => each !== '').join(', ');
  const values = { title, unknown: rest === '' ? '—' : rest };
  return problem('table-column-missing', place, values);
}

/** The usual Kazakh and Russian titles of the first of these columns. */
export function titleFor(titles: ColumnTitles, keys: NeededColumns): string {
  const [key = ''] = keys;
  return (titles[key] ?? [key]).slice(0, 2).join(' / ');
}

import type { OutTable } from '../model/table.ts';
import type { Say } from '../model/words.ts';

/** Columns of the list that a school fills in; the titles are those the catalogue knows. */
const COLUMNS = [
  ['name', 34],
  ['class', 8],
  ['oblast', 20],
  ['district', 22],
  ['rural-district', 24],
  ['settlement', 18],
  ['street', 20],
  ['house', 6],
  ['flat', 8],
  ['index', 10],
  ['office', 20],
  ['route', 16],
  ['household', 12],
  ['text-size', 14],
  ['level', 10],
  ['number', 16],
] as const;

/** A column of the list that a school fills in. */
export type RosterColumn = (typeof COLUMNS)[number][0];

/** A pupils' list to fill in, titles in the tongue of `say`, with rows to begin with. */
export function rosterTemplate(
  say: Say,
  rows: readonly Readonly<Partial<Record<RosterColumn, string>>>[] = [],
): OutTable {
  return {
    sheet: say('roster.sheet'),
    head: COLUMNS.map(([key]) => say(`roster.column.${key}`)),
    rows: rows.map((row) => COLUMNS.map(([key]) => row[key] ?? null)),
    widths: COLUMNS.map(([, width]) => width),
  };
}

import type { ListColumn } from '../model/list-profile.ts';
import type { OutTable } from '../model/table.ts';
import type { SayIn } from '../model/words.ts';
import type { Region } from '../text/address-lines.ts';
import type { PostingRow } from '../model/posting-list.ts';
import { addressManner } from '../text/address-manner.ts';
import { cellOf, type RowContext } from './list-fields.ts';

/**
 * A list as a table, by a profile's columns, its rows in their order; `sheet` names it. Addresses leave out what
 * `region` says.
 */
export function listTable(
  rows: readonly PostingRow[],
  columns: readonly ListColumn[],
  {
    plan,
    sayIn,
    sheet,
    region = {},
  }: {
    readonly plan: RowContext['plan'];
    readonly sayIn: SayIn;
    readonly sheet: string;
    readonly region?: Region;
  },
): OutTable {
  return {
    sheet,
    head: columns.map(({ head }) => head),
    rows: rows.map((row) => {
      const language = row.piece.packets[0]?.class.language ?? 'kk';
      const manner = addressManner(plan, sayIn, language);
      const context = { plan, manner, say: sayIn(language), region };
      return columns.map(({ field }) => cellOf(field, row, context));
    }),
    widths: columns.map(({ width }) => width),
  };
}

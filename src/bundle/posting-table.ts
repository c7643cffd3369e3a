import type { ListColumn } from '../model/list-profile.ts';
import type { MailingPlan } from '../model/plan.ts';
import type { OutTable } from '../model/table.ts';
import type { SayIn } from '../model/words.ts';
import type { Region } from '../text/address-lines.ts';
import { addressManner } from '../text/address-manner.ts';
import { cellOf } from './list-fields.ts';
import type { PostingList } from '../model/posting-list.ts';

/**
 * A posting list as a table, by a profile's columns, its rows in their order; `sheet` names it. Addresses leave out what
 * `region` says.
 */
export function postingTable(
  { rows }: PostingList,
  columns: readonly ListColumn[],
  {
    plan,
    sayIn,
    sheet,
    region = {},
  }: {
    readonly plan: MailingPlan;
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
      const context = { plan, manner: addressManner(plan, sayIn, language), region };
      return columns.map(({ field }) => cellOf(field, row, context));
    }),
    widths: columns.map(({ width }) => width),
  };
}

import type { RouteConsignment } from '../model/consignment.ts';
import { itemCodes } from '../model/item-code.ts';
import type { MailingPlan } from '../model/plan.ts';
import type { PostingRow } from '../model/posting-list.ts';
import type { Cell, OutTable } from '../model/table.ts';
import type { SayIn, Words } from '../model/words.ts';
import { addressOnOneLine } from '../text/address-lines.ts';
import { addressManner, type AddressManner } from '../text/address-manner.ts';
import { bilingual } from '../text/words.ts';

/** What lists are worded with. */
export type ListWords = { readonly words: Words; readonly sayIn: SayIn };

/** The same, and whose addresses they are. */
type ListContext = ListWords & { readonly plan: Pick<MailingPlan, 'school' | 'catalogue'> };

type Column = {
  readonly key: string;
  readonly width: number;
  readonly cell: (row: ListRow, manner: AddressManner) => Cell;
};

/** A mailpiece with the bundle it is in. */
type ListRow = Omit<PostingRow, 'number'>;

const NUMBER: Column = { key: 'list.number', width: 7, cell: ({ piece }) => piece.number };
const CODE: Column = {
  key: 'list.code',
  width: 11,
  cell: ({ piece }) => itemCodes(piece).join(', '),
};
const WHERE: Column = {
  key: 'list.where',
  width: 48,
  cell: ({ piece }, manner) => addressOnOneLine(piece.address, manner),
};
const WHOM: Column = { key: 'list.whom', width: 34, cell: ({ piece }) => piece.addressee };
const GRAMS: Column = { key: 'list.grams', width: 10, cell: ({ piece }) => piece.grams };

const MANIFEST: readonly Column[] = [
  NUMBER,
  { key: 'list.bundle', width: 8, cell: ({ bundle }) => bundle },
  CODE,
  WHOM,
  WHERE,
  { key: 'list.sheets', width: 8, cell: ({ piece }) => piece.sheets },
  { key: 'list.to-return', width: 12, cell: ({ piece }) => piece.returnSheets },
  GRAMS,
];

/** The courier's list of a route: one row a mailpiece, in walk order, which is the order of the bundles. */
export function manifestTable(consignment: RouteConsignment, wording: ListContext): OutTable {
  return tableOf('list.manifest', MANIFEST, consignment, wording);
}

function tableOf(
  title: string,
  columns: readonly Column[],
  { bundles }: RouteConsignment,
  { words, sayIn, plan }: ListContext,
): OutTable {
  const rows = bundles.flatMap(({ number, mailpieces }) =>
    mailpieces.map((piece): ListRow => ({ piece, bundle: number })),
  );
  return {
    sheet: sayIn('kk')(title),
    head: columns.map(({ key }) => bilingual(words, key)),
    rows: rows.map((row) => {
      const language = row.piece.packets[0]?.class.language ?? 'kk';
      const manner = addressManner(plan, sayIn, language);
      return columns.map(({ cell }) => cell(row, manner));
    }),
    widths: columns.map(({ width }) => width),
  };
}

import type { ListField } from '../model/list-profile.ts';
import { itemCodes } from '../model/item-code.ts';
import type { MailingPlan } from '../model/plan.ts';
import { tengeOf } from '../model/post.ts';
import type { Cell } from '../model/table.ts';
import type { Say } from '../model/words.ts';
import {
  addressOnOneLine,
  houseAndFlat,
  regionOnOneLine,
  withoutRegion,
  type Region,
} from '../text/address-lines.ts';
import { className } from '../text/class-name.ts';
import type { Mailpiece } from '../model/consignment.ts';
import type { AddressManner } from '../text/address-manner.ts';
import type { PostingRow } from '../model/posting-list.ts';

/** What the cells of a row are made with: `region` is said above the list and left out of its rows. */
export type RowContext = {
  readonly plan: Pick<MailingPlan, 'school' | 'catalogue' | 'mailing'>;
  /** Of the language of the row's packet. */
  readonly manner: AddressManner;
  readonly say: Say;
  readonly region: Region;
};

type CellOf = (row: PostingRow, context: RowContext) => Cell;

/** What each field of a list holds; what the school does not know stays empty. Masses are estimated from the sheets. */
const CELLS: Readonly<Record<ListField, CellOf>> = {
  number: ({ number }) => number,
  'order-number': ({ piece }, { plan }) =>
    `${plan.mailing.id} ${itemCodes(piece)[0] ?? piece.code}`,
  bundle: ({ bundle }) => bundle,
  whom: ({ piece }, { say }) => piece.addressee ?? say('spare.packet'),
  where: ({ piece }, context) => whereOf(piece, context),
  index: ({ piece }) => piece.address?.index ?? null,
  oblast: ({ piece }) => piece.address?.oblast ?? null,
  district: ({ piece }) => piece.address?.district ?? null,
  settlement: ({ piece }) => piece.address?.settlement ?? null,
  street: ({ piece }) => piece.address?.street ?? null,
  house: ({ piece }) => piece.address?.house ?? null,
  flat: ({ piece }) => piece.address?.flat ?? null,
  // The post's elements have none for oblast and flat: they go with the district and the house.
  region: ({ piece }) => (piece.address === null ? null : regionOnOneLine(piece.address) || null),
  'house-flat': ({ piece }, { manner }) =>
    piece.address === null ? null : houseAndFlat(piece.address, manner) || null,
  grams: ({ piece }) => piece.grams,
  kilograms: ({ piece }) => piece.grams / 1000,
  'declared-value': () => null,
  'cash-on-delivery': () => null,
  fee: ({ piece }) => (piece.price === null ? null : tengeOf(piece.price)),
  'postal-number': ({ piece }) => piece.postalNumber,
  marks: (_row, { plan }) => plan.school.post.marks.join(', ') || null,
  note: ({ piece }) => itemCodes(piece).join(', '),
  count: () => 1,
  'product-code': ({ piece }, { plan }) =>
    plan.catalogue.post.products.find(({ id }) => id === piece.product)?.code ?? null,
  'category-code': ({ piece }, { plan }) => plan.catalogue.post.categories[piece.category].code,
  'method-code': ({ piece }, { plan }) => plan.catalogue.post.methods[piece.method].code,
  'sender-bin': (_row, { plan }) => plan.school.bin ?? null,
  'sender-name': (_row, { plan }) => plan.school.name.ru,
  'sender-phone': (_row, { plan }) => plan.school.phone.replace(/\D/gu, ''),
  'sender-index': (_row, { plan }) => plan.school.address.ru.index ?? null,
  'sender-settlement': (_row, { plan }) => plan.school.address.ru.settlement,
  'sender-district': (_row, { plan }) => plan.school.address.ru.district ?? null,
  'sender-region': (_row, { plan }) => regionOnOneLine(plan.school.address.ru) || null,
  'sender-street': (_row, { plan }) => plan.school.address.ru.street ?? null,
  'sender-house': (_row, { plan }) => plan.school.address.ru.house ?? null,
  code: ({ piece }) => itemCodes(piece).join(', '),
  issue: ({ piece }) => piece.packets[0]?.issue ?? null,
  mailing: (_row, { plan }) => plan.mailing.id,
  'whom-where': ({ piece }, context) =>
    `${piece.addressee ?? context.say('spare.packet')}, ${whereOf(piece, context)}`,
  sheets: ({ piece }) => piece.sheets,
  'return-sheets': ({ piece }) => piece.returnSheets,
  'reason-boxes': () => null,
  'handed-over': () => null,
  delivered: () => null,
  'brought-back': () => null,
  reason: () => null,
  'sheets-taken': () => null,
  empty: () => null,
};

/** The address on one line; of a spare packet its class. */
function whereOf({ address, packets }: Mailpiece, { say, manner, region }: RowContext): string {
  if (address !== null) return addressOnOneLine(withoutRegion(address, region), manner);
  const [first] = packets;
  return first === undefined ? '' : className(say, first.class);
}

/** What stands in a column of a row: a number where it counts. */
export function cellOf(field: ListField, row: PostingRow, context: RowContext): Cell {
  return CELLS[field](row, context);
}

import type { Mailpiece, RouteConsignment } from '../../model/consignment.ts';
import type { Run } from '../../model/lesson.ts';
import type { Box } from '../../model/page.ts';
import {
  addressOnOneLine,
  sharedRegion,
  withoutRegion,
  type Region,
} from '../../text/address-lines.ts';
import { bilingual } from '../../text/words.ts';
import { listPages } from './list-pages.ts';
import {
  both,
  fieldsBlock,
  footOf,
  listTable,
  listTitle,
  plain,
  routeFields,
  signatures,
  totalsBlocks,
  type ListColumn,
  type ListField,
} from './list-parts.ts';
import type { PaperContext } from './paper-context.ts';

const SIZE = 9.5;
const ROW_HEIGHT = 10;

/** Columns in the manner of form 103 (postal.md §4.2); what the school does not know stays empty. */
const COLUMNS: readonly ListColumn[] = [
  { key: 'list.number-short', width: 8, align: 'center' },
  { key: 'list.where', width: 44 },
  { key: 'list.whom', width: 30 },
  { key: 'list.grams-short', width: 13, align: 'right' },
  { key: 'list.declared-short', width: 17 },
  { key: 'list.cod-short', width: 14 },
  { key: 'list.fee-short', width: 12 },
  { key: 'list.tracking', width: 28 },
  { key: 'list.marks', width: 15 },
  { key: 'list.note-short', width: 15 },
];

/** The post office's list of a route in the manner of form 103; its rows are those of the CSV and the workbook. */
export function composePostingList(
  context: PaperContext,
  consignment: RouteConsignment,
): readonly (readonly Box[])[] {
  const { words } = context;
  const { totals } = consignment;
  const pieces = consignment.bundles.flatMap(({ mailpieces }) => mailpieces);
  const region = sharedRegion(pieces.map(({ address }) => address));
  const total: readonly string[] = [
    '',
    bilingual(words, 'list.total'),
    String(totals.mailpieces),
    String(totals.grams),
  ];
  const rows = pieces.map((piece) => rowOf(context, piece, region));
  return listPages(
    context,
    [
      listTitle(context, 'list.posting'),
      plain(bilingual(words, 'list.manner')),
      fieldsBlock([...senderFields(context), ...routeFields(context, consignment)]),
      { kind: 'space', height: 1 },
      listTable(
        context,
        COLUMNS,
        [...rows, COLUMNS.map((_, at): readonly Run[] => [{ text: total[at] ?? '', bold: true }])],
        ROW_HEIGHT,
      ),
      ...totalsBlocks(context, consignment),
      plain(bilingual(words, 'list.estimated')),
      ...signatures(context, ['list.handed', 'list.accepted', 'list.stamp']),
    ],
    footOf(context, consignment),
    SIZE,
  );
}

function rowOf(
  context: PaperContext,
  piece: Mailpiece,
  region: Region,
): readonly (readonly Run[])[] {
  const say = context.sayIn(piece.packets[0]?.class.language ?? 'kk');
  const codes = piece.packets.map(({ code }) => code).join('\n');
  return [
    String(piece.number),
    addressOnOneLine(withoutRegion(piece.address, region), say),
    piece.addressee,
    String(piece.grams),
    '',
    '',
    '',
    '',
    '',
    codes,
  ].map((text) => [{ text }]);
}

function senderFields({ plan, words, sayIn }: PaperContext): readonly ListField[] {
  const { name, address, phone, bin, post } = plan.school;
  const field = (key: string, value: string | undefined): readonly ListField[] =>
    value === undefined || value === '' ? [] : [{ name: bilingual(words, key), value }];
  return [
    ...field('list.form', `№ ________`),
    ...field('list.sender', both(name)),
    ...field('list.address', addressOnOneLine(address.kk, sayIn('kk'))),
    ...field('list.phone', phone),
    ...field('list.bin', bin),
    ...field('list.agreement', post.agreement),
    ...field('list.accepting', post.acceptingOffice),
    ...field('list.kind', bilingual(words, `list.${post.category}`)),
  ];
}

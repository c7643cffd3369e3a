import type { Bundle, Mailpiece, RouteConsignment } from '../../model/consignment.ts';
import { itemCodes } from '../../model/item-code.ts';
import type { Run } from '../../model/lesson.ts';
import type { Box } from '../../model/page.ts';
import {
  addressOnOneLine,
  unparted,
  sharedRegion,
  withoutRegion,
  type Region,
} from '../../text/address-lines.ts';
import { addressManner } from '../../text/address-manner.ts';
import { addDays, shortDate } from '../../text/dates.ts';
import { bilingual } from '../../text/words.ts';
import type { FlowBlock } from '../flow-block.ts';
import { listPages } from './list-pages.ts';
import {
  LIST_SCALE,
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
import { KEPT_ROWS } from './row-pages.ts';

const SIZE = 12;
/** Room to sign in, mm. */
const SIGNING_ROW = 15.5;

const COLUMNS: readonly ListColumn[] = [
  { key: 'list.number-short', width: 9, align: 'center' },
  { key: 'list.code', width: 20 },
  { key: 'list.whom-where', width: 66 },
  { key: 'list.sheets', width: 18, align: 'center' },
  { key: 'list.received', width: 31 },
  { key: 'list.reason', width: 22 },
  { key: 'list.returned', width: 20 },
];

/**
 * The courier's list of a route in large type: who gets what, room to sign, to say why not, to count. What stands at its end is
 * never parted from the last rows.
 */
export function composeManifest(
  context: PaperContext,
  consignment: RouteConsignment,
): readonly (readonly Box[])[] {
  const foot = footOf(context, consignment);
  const pagesOf = (blocks: readonly FlowBlock[]): readonly (readonly Box[])[] =>
    listPages(context, blocks, foot, SIZE);
  const rows = rowBlocks(context, consignment, 0);
  const end = endBlocks(context, consignment);
  const pages = pagesOf([...rows, ...end]);
  if (pages.length === pagesOf(rows).length) return pages;
  return pagesOf([...rowBlocks(context, consignment, KEPT_ROWS), ...end]);
}

/** Everything above the end; so many of the last rows begin a page. */
function rowBlocks(
  context: PaperContext,
  { route, bundles }: RouteConsignment,
  kept: number,
): readonly FlowBlock[] {
  const { plan } = context;
  const pieces = bundles.flatMap(({ mailpieces }) => mailpieces);
  const region = sharedRegion(pieces.map(({ address }) => address));
  return [
    listTitle(context, 'list.manifest'),
    { kind: 'paragraph', runs: [{ text: both(plan.school.name), bold: true }] },
    fieldsBlock([...routeFields(context, route, region), ...holdFields(context)]),
    ...bundles.flatMap((bundle, at) => {
      const ofBundle = at === bundles.length - 1 ? kept : 0;
      return bundleBlocks(context, bundle, bundles.length, region, ofBundle);
    }),
  ];
}

function endBlocks(context: PaperContext, consignment: RouteConsignment): readonly FlowBlock[] {
  const { words } = context;
  return [
    ...totalsBlocks(context, consignment),
    plain(bilingual(words, 'list.reasons').replace(' / ', '\n'), LIST_SCALE),
    fieldsBlock(
      ['list.handed-over', 'list.undelivered', 'list.sheets-taken'].map((key) => ({
        name: bilingual(words, key),
        value: '____________',
      })),
    ),
    ...signatures(context, ['list.handed', 'list.accepted']),
  ];
}

/** Until when post that came back is kept, when the school says so. */
function holdFields({ plan, words }: PaperContext): readonly ListField[] {
  const { holdDays } = plan.school.post;
  if (holdDays === undefined) return [];
  const value = shortDate(addDays(plan.returnBy, holdDays));
  return [{ name: bilingual(words, 'list.hold-until'), value }];
}

/** The rows of a bundle, under its number and places where there are several bundles; the last `kept` on a page of their own. */
function bundleBlocks(
  context: PaperContext,
  { number, mailpieces, settlements }: Bundle,
  of: number,
  region: Region,
  kept: number,
): readonly FlowBlock[] {
  const rows = mailpieces.map((piece) => rowOf(context, piece, region));
  const turn = kept === 0 ? rows.length : Math.max(0, rows.length - kept);
  const table = (some: typeof rows): FlowBlock => listTable(context, COLUMNS, some, SIGNING_ROW);
  const text = `${bilingual(context.words, 'slip.number', { number, of })}: ${settlements.join(', ')}`;
  const head: FlowBlock =
    of === 1 ? { kind: 'space', height: 2 } : { kind: 'heading', level: 3, runs: [{ text }] };
  const before = turn === 0 ? [] : [head, table(rows.slice(0, turn))];
  if (turn === rows.length) return before;
  const after = [...(turn === 0 ? [head] : []), table(rows.slice(turn))];
  return [...before, { kind: 'page-break' }, ...after];
}

function rowOf(
  context: PaperContext,
  piece: Mailpiece,
  region: Region,
): readonly (readonly Run[])[] {
  const { plan, sayIn } = context;
  const manner = addressManner(plan, sayIn, piece.packets[0]?.class.language ?? 'kk');
  const address = addressOnOneLine(withoutRegion(piece.address, region), manner);
  return [
    [{ text: String(piece.number) }],
    [{ text: itemCodes(piece).join('\n') }],
    [{ text: `${piece.addressee}\n`, bold: true }, { text: unparted(address) }],
    [{ text: String(piece.sheets) }],
    [],
    [{ text: context.sayIn('kk')('list.reason-boxes').replace(' / ', '\n') }],
    [],
  ];
}

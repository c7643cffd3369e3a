import type { Bundle, Mailpiece, RouteConsignment } from '../../model/consignment.ts';
import { itemCodes } from '../../model/item-code.ts';
import type { Run } from '../../model/lesson.ts';
import type { ListColumn } from '../../model/list-profile.ts';
import type { Cell } from '../../model/table.ts';
import type { Box } from '../../model/page.ts';
import type { Say } from '../../model/words.ts';
import {
  addressOnOneLine,
  unparted,
  withoutRegion,
  type Region,
} from '../../text/address-lines.ts';
import { addressManner, type AddressManner } from '../../text/address-manner.ts';
import { className } from '../../text/class-name.ts';
import { bilingual } from '../../text/words.ts';
import { cellMemo } from '../cell-memo.ts';
import type { FlowBlock } from '../flow-block.ts';
import { listPages } from './list-pages.ts';
import {
  LIST_SCALE,
  both,
  fieldsBlock,
  holdFields,
  footOf,
  cellText,
  listTable,
  listTitle,
  plain,
  routeFields,
  signatures,
  totalsBlocks,
} from './list-parts.ts';
import type { PaperContext } from './paper-context.ts';
import { KEPT_ROWS } from './row-pages.ts';

const SIZE = 12;
/** Room to sign in, mm. */
const SIGNING_ROW = 15.5;
/** Low lines to write a name on. */
const WRITING_LINE = 28;

/** What is set: the route, the columns, their cells by mailpiece in the order of the bundles, and what all addresses share. */
export type ManifestSheet = {
  readonly consignment: RouteConsignment;
  readonly columns: readonly ListColumn[];
  readonly cells: readonly (readonly Cell[])[];
  readonly region: Region;
};

/**
 * The courier's list of a route in large type: who gets what, room to sign, to say why not, to count. What stands at its end is
 * never parted from the last rows.
 */
export function composeManifest(
  context: PaperContext,
  sheet: ManifestSheet,
): readonly (readonly Box[])[] {
  const { consignment } = sheet;
  const foot = footOf(context, consignment);
  const memo = cellMemo();
  const pagesOf = (blocks: readonly FlowBlock[]): readonly (readonly Box[])[] =>
    listPages(context, blocks, foot, SIZE, memo);
  const rows = rowBlocks(context, sheet, 0);
  const end = endBlocks(context, consignment);
  const pages = pagesOf([...rows, ...end]);
  if (pages.length === pagesOf(rows).length) return pages;
  return pagesOf([...rowBlocks(context, sheet, KEPT_ROWS), ...end]);
}

/** Everything above the end; so many of the last rows begin a page. */
function rowBlocks(
  context: PaperContext,
  sheet: ManifestSheet,
  kept: number,
): readonly FlowBlock[] {
  const { plan } = context;
  const { consignment, region } = sheet;
  const { route, bundles } = consignment;
  return [
    listTitle(context, 'list.manifest'),
    { kind: 'paragraph', runs: [{ text: both(plan.school.name), bold: true }] },
    fieldsBlock([...routeFields(context, route, region), ...holdFields(context)]),
    ...bundles.flatMap((bundle, at) =>
      bundleBlocks(context, bundle, sheet, at === bundles.length - 1 ? kept : 0),
    ),
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

/** The rows of a bundle, under its number and places where there are several bundles; the last `kept` on a page of their own. */
function bundleBlocks(
  context: PaperContext,
  { number, mailpieces, settlements }: Bundle,
  sheet: ManifestSheet,
  kept: number,
): readonly FlowBlock[] {
  const of = sheet.consignment.bundles.length;
  const rows = mailpieces.map((piece) => rowOf(context, piece, sheet));
  const turn = kept === 0 ? rows.length : Math.max(0, rows.length - kept);
  const table = (some: typeof rows): FlowBlock => listTable(sheet.columns, some, SIGNING_ROW);
  const title = bilingual(context.words, 'slip.number', { number, of });
  const text = [title, ...(settlements.length === 0 ? [] : [settlements.join(', ')])].join(': ');
  const head: FlowBlock =
    of === 1 ? { kind: 'space', height: 2 } : { kind: 'heading', level: 3, runs: [{ text }] };
  const before = turn === 0 ? [] : [head, table(rows.slice(0, turn))];
  if (turn === rows.length) return before;
  const after = [...(turn === 0 ? [head] : []), table(rows.slice(turn))];
  return [...before, { kind: 'page-break' }, ...after];
}

/** Name and address; of a spare packet its class and a line to write on. */
function whoAndWhere(
  { addressee, address, packets }: Mailpiece,
  region: Region,
  manner: AddressManner,
  say: Say,
): Run[] {
  if (address !== null) {
    const where = addressOnOneLine(withoutRegion(address, region), manner);
    return [{ text: `${addressee}\n`, bold: true }, { text: unparted(where) }];
  }
  const classes = packets.map((packet) => className(say, packet.class)).join(', ');
  const text = `${say('spare.packet')}  ·  ${classes}\n`;
  return [{ text, bold: true }, { text: '_'.repeat(WRITING_LINE) }];
}

function rowOf(
  context: PaperContext,
  piece: Mailpiece,
  { columns, cells, region }: ManifestSheet,
): readonly (readonly Run[])[] {
  const language = piece.packets[0]?.class.language ?? 'kk';
  const say = context.sayIn(language);
  const manner = addressManner(context.plan, context.sayIn, language);
  // Mailpieces are numbered from 1 in their route.
  const row = cells[piece.number - 1] ?? [];
  return columns.map(({ field }, at): readonly Run[] => {
    if (field === 'code') return [{ text: itemCodes(piece).join('\n') }];
    if (field === 'whom-where') return whoAndWhere(piece, region, manner, say);
    if (field === 'reason-boxes') {
      return [{ text: context.sayIn('kk')('list.reason-boxes').replace(' / ', '\n') }];
    }
    return [{ text: cellText(row[at] ?? null) }];
  });
}

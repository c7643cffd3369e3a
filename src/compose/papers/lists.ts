import type { RouteConsignment } from '../../model/consignment.ts';
import type { TableCell } from '../../model/lesson.ts';
import type { Box } from '../../model/page.ts';
import type { Cell, OutTable } from '../../model/table.ts';
import { addressOnOneLine } from '../../text/address-lines.ts';
import { shortDate } from '../../text/dates.ts';
import { bilingual } from '../../text/words.ts';
import type { FlowBlock } from '../flow-block.ts';
import { listPages } from './list-pages.ts';
import type { PaperContext } from './paper-context.ts';

const MANIFEST_SIZE = 11;
const POSTING_SIZE = 8.5;
/** Room to sign in, mm. */
const SIGNING_ROW = 15;

/** The courier's list of a route in large type: who gets what, room to sign, to tick why not, to count. */
export function composeManifest(
  context: PaperContext,
  consignment: RouteConsignment,
): readonly (readonly Box[])[] {
  const say = (key: string): string => bilingual(context.words, key);
  const rows = consignment.bundles.flatMap(({ number, mailpieces }) =>
    mailpieces.map((piece): readonly string[] => [
      String(piece.number),
      piece.packets.map(({ code }) => code).join(' '),
      `${piece.addressee}, ${addressOnOneLine(piece.address, context.sayIn(piece.packets[0]?.class.language ?? 'kk'))}`,
      `${number}`,
      String(piece.sheets),
      '',
      '',
    ]),
  );
  const heads = [
    'list.number',
    'list.code',
    'list.whom-where',
    'list.bundle',
    'list.sheets',
    'list.received',
    'list.returned',
  ].map(say);
  return listPages(
    context,
    [
      ...heading(context, consignment, 'list.manifest'),
      table(heads, rows, [14, 20, 62, 16, 16, 36, 18], SIGNING_ROW),
      ...totalsBlocks(context, consignment),
      plain(say('list.reason')),
      plain(`${say('list.undelivered')}: ________`),
      ...signatures(context),
    ],
    footOf(context, consignment),
    MANIFEST_SIZE,
  );
}

/** The post office's list of a route in the manner of form 103; its rows are those of the CSV and the workbook. */
export function composePostingList(
  context: PaperContext,
  consignment: RouteConsignment,
  rows: OutTable,
): readonly (readonly Box[])[] {
  const { school } = context.plan;
  const say = (key: string): string => bilingual(context.words, key);
  const fields = [
    { name: say('list.sender'), value: both(school.name) },
    ...(school.bin === undefined ? [] : [{ name: say('list.bin'), value: school.bin }]),
    ...(school.post.agreement === undefined
      ? []
      : [{ name: say('list.agreement'), value: school.post.agreement }]),
    ...(school.post.acceptingOffice === undefined
      ? []
      : [{ name: say('list.accepting'), value: school.post.acceptingOffice }]),
    { name: say('list.kind'), value: say(`list.${school.post.category}`) },
  ];
  return listPages(
    context,
    [
      ...heading(context, consignment, 'list.posting'),
      plain(say('list.manner')),
      {
        kind: 'fields',
        fields: fields.map(({ name, value }) => ({ name, runs: [{ text: value }] })),
      },
      table(
        rows.head,
        rows.rows.map((row) => row.map(cellText)),
        [11, 38, 30, 14, 16, 15, 13, 19, 13, 13],
        9,
      ),
      ...totalsBlocks(context, consignment),
      plain(say('list.estimated')),
      ...signatures(context),
      plain(`${say('list.stamp')}:`),
    ],
    footOf(context, consignment),
    POSTING_SIZE,
  );
}

function cellText(cell: Cell): string {
  return cell === null ? '' : String(cell);
}

function both({ kk, ru }: { readonly kk: string; readonly ru: string }): string {
  return kk === ru ? kk : `${kk} / ${ru}`;
}

function heading(
  { words, plan }: PaperContext,
  { route }: RouteConsignment,
  key: string,
): readonly FlowBlock[] {
  const parts = [
    both(route.title),
    ...(route.office === undefined ? [] : [`${route.office.index}, ${route.office.name}`]),
    ...(route.courier === undefined ? [] : [route.courier]),
    shortDate(plan.mailing.dispatch),
  ];
  return [
    { kind: 'heading', level: 2, runs: [{ text: bilingual(words, key) }] },
    { kind: 'paragraph', runs: [{ text: both(plan.school.name), bold: true }] },
    { kind: 'paragraph', runs: [{ text: parts.join(' · ') }] },
  ];
}

function totalsBlocks({ words }: PaperContext, { totals }: RouteConsignment): readonly FlowBlock[] {
  const { bundles, mailpieces, packets, sheets, grams } = totals;
  const text = bilingual(words, 'list.counts', { bundles, mailpieces, packets, sheets, grams });
  return [
    { kind: 'space', height: 3 },
    { kind: 'paragraph', runs: [{ text, bold: true }] },
  ];
}

function signatures({ words }: PaperContext): readonly FlowBlock[] {
  const cells = ['list.handed', 'list.accepted'].map((key): TableCell => ({
    runs: [{ text: bilingual(words, key) }],
  }));
  return [
    { kind: 'space', height: 4 },
    { kind: 'table', header: null, rows: [cells], widths: [1, 1], rowHeight: 22 },
  ];
}

function plain(text: string): FlowBlock {
  return { kind: 'paragraph', runs: [{ text }] };
}

function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  widths: readonly number[],
  rowHeight: number,
): FlowBlock {
  const cell = (text: string): TableCell => ({ runs: [{ text }] });
  return {
    kind: 'table',
    header: head.map(cell),
    rows: rows.map((row) => row.map(cell)),
    widths,
    rowHeight,
    scale: 0.92,
  };
}

function footOf({ plan }: PaperContext, { route }: RouteConsignment): string {
  return `${plan.school.shortName.kk} · ${plan.mailing.id} · ${route.id}`;
}

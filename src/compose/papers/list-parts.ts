import type { RouteConsignment } from '../../model/consignment.ts';
import type { Route } from '../../model/route.ts';
import type { Run, TableCell } from '../../model/lesson.ts';
import type { ListColumn } from '../../model/list-profile.ts';
import type { Cell } from '../../model/table.ts';
import { shortDate } from '../../text/dates.ts';
import { formatNumber } from '../../text/numbers.ts';
import { regionOnOneLine, type Region } from '../../text/address-lines.ts';
import { bilingual } from '../../text/words.ts';
import type { FlowBlock } from '../flow-block.ts';
import { holdUntil } from './hold-until.ts';
import type { PaperContext } from './paper-context.ts';

/** What a field is called and what stands in it. */
export type ListField = { readonly name: string; readonly value: string };

/** Title of a list. */
export function listTitle({ words }: PaperContext, key: string): FlowBlock {
  return { kind: 'heading', level: 1, runs: [{ text: bilingual(words, key) }] };
}

/** What a list of a route says above its rows: route, office, courier, day, and the region all addresses share. */
export function routeFields(
  { words, plan }: PaperContext,
  { office, courier, title }: Route,
  shared: Region,
): readonly ListField[] {
  const name = (key: string): string => bilingual(words, key);
  const region = regionOnOneLine(shared);
  return [
    { name: name('slip.route'), value: both(title) },
    ...(office === undefined
      ? []
      : [{ name: name('slip.office'), value: `${office.index}, ${office.name}` }]),
    ...(courier === undefined ? [] : [{ name: name('slip.courier'), value: courier }]),
    { name: name('slip.dispatch'), value: shortDate(plan.mailing.dispatch) },
    ...(region === '' ? [] : [{ name: name('list.region'), value: region }]),
  ];
}

/** Until when post that came back is kept, where the school says so. */
export function holdFields({ plan, words }: PaperContext): readonly ListField[] {
  const day = holdUntil(plan);
  return day === null ? [] : [{ name: bilingual(words, 'list.hold-until'), value: shortDate(day) }];
}

/** Fields one below another. */
export function fieldsBlock(fields: readonly ListField[]): FlowBlock {
  return {
    kind: 'fields',
    fields: fields.map(({ name, value }) => ({ name, runs: [{ text: value }] })),
  };
}

/** What stands in a cell, as people write it. */
export function cellText(cell: Cell): string {
  if (cell === null) return '';
  return typeof cell === 'number' ? formatNumber(cell) : String(cell);
}

/** A table whose heads are in Kazakh and below in Russian. */
export function listTable(
  columns: readonly ListColumn[],
  rows: readonly (readonly (readonly Run[])[])[],
  rowHeight: number,
): FlowBlock {
  const cell = (runs: readonly Run[], at: number): TableCell => {
    const align = columns[at]?.align;
    return align === undefined ? { runs } : { runs, align };
  };
  return {
    kind: 'table',
    header: columns.map(({ head }, at) => cell([{ text: head.replace(' / ', '\n') }], at)),
    rows: rows.map((row) => row.map(cell)),
    widths: columns.map(({ width }) => width),
    rowHeight,
    scale: LIST_SCALE,
  };
}

/** Type of tables over that of the list. */
export const LIST_SCALE = 0.92;

/** Counts of a route in both languages. */
export function totalsBlocks(
  { words }: PaperContext,
  { totals }: RouteConsignment,
): readonly FlowBlock[] {
  const { spares } = totals;
  const counts = {
    bundles: formatNumber(totals.bundles),
    mailpieces: formatNumber(totals.mailpieces),
    packets: formatNumber(totals.packets),
    sheets: formatNumber(totals.sheets),
    grams: formatNumber(totals.grams),
  };
  const bold = (text: string): FlowBlock => ({
    kind: 'paragraph',
    runs: [{ text: text.replace(' / ', '\n'), bold: true }],
  });
  return [
    { kind: 'space', height: 2 },
    bold(bilingual(words, 'list.counts', counts)),
    ...(spares === 0
      ? []
      : [bold(bilingual(words, 'list.spares', { spares: formatNumber(spares) }))]),
  ];
}

/** Frames to sign or stamp in, side by side. */
export function signatures({ words }: PaperContext, keys: readonly string[]): readonly FlowBlock[] {
  const cells = keys.map((key): TableCell => ({
    runs: [{ text: bilingual(words, key).replace(' / ', '\n') }],
  }));
  return [
    { kind: 'space', height: 3 },
    {
      kind: 'table',
      header: null,
      rows: [cells],
      widths: keys.map(() => 1),
      rowHeight: 26,
      scale: LIST_SCALE,
    },
  ];
}

/** A line of text, its type as large as that of the list or a share of it. */
export function plain(text: string, scale = 1): FlowBlock {
  return { kind: 'paragraph', runs: [{ text }], scale };
}

/** Foot of a list: school, mailing, route. */
export function footOf({ plan }: PaperContext, { route }: RouteConsignment): string {
  return `${plan.school.shortName.kk} · ${plan.mailing.id} · ${route.id}`;
}

/** Both languages with a slash, once where they are equal. */
export function both({ kk, ru }: { readonly kk: string; readonly ru: string }): string {
  return kk === ru ? kk : `${kk} / ${ru}`;
}

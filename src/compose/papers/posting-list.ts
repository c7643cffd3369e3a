import type { ListColumn } from '../../model/list-profile.ts';
import { tengeOf } from '../../model/post.ts';
import {
  kindNames,
  postingListId,
  sumsOf,
  type PostingList,
  type PostingSums,
} from '../../model/posting-list.ts';
import type { Box } from '../../model/page.ts';
import type { Route } from '../../model/route.ts';
import type { Cell } from '../../model/table.ts';
import { addressOnOneLine, unparted, type Region } from '../../text/address-lines.ts';
import { addressManner } from '../../text/address-manner.ts';
import { formatMoney, formatNumber } from '../../text/numbers.ts';
import { numberWords } from '../../text/number-words.ts';
import { bilingual } from '../../text/words.ts';
import { cellMemo } from '../cell-memo.ts';
import type { FlowBlock } from '../flow-block.ts';
import { listPages } from './list-pages.ts';
import {
  both,
  cellText,
  fieldsBlock,
  holdFields,
  listTitle,
  plain,
  routeFields,
  signatures,
  type ListField,
} from './list-parts.ts';
import type { PaperContext } from './paper-context.ts';
import { rowPages } from './row-pages.ts';

const SIZE = 9.5;
const ROW_HEIGHT = 10;

/** Whom a copy of a list is for. */
const COPIES = ['post', 'school'] as const;

/** What is set: the list, its cells by row, the columns they stand in, and what all addresses share. */
export type PostingSheet = {
  readonly list: PostingList;
  readonly columns: readonly ListColumn[];
  readonly cells: readonly (readonly Cell[])[];
  readonly region: Region;
};

/**
 * A posting list in the manner of form 103, in two copies: each page with its subtotals, at the end the totals in digits and
 * in words, and room to sign and stamp.
 */
export function composePostingList(
  context: PaperContext,
  sheet: PostingSheet,
): readonly (readonly Box[])[] {
  const memo = cellMemo();
  const rows = sheet.cells.map((cells) =>
    cells.map((cell, at) => [{ text: textOf(cell, sheet.columns[at]) }]),
  );
  return COPIES.flatMap((copy) => {
    const blocks = rowPages(
      {
        head: headBlocks(context, sheet, copy),
        columns: sheet.columns,
        rows,
        rowHeight: ROW_HEIGHT,
        foot: (from, to) => {
          const sums = sumsOf(sheet.list.rows.slice(from, to));
          return [plain(sumsText(context, 'list.on-page', sums))];
        },
        end: endBlocks(context, sheet.list),
      },
      context,
      SIZE,
      memo,
    );
    const { plan } = context;
    const foot = `${plan.school.shortName.kk} · ${postingListId(sheet.list, plan)}`;
    return listPages(context, blocks, foot, SIZE, memo);
  });
}

function textOf(cell: Cell, column: ListColumn | undefined): string {
  if (typeof cell === 'number' && column?.field === 'fee') return formatMoney(cell);
  return typeof cell === 'string' ? unparted(cell) : cellText(cell);
}

function headBlocks(
  context: PaperContext,
  { list, region }: PostingSheet,
  copy: (typeof COPIES)[number],
): readonly FlowBlock[] {
  const { words, plan } = context;
  const names = kindNames(list, plan.catalogue.post).map(({ name }) => both(name));
  const kind: ListField = { name: bilingual(words, 'list.kind'), value: names.join('; ') };
  return [
    listTitle(context, 'list.posting'),
    plain(`${bilingual(words, 'list.manner')} · ${bilingual(words, `list.copy-${copy}`)}`),
    fieldsBlock([
      { name: bilingual(words, 'list.form'), value: `№ ${postingListId(list, plan)}` },
      ...senderFields(context, list.route),
      ...routeFields(context, list.route, region),
      kind,
      ...holdFields(context),
    ]),
    { kind: 'space', height: 1 },
  ];
}

function endBlocks(context: PaperContext, list: PostingList): readonly FlowBlock[] {
  const sums = sumsOf(list.rows);
  return [
    { kind: 'space', height: 2 },
    {
      kind: 'paragraph',
      runs: [{ text: sumsText(context, 'list.in-all', sums).replace(' / ', '\n'), bold: true }],
    },
    ...(['kk', 'ru'] as const).map((language) => plain(inWords(context, sums, language))),
    plain(bilingual(context.words, 'list.estimated')),
    ...signatures(context, ['list.handed', 'list.accepted', 'list.stamp', 'list.seal']),
  ];
}

function sumsText({ words }: PaperContext, key: string, sums: PostingSums): string {
  const { items, grams, price, unpriced } = sums;
  const fee = unpriced === items ? '________' : formatMoney(tengeOf(price));
  const values = { items, count: formatNumber(items), grams: formatNumber(grams), fee };
  return bilingual(words, key, values);
}

/** Items, grams and, when every item has a price, the sum in words. */
function inWords({ sayIn }: PaperContext, sums: PostingSums, language: 'kk' | 'ru'): string {
  const { items, grams, price, unpriced } = sums;
  const say = sayIn(language);
  const counted = say('list.items-in-words', {
    words: capital(numberWords(items, language, 'neuter')),
    items,
    grams,
    gramWords: numberWords(grams, language),
  });
  if (unpriced > 0) return counted;
  const tenge = Math.floor(price / 100);
  const sum = say('list.sum-in-words', {
    words: capital(numberWords(tenge, language)),
    tiyn: String(price % 100).padStart(2, '0'),
  });
  return `${counted} ${sum}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function senderFields(
  { plan, words, sayIn }: PaperContext,
  { acceptingOffice }: Route,
): readonly ListField[] {
  const { name, address, phone, bin, post } = plan.school;
  const field = (key: string, value: string | undefined): readonly ListField[] =>
    value === undefined || value === '' ? [] : [{ name: bilingual(words, key), value }];
  return [
    ...field('list.sender', both(name)),
    ...field('list.address', addressOnOneLine(address.kk, addressManner(plan, sayIn, 'kk'))),
    ...field('list.phone', phone),
    ...field('list.bin', bin),
    ...field('list.agreement', post.agreement),
    ...field('list.accepting', acceptingOffice ?? post.acceptingOffice),
  ];
}

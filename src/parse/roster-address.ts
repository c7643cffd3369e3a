import type { Address, SplitAddress } from '../model/address.ts';
import type { Catalogue } from '../model/catalogue.ts';
import { problem, type Problem, type Told } from '../model/problem.ts';
import { isIsoDate } from '../text/dates.ts';
import { joinPart } from './address-column.ts';
import { kindWords, type KindWords } from './address-tokens.ts';
import { readAddressText } from './roster-address-text.ts';
import { saysNone } from './roster-none.ts';
import type { ColumnTitles } from './table-header.ts';
import type { TableRow } from './table-row.ts';

type Parts = Partial<Record<keyof Address, string>>;

const COLUMNS: readonly (readonly [key: string, part: keyof Address])[] = [
  ['oblast', 'oblast'],
  ['district', 'district'],
  ['rural-district', 'ruralDistrict'],
  ['settlement', 'settlement'],
  ['street', 'street'],
  ['house', 'house'],
  ['flat', 'flat'],
  ['office', 'office'],
  ['index', 'index'],
];
const INDEX = /^(\d{6}|[A-Z]\d{2}[A-Z0-9]{4})$/;
// The newer code has Latin letters; typed in Cyrillic they look the same.
const LATIN_FOR = new Map(
  Array.from('АВСЕНКМОРТХУ').map((letter, at) => [letter, 'ABCEHKMOPTXY'.charAt(at)]),
);

/** The words that addresses are read with: the catalogue's `address-words` and `none-words`. */
export type AddressWords = {
  readonly kinds: KindWords;
  readonly words: ColumnTitles;
  readonly none: ColumnTitles;
};

/** Those words of a catalogue, made ready once for all rows. */
export function addressWords(columns: Catalogue['columns']): AddressWords {
  const words = columns['address-words'] ?? {};
  return { kinds: kindWords(words), words, none: columns['none-words'] ?? {} };
}

/** What was understood of the cell of whole addresses of a row; null when it is empty. */
export function splitAddress(row: TableRow, words: AddressWords): SplitAddress | null {
  const text = row.text('address');
  if (text === '') return null;
  const { parts, unread } = readAddressText(text, words.kinds);
  const left = unread.filter(
    (piece) => !isNone('street', piece, words) && !isNone('house', piece, words),
  );
  const found = COLUMNS.flatMap(([key, part]): readonly [keyof Address, string][] => {
    const value = parts[part];
    return value === undefined || isNone(key, value, words) ? [] : [[part, value]];
  });
  return { place: row.place('address'), parts: Object.fromEntries(found), left };
}

/**
 * The address of a row, from its columns and else from the column of whole addresses (`split`); null when it cannot be
 * used. A house without a digit is none.
 */
export function readAddress(
  row: TableRow,
  split: SplitAddress | null,
  words: AddressWords,
): Told<Address | null> {
  const { value: parts, problems: unread } = readParts(row, split, words);
  const problems: Problem[] = [...unread];
  const { index: typed, ...rest } = parts;
  const index = readIndex(row, typed);
  problems.push(...index.problems, ...houseProblems(row, parts));
  const { settlement } = rest;
  if (settlement === undefined) {
    problems.push(problem('pupil-without-settlement', row.place('settlement')));
  }
  if (settlement === undefined || index.value === null || isIsoDate(parts.house ?? '')) {
    return { value: null, problems };
  }
  return { value: { ...rest, settlement, ...index.value }, problems };
}

const NO_SPLIT: Pick<SplitAddress, 'parts' | 'left'> = { parts: {}, left: [] };

function readParts(row: TableRow, split: SplitAddress | null, words: AddressWords): Told<Parts> {
  const { parts, left } = split ?? NO_SPLIT;
  const value: Parts = {};
  const problems: Problem[] = [];
  if (left.length > 0) problems.push(tellUnread(row, 'address', left.join(', ')));
  for (const [key, part] of COLUMNS) {
    const { text, lost } = joinPart(row.text(key), parts[part] ?? '', words.kinds);
    if (lost !== null) problems.push(tellUnread(row, 'address', lost));
    if (isNone(key, text, words)) continue;
    if (part !== 'house' || /\d/u.test(text)) value[part] = text;
    else problems.push(tellUnread(row, key, text));
  }
  return { value, problems };
}

/** Does the text say that the part is not there? */
function isNone(key: string, text: string, { words, none }: AddressWords): boolean {
  const nones = [...(none['any'] ?? []), ...(none[key] ?? [])];
  return saysNone(text, nones, wordsBeside(key, words));
}

/** «үй жоқ», «ул. б/н»; in other parts the word may be the whole name. */
function wordsBeside(key: string, words: ColumnTitles): readonly string[] {
  return ['street', 'house', 'flat'].includes(key) ? (words[key] ?? []) : [];
}

function tellUnread(row: TableRow, key: string, text: string): Problem {
  return problem('pupil-address-unread', row.place(key), { text });
}

/** Excel takes «5/2» for 5 February. */
function houseProblems(row: TableRow, parts: Parts): readonly Problem[] {
  const dated = (['house', 'flat'] as const).filter((part) => isIsoDate(parts[part] ?? ''));
  return dated.map((part) => problem('pupil-house-is-date', row.place(part)));
}

type Index = { readonly index?: string };

/** Six digits, or the seven signs of the newer code; a leading zero that a spreadsheet ate is put back. */
function readIndex(row: TableRow, text: string | undefined): Told<Index | null> {
  if (text === undefined) return { value: {}, problems: [] };
  const place = row.place(row.text('index') === '' ? 'address' : 'index');
  const plain = Array.from(text.toUpperCase().replace(/\s/gu, ''), (sign) => {
    return LATIN_FOR.get(sign) ?? sign;
  }).join('');
  if (/^\d{5}$/.test(plain)) {
    const index = `0${plain}`;
    return {
      value: { index },
      problems: [problem('pupil-index-zero-restored', place, { index })],
    };
  }
  if (INDEX.test(plain)) return { value: { index: plain }, problems: [] };
  return { value: null, problems: [problem('pupil-index-wrong', place, { text })] };
}

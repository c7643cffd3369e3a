import type { Address } from '../model/address.ts';
import { problem, type Problem, type Told } from '../model/problem.ts';
import { isIsoDate } from '../text/dates.ts';
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

/**
 * The address of a row, from its columns and else from the column of whole addresses; null when it cannot be used.
 * `words` name the parts of an address and `none` say that a part is not there: the catalogue's `address-words` and
 * `none-words`. A house without a digit is none.
 */
export function readAddress(
  row: TableRow,
  words: ColumnTitles,
  none: ColumnTitles,
): Told<Address | null> {
  const { value: parts, problems: unread } = readParts(row, words, none);
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

function readParts(row: TableRow, words: ColumnTitles, none: ColumnTitles): Told<Parts> {
  const isNone = (key: string, text: string): boolean =>
    saysNone(text, [...(none['any'] ?? []), ...(none[key] ?? [])], wordsBeside(key, words));
  const whole = readAddressText(row.text('address'), words);
  const unread = whole.unread.filter(
    (piece) => !isNone('street', piece) && !isNone('house', piece),
  );
  const value: Parts = {};
  const problems: Problem[] = [];
  for (const [key, part] of COLUMNS) {
    const own = row.text(key);
    const text = own === '' ? (whole.parts[part] ?? '') : own;
    if (isNone(key, text)) continue;
    if (part !== 'house' || /\d/u.test(text)) value[part] = text;
    else if (own === '') unread.push(text);
    else problems.push(tellUnread(row, key, text));
  }
  if (unread.length > 0) problems.push(tellUnread(row, 'address', unread.join(', ')));
  return { value, problems };
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

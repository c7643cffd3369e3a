import type { Address } from '../model/address.ts';
import { problem, type Problem, type Told } from '../model/problem.ts';
import { isIsoDate } from '../text/dates.ts';
import { readAddressText } from './roster-address-text.ts';
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

/** The address of a row, from its columns and else from the column of whole addresses; null when it cannot be used. */
export function readAddress(row: TableRow, words: ColumnTitles): Told<Address | null> {
  const problems: Problem[] = [];
  const whole = readAddressText(row.text('address'), words);
  if (whole.unread.length > 0) {
    const text = whole.unread.join(', ');
    problems.push(problem('pupil-address-unread', row.place('address'), { text }));
  }
  const parts: Parts = { ...whole.parts };
  for (const [key, part] of COLUMNS) {
    const text = row.text(key);
    if (text !== '') parts[part] = text;
  }
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

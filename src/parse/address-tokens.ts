import type { ColumnTitles } from './table-header.ts';

/** A word or number of an address, in lower case, where it stands in the text, and where a dot after it ends. */
export type Token = {
  readonly key: string;
  readonly from: number;
  readonly to: number;
  readonly dot: number;
};

/** The kind of words that are read and left out: names of the country. */
const NO_PART = 'country';

/** A word that says what part of an address something is, as it is compared: «ауылдық округі» has two. */
export type KindWord = { readonly kind: string; readonly keys: readonly string[] };

const INDEX = /^(\d{5,6}|\p{L}\d{2}[\p{L}\d]{4})$/u;
const TOKEN = /([^\s.«»"]+)\.?/gu;
// «14-үй», «14үй» and «кв5» are two words; «5А», «5/2» and «Самал-2» are one.
const JOINED = [
  /^(№?\d[\d\p{L}/-]*)-(\p{L}{2,})$/u,
  /^(№?\d[\d/]*)(\p{L}{2,})$/u,
  /^(\p{L}+)(\d.*)$/u,
];

/** The words of a text between `from` and `to`; dots and quotes belong to none. */
export function tokensOf(text: string, from = 0, to = text.length): readonly Token[] {
  return [...text.slice(from, to).matchAll(TOKEN)].flatMap((match) =>
    partsOf(match[1] ?? '', from + match.index, from + match.index + match[0].length),
  );
}

function partsOf(word: string, from: number, dot: number): readonly Token[] {
  const token = (text: string, at: number): Token => ({
    key: text.toLowerCase().replaceAll('ё', 'е'),
    from: at,
    to: at + text.length,
    dot: at + text.length === from + word.length ? dot : at + text.length,
  });
  const joined = JOINED.map((form) => form.exec(word)).find((match) => match !== null);
  if (joined === undefined || INDEX.test(word)) return [token(word, from)];
  const [, first = '', second = ''] = joined;
  return [token(first, from), token(second, from + word.length - second.length)];
}

/** Is this an index: six digits, five where a spreadsheet ate the zero, or the newer seven signs? */
export function isIndex({ key }: Token): boolean {
  return INDEX.test(key);
}

/** The words of the catalogue's `address-words`, by the first word of each. */
export type KindWords = {
  readonly byFirst: ReadonlyMap<string, readonly KindWord[]>;
  /** All their words: one of them is rarely part of a name. */
  readonly every: ReadonlySet<string>;
};

/** Makes them ready to read addresses with. */
export function kindWords(words: ColumnTitles): KindWords {
  const byFirst = new Map<string, KindWord[]>();
  const every = new Set<string>();
  for (const [kind, names] of Object.entries(words)) {
    for (const name of names) {
      const keys = tokensOf(name).map(({ key }) => key);
      const [first = ''] = keys;
      byFirst.set(first, [...(byFirst.get(first) ?? []), { kind, keys }]);
      if (kind !== NO_PART) for (const key of keys) every.add(key);
    }
  }
  return { byFirst, every };
}

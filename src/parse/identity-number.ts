/**
 * How freely a number is taken for an identification number. `key`: a cell that stands for a pupil or a family, so
 * nothing is left of it; `plain`: digits with any signs between them; `address`: an index beside a house is none;
 * `prose`: dates and codes of objectives are none; `postal`: nine digits are a postal number.
 */
export type IdentityManner = 'key' | 'plain' | 'address' | 'prose' | 'postal';

/** A text with identification numbers and their label taken out. */
export type WithoutIdentity = { readonly text: string; readonly dropped: boolean };

// ЖСН/ИИН: 12 digits: birth day as YYMMDD, century and sex as 0–6, five more. A spreadsheet that takes it for a
// number eats up to three zeros before it, parts it by thousands, or writes 5,0101500123E+11.
const LENGTH = 12;
const LABEL = String.raw`(?:(?<!\p{L})(?:жсн|иин|iin)[^\p{L}\d]{0,3})?`;
const EXPONENT = pattern(
  String.raw`(?<![\p{L}\d])\d(?:[.,]\d+)?\s?[eе]\s?\+\s?(?:0?[89]|1[01])(?!\d)`,
);
const HALVES = pattern(String.raw`(?<!\d)\d{6}[\s\p{Cf}/.\-–]{0,3}\d{6}(?!\d)`);
const THOUSANDS = pattern(String.raw`(?<!\d)\d{1,3}(?:\s\d{3}){3}(?!\s?\d)`);
const WHOLE = pattern(String.raw`(?<!\d)\d{9,12}(?!\d)`);
const LONG = pattern(String.raw`\d(?:[^\p{L}\d]{0,3}\d){8,}`);
const PARTED = pattern(String.raw`(?<!\d)\d(?:[^\p{L}\d,;]{0,3}\d){11}(?!\d)`);

function pattern(source: string): RegExp {
  return new RegExp(`${LABEL}${source}`, 'giu');
}

type Rule = readonly [form: RegExp, isIdentity: (match: string) => boolean];

const always = (): boolean => true;
const FREELY: readonly Rule[] = [
  [EXPONENT, always],
  [LONG, always],
];
const RULES: Readonly<Record<IdentityManner, readonly Rule[]>> = {
  key: FREELY,
  plain: FREELY,
  address: [
    [EXPONENT, always],
    [HALVES, always],
    [THOUSANDS, always],
    [WHOLE, always],
    [PARTED, beginsWithBirthDay],
  ],
  prose: [
    [EXPONENT, always],
    [HALVES, always],
    [WHOLE, beginsWithBirthDay],
  ],
  postal: [
    [EXPONENT, always],
    [HALVES, always],
  ],
};

/** One line of text without identification numbers (ЖСН/ИИН) in any form that people or spreadsheets give them. */
export function withoutIdentity(text: string, manner: IdentityManner): WithoutIdentity {
  let rest = text;
  for (const [form, isIdentity] of RULES[manner]) {
    rest = rest.replace(form, (match: string) => (isIdentity(match) ? ' ' : match));
  }
  if (rest === text) return { text, dropped: false };
  return { text: manner === 'key' ? '' : rest.replace(/\s+/gu, ' ').trim(), dropped: true };
}

function beginsWithBirthDay(match: string): boolean {
  const digits = match.replace(/\D/gu, '').padStart(LENGTH, '0');
  return /^\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[0-6]/u.test(digits);
}

import type { Tex } from '../model/lesson.ts';

/** Names of functions as schools of Kazakhstan write them (school.md §3.5). */
const FUNCTIONS = [
  'tg',
  'ctg',
  'arctg',
  'arcctg',
  'lg',
  'sh',
  'ch',
  'th',
  'НОД',
  'НОК',
  'ЕҮОБ',
  'ЕКОЕ',
];

/** Macros that a teacher may use beside those of LaTeX. */
export const MACROS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    FUNCTIONS.filter((name) => /^[a-z]+$/u.test(name)).map((name) => [
      name,
      `\\operatorname{${name}}`,
    ]),
  ),
  celsius: '^{\\circ}\\mathrm{C}',
};

/** What schools write otherwise than LaTeX takes it: comma in a decimal, `:` that divides, words of the language. */
const CONVENTIONS: readonly (readonly [RegExp, string])[] = [
  // The whole number, the brackets or the letter with its index stand under the root, not its first sign only.
  [/√\s*\(((?:[^()]|\([^()]*\))*)\)/gu, '\\sqrt{$1}'],
  [/√\s*(\d+(?:,\d+)?|\p{L}(?:_(?:\{[^{}]*\}|\w))?|\\[A-Za-z]+(?:\{[^{}]*\})*)/gu, '\\sqrt{$1}'],
  // A comma between digits is a decimal one: no space behind it.
  [/(?<=\d),(?=\d)/gu, '{,}'],
  // A colon between operands divides, and is no ratio sign of punctuation.
  [/(?<=[\w)}\]])\s*:\s*(?=[\w({[\\−-])/gu, '\\mathbin{:}'],
  [/−/gu, '-'],
  [/·/gu, '\\cdot '],
  [/×/gu, '\\times '],
  [/≤/gu, '\\leqslant '],
  [/≥/gu, '\\geqslant '],
  [/≠/gu, '\\neq '],
  [/≈/gu, '\\approx '],
  [/√/gu, '\\sqrt '],
  [/°\s*C\b/gu, '^{\\circ}\\mathrm{C}'],
  [/°/gu, '^{\\circ}'],
];

/** Words in a formula are upright and set as one: `v_{орт}`. */
const WORD = /[\p{Script=Cyrillic}]+(?:[ .-][\p{Script=Cyrillic}]+)*\.?/gu;

/** Where text of its own is set already. */
const TEXT = /\\(?:text|textrm|textbf|textit|mathrm|operatorname\*?|mbox|ce|pu)\s*\{/u;

/** A unit or a word, or a product of them, each with its exponent: «кг», «м^3», «Дж·с». */
const LETTERS = String.raw`(?:\\(?:text|mathrm)\s*\{\p{Script=Cyrillic}+\}|\p{Script=Cyrillic}+)`;
const UNIT = String.raw`\s*${LETTERS}(?:\s*\^\s*(?:\d|\{-?\d\}))?\s*`;
const UNITS = String.raw`${UNIT}(?:(?:·|\\cdot(?![a-z]))${UNIT})*`;
const UNIT_FRACTION = new RegExp(String.raw`\\frac\s*\{(${UNITS})\}\s*\{(${UNITS})\}`, 'gu');

/** The source with fractions of words nearly as large as the text around them: their small letters at the size of indices are hard to read. */
export function readableUnits(tex: Tex): Tex {
  return tex.replace(UNIT_FRACTION, String.raw`\frac{\textstyle\small $1}{\textstyle\small $2}`);
}

/** The source as MathJax is to take it. */
export function asWritten(tex: Tex): Tex {
  return outsideText(tex)
    .map(({ text, own }) => (own ? text : conventional(text)))
    .join('');
}

function conventional(tex: Tex): Tex {
  const mended = CONVENTIONS.reduce((text, [pattern, by]) => text.replace(pattern, by), tex);
  return mended.replace(WORD, '\\text{$&}');
}

/** The source cut into what stands in `\text{…}` and its kin, and the rest. */
function outsideText(tex: Tex): readonly { readonly text: Tex; readonly own: boolean }[] {
  const found = TEXT.exec(tex);
  if (found === null) return [{ text: tex, own: false }];
  const open = found.index + found[0].length;
  const end = closing(tex, open);
  return [
    { text: tex.slice(0, found.index), own: false },
    { text: tex.slice(found.index, end), own: true },
    ...outsideText(tex.slice(end)),
  ];
}

/** Behind the brace that closes the one before `from`; the end where none does. */
function closing(tex: Tex, from: number): number {
  let depth = 1;
  for (let at = from; at < tex.length; at += 1) {
    if (tex[at] === '{') depth += 1;
    else if (tex[at] === '}') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return tex.length;
}

import { isStyled, type Inset, type Piece } from './styled-text.ts';

/** A word before it is measured; `space`: the last of its pieces ends with a space. */
export type WordDraft = { pieces: Piece[]; space: boolean; ends: boolean };

/** Characters up to which parts of a formula stay on one line. */
const LONGEST_FORMULA = 24;

const DASH = /^[-–—]$/u;
const SIGN = /^[+−±·×:=≠≈<>≤≥∈∩∪⊂→]$/u;
const BINARY_END = /(^| )[+−±·×:∩∪]$/u;
const SIGN_END = /(^| )[+−±·×:=≠≈<>≤≥∈∩∪⊂→]$/u;

/** A number, or letters as formulas have them: «x», «(2a),», «H2O». */
const OPERAND = /\d|^\P{L}*\p{Script=Latin}{1,3}\P{L}*$/u;

/** Units of measure; any of them squared, cubed, over or times another. */
const UNITS =
  'мм|см|дм|м|км|га|мг|г|кг|т|л|мл|с|мс|ч|мин|сағ|Н|кН|Па|гПа|кПа|МПа|Дж|кДж|МДж|Вт|кВт|МВт|Гц|кГц|Ом|моль|бит|байт|Кбайт|Мбайт|Гбайт';
const MEASURE = `(?:${UNITS})[23²³]?(?:[/·](?:${UNITS})[23²³]?)*`;

/** What stands behind a number of things: «60 м», «0,02 м³», «120 °C». */
const UNIT = new RegExp(
  `^(?:бүтін|целых|целая|°C|°|%|балл|балла|баллов|${MEASURE})[.,;:?!)»]*$`,
  'u',
);

/** What stands before a number or a name: «№ 12», «с. 20», «Л. Н. Толстой». */
const BEFORE_NUMBER = /^[(«]*(№|с\.|б\.|рис\.|упр\.)$/u;
/** «[4; +∞)», a pair of numbers. */
const INTERVAL_START = /[([][+−]?[\d,∞a-z/]+;$/u;
const INTERVAL_END = /^[+−]?[\d,∞a-z/]+[)\]]/u;
/** The label of an option, «A)», and what a mixed number has between its parts: «4 бүтін 3/7». */
const LABEL = /^[\p{L}\d]{1,2}\)$/u;
const WHOLE = /^(бүтін|целых|целая)$/u;
const INITIAL = /^[(«]*\p{Lu}\.$/u;

/**
 * Joins words that no line end may part: a dash that stands alone and a sign of a formula go with what is before
 * them (Russian and Kazakh usage), a number keeps its unit, an interval and a short formula stay whole.
 */
export function joinWords(drafts: readonly WordDraft[]): readonly WordDraft[] {
  const paired = joined(drafts, (left, right) => DASH.test(right) || pairs(left, right));
  const terms = joined(paired, (left, right) => continues(left, right, BINARY_END));
  return joined(terms, (left, right) => continues(left, right, SIGN_END));
}

function pairs(left: string, right: string): boolean {
  const last = left.slice(left.lastIndexOf(' ') + 1);
  if (SIGN.test(right) || LABEL.test(left)) return true;
  if (WHOLE.test(last)) return /^\d+\/\d/u.test(right);
  if (BEFORE_NUMBER.test(last)) return /^\d/u.test(right);
  if (INTERVAL_START.test(last)) return INTERVAL_END.test(right);
  if (INITIAL.test(last)) return /^\p{Lu}/u.test(right);
  return unitFollows(last, right);
}

function unitFollows(left: string, right: string): boolean {
  if (/\d$/u.test(left)) return UNIT.test(right) || right.startsWith(SMALL_FORMULA);
  const isFormula = left.endsWith(FORMULA) || left.endsWith(SMALL_FORMULA);
  return isFormula && AFTER_FORMULA.test(right) && UNIT.test(right);
}

function continues(left: string, right: string, end: RegExp): boolean {
  const [first = ''] = right.split(' ');
  return end.test(left) && OPERAND.test(first) && left.length + right.length < LONGEST_FORMULA;
}

function joined(
  drafts: readonly WordDraft[],
  sticks: (left: string, right: string) => boolean,
): readonly WordDraft[] {
  const words: WordDraft[] = [];
  for (const draft of drafts) {
    const last = words.at(-1);
    if (last?.space === true && !last.ends && sticks(textOf(last), textOf(draft))) {
      last.pieces.push(...draft.pieces);
      last.space = draft.space;
      last.ends = draft.ends;
    } else words.push({ ...draft, pieces: [...draft.pieces] });
  }
  return words;
}

/** What a formula counts as among words: one sign that is neither letter nor number; one as small as a unit, in ems, is another sign. */
const FORMULA = '\uFFFC';
const SMALL_FORMULA = '\uFFFB';
const SMALL = 2.5;

/** Behind a formula a lone letter is as often a preposition as a unit: «вектор a с началом». */
const AFTER_FORMULA = /^(?:\p{L}{2}|\p{L}[23²³/·])/u;

function signOf({ inset }: Inset): string {
  return inset.width <= SMALL ? SMALL_FORMULA : FORMULA;
}

function textOf({ pieces }: WordDraft): string {
  return pieces
    .map((piece) => (isStyled(piece) ? piece.text : signOf(piece)))
    .join('')
    .trimEnd();
}

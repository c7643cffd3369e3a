/** One letter that was put right; `at` is its place in the repaired text, in UTF-16 units from 0. */
export type LookAlikeRepair = { readonly from: string; readonly to: string; readonly at: number };

// Letters of other Cyrillic alphabets and the Latin schwa, typed for Kazakh ones. school.md §4.3.
const FOREIGN = table('\u0259\u018f\u04db\u04da\u04a5\u04a4\u04a7\u04a6\u0275\u019f', 'әӘөӨүҮұҰөӨ');
// Latin letters that look like Cyrillic ones.
const LATIN = table('aceopxyihkëABCEHKMOPTXYIË', 'асеорхуіһкёАВСЕНКМОРТХУІЁ');
const AMBIGUOUS = new Set(LATIN.values());

const WORD = /\p{L}[\p{L}\p{M}]*/gu;
const CYRILLIC = /\p{Script=Cyrillic}/u;
const LATIN_LETTER = /\p{Script=Latin}/u;
const ABBREVIATION_WITH_ENDING = /^[A-Z]{2,}[а-яёәғқңөұүһі]+$/u;

function table(from: string, to: string): ReadonlyMap<string, string> {
  const signs = Array.from(to);
  return new Map(Array.from(from).map((sign, index) => [sign, signs[index] ?? sign]));
}

/**
 * Puts look-alike letters right (school.md §4.3): ӛ ҥ ҧ ə typed for ө ү ұ ә, and Latin letters inside Cyrillic
 * words. Latin words, formulas, units, phonetic signs and abbreviations with an ending («COны») stay. Also
 * composes (NFC), makes no-break spaces plain and takes soft hyphens and invisible signs out, which is not
 * counted as a repair.
 */
export function repairLookAlikes(text: string): {
  readonly text: string;
  readonly repairs: readonly LookAlikeRepair[];
} {
  const clean = text
    .normalize('NFC')
    .replace(/[\u00a0\u202f\u2007]/gu, ' ')
    .replace(/[\u00ad\u200b\u2060\ufeff]/gu, '');
  const repairs: LookAlikeRepair[] = [];
  const repaired = clean.replace(WORD, (word: string, start: number) => {
    if (isPhonetic(clean, start, word)) return word;
    const right = repairWord(word);
    for (let index = 0; index < word.length; index += 1) {
      const from = word.charAt(index);
      const to = right.charAt(index);
      if (from !== to) repairs.push({ from, to, at: start + index });
    }
    return right;
  });
  return { text: repaired, repairs };
}

/** A lone sound in brackets or slashes, as in lessons of English: [ə], /ə/. */
function isPhonetic(text: string, start: number, word: string): boolean {
  const around = text.charAt(start - 1) + text.charAt(start + word.length);
  return word.length === 1 && (around === '[]' || around === '//');
}

function repairWord(word: string): string {
  const letters = Array.from(word);
  const foreignPut = letters.map((letter) => FOREIGN.get(letter) ?? letter);
  const latin = letters.filter((letter) => LATIN_LETTER.test(letter) && !FOREIGN.has(letter));
  if (latin.length === 0) return foreignPut.join('');
  const cyrillic = letters.filter((letter) => CYRILLIC.test(letter));
  if (cyrillic.length === 0 || isLatinWord(word, latin, cyrillic)) return word;
  const front = foreignPut.some((letter) => /[әөүі]/iu.test(letter) || /[iI]/u.test(letter));
  return foreignPut.map((letter) => cyrillicFor(letter, front)).join('');
}

/** A Latin word after all: it holds letters without a look-alike, or nothing in it is surely Cyrillic. */
function isLatinWord(word: string, latin: readonly string[], cyrillic: readonly string[]): boolean {
  if (ABBREVIATION_WITH_ENDING.test(word)) return true;
  if (latin.some((letter) => !LATIN.has(letter))) return true;
  const sure = cyrillic.some((letter) => !AMBIGUOUS.has(letter));
  return !sure && cyrillic.length < latin.length;
}

function cyrillicFor(letter: string, front: boolean): string {
  // A Latin capital Y has the straight leg of Ү; beside the soft letters ә ө ү і it is that one.
  if (letter === 'Y' && front) return 'Ү';
  return LATIN.get(letter) ?? letter;
}

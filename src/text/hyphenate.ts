import russian from 'hyphen/ru/index.js';
import type { Language } from '../model/language.ts';
import { kazakhBreaks } from './hyphenate-kk.ts';

const KAZAKH_LETTER = /[әғқңөұүһі]/u;
const DIVIDABLE = /^\p{Script=Cyrillic}\p{Script=Cyrillic}+$/u;
const LOWER_AFTER_FIRST = /^.[^\p{Lu}]*$/u;
const SHORTEST = 4;
/** Words of fewer letters are left whole on a page, where the rules would let them be divided too: «ою-лы». */
export const SHORTEST_DIVIDED = 5;
/** Letters that stay and letters that are carried, at least, in Russian. */
const RUSSIAN = { before: 2, after: 2 };
/** Letters without a sound of their own belong to the letter before. */
const SIGN = /[ьъ]/u;
const SOFT_HYPHEN = '\u00AD';

/** Words come up again and again; more than these are let go. */
const KEPT = 20_000;

/** Counts of letters before which the word may be divided; none where it must not be: abbreviations, Latin words. */
export type Hyphenate = (word: string) => readonly number[];

/**
 * Divides words of a language. A word with a letter that only Kazakh has is divided by the Kazakh rules in any text;
 * Russian words in a Kazakh text too, since their spelling is adapted.
 */
export function createHyphenate(tongue: Language): Hyphenate {
  let known = new Map<string, readonly number[]>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    if (known.size >= KEPT) known = new Map();
    const breaks = breaksOf(word, tongue);
    known.set(word, breaks);
    return breaks;
  };
}

function breaksOf(word: string, tongue: Language): readonly number[] {
  if (word.length < SHORTEST || !DIVIDABLE.test(word) || !LOWER_AFTER_FIRST.test(word)) return [];
  const lower = word.toLowerCase();
  return tongue === 'kk' || KAZAKH_LETTER.test(lower) ? kazakhBreaks(lower) : russianBreaks(lower);
}

function russianBreaks(word: string): readonly number[] {
  const places: number[] = [];
  let count = 0;
  for (const letter of russian.hyphenateSync(word)) {
    if (letter === SOFT_HYPHEN) places.push(count);
    else count += letter.length;
  }
  return places.filter(
    (at) => at >= RUSSIAN.before && count - at >= RUSSIAN.after && !SIGN.test(word[at] ?? ''),
  );
}

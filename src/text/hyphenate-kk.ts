const VOWELS = new Set('аәеёиоөыіэюяуүұ');
const SIGNS = new Set('ьъ');

/**
 * Where a Kazakh word of lower-case letters may be divided: counts of letters before the hyphen. By syllables, one
 * vowel each; й and у between vowels begin the next syllable; of three consonants two stay; no letter is left or
 * carried alone (spelling rules, school.md §4.4).
 */
export function kazakhBreaks(word: string): readonly number[] {
  const letters = Array.from(word);
  const vowels = letters.flatMap((_letter, at) => (isVowel(letters, at) ? [at] : []));
  const places = vowels.slice(1).map((vowel, order) => startOf(letters, vowels[order] ?? 0, vowel));
  const whole = places.filter((at) => at >= 2 && letters.length - at >= 2);
  // A syllable of one letter stays with the one before it: «қуа-қы», «поэ-ма».
  return whole.filter((at, order) => (whole[order + 1] ?? Infinity) - at > 1);
}

/** «У» between two vowels and before a vowel at the start is a consonant. */
function isVowel(letters: readonly string[], at: number): boolean {
  const letter = letters[at] ?? '';
  if (letter !== 'у') return VOWELS.has(letter);
  const before = letters[at - 1];
  const after = letters[at + 1] ?? '';
  return before === undefined ? !VOWELS.has(after) : !VOWELS.has(before);
}

/** Where the syllable of a vowel begins: with the last consonant before it, signs not parted from theirs. */
function startOf(letters: readonly string[], before: number, vowel: number): number {
  if (vowel - before === 1) return vowel;
  const last = vowel - 1;
  return SIGNS.has(letters[last] ?? '') ? vowel : last;
}

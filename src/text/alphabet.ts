import type { Language } from '../model/language.ts';
import type { ClassId } from '../model/school.ts';

// An own table, not Intl.Collator: a Node without full ICU would sort in another order and say nothing.
const ORDER: Readonly<Record<Language, string>> = {
  kk: 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя',
  // Kazakh names in Russian lists: each letter stands after the Russian letter it is near to.
  ru: 'аәбвгғдеёжзиійкқлмнңоөпрстуұүфхһцчшщъыьэюя',
};

const PIECE = /\d+|[^\d]/gu;
const BEFORE_LETTERS = 0x20_0000;
const DIGITS = 0x10_0000;

/**
 * Order of two texts in a language: the 42 letters of the Kazakh alphabet (GOST order, Ё after Е), for Russian
 * the 33 with the Kazakh ones beside their nearest; case decides last; digits compare as numbers.
 * Signs come before digits, digits before Latin letters, Latin before Cyrillic. The same on every machine.
 */
export function compareIn(language: Language): (a: string, b: string) => number {
  const places = new Map(Array.from(ORDER[language]).map((letter, index) => [letter, index]));
  return (a, b) => {
    const left = a.normalize('NFC');
    const right = b.normalize('NFC');
    return (
      compareFolded(left.toLowerCase(), right.toLowerCase(), places) ||
      // Lower case has the greater code points and stands first.
      compareCodes(right, left)
    );
  };
}

function compareFolded(a: string, b: string, places: ReadonlyMap<string, number>): number {
  const left = a.match(PIECE) ?? [];
  const right = b.match(PIECE) ?? [];
  for (const [index, piece] of left.entries()) {
    const other = right[index];
    if (other === undefined) return 1;
    const difference = weight(piece, places) - weight(other, places);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

function weight(piece: string, places: ReadonlyMap<string, number>): number {
  const place = places.get(piece);
  if (place !== undefined) return BEFORE_LETTERS * 4 + place;
  if (/^\d/.test(piece)) return DIGITS + Math.min(Number(piece), DIGITS - 1);
  const code = piece.codePointAt(0) ?? 0;
  return /^\p{L}/u.test(piece) ? BEFORE_LETTERS + code : Math.min(code, DIGITS - 1);
}

function compareCodes(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

const inKazakh = compareIn('kk');

/** Order of classes: by grade, then by letter in the Kazakh alphabet: 5А, 5Ә, 5Б, 10А. */
export function compareClassIds(a: ClassId, b: ClassId): number {
  return inKazakh(a, b);
}

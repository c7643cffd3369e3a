import type { ClassId } from '../model/school.ts';
import { repairLookAlikes } from '../text/look-alikes.ts';

const HIGHEST_GRADE = 12;
const CLASS_WORDS =
  /^(сынып|сыныбы|сыныбының|сыныптың|класс|класса|классы|кл|class|grade|ші|шы|й|ый|ой|му|го)$/u;
const PRE_SCHOOL = /^(мектепалды|мектеп алды|предшкол)/u;
const PUNCTUATION = /^[\s«»"'“”„‘’`().,\-–—№_/]*$/u;
const CYRILLIC_FOR = new Map(
  Array.from('ABCEHKMOPTXYI').map((sign, at) => [sign, 'АВСЕНКМОРТХУІ'.charAt(at)]),
);

/**
 * The class somebody typed: «5 А», `5 "А"`, «5-А», «5а», «5A» with a Latin letter, «5 класс», `5`, «0 сынып»
 * → `5А`, `5`, `0`. null when it names no class, or more than one.
 */
export function parseClassId(text: string | number): ClassId | null {
  const plain = repairLookAlikes(String(text)).text.toLowerCase().trim();
  if (PRE_SCHOOL.test(plain)) return '0';
  if (!PUNCTUATION.test(plain.replace(/\p{L}|\d/gu, ''))) return null;
  const numbers = plain.match(/\d+/g) ?? [];
  const words = (plain.match(/\p{L}+/gu) ?? []).filter((word) => !CLASS_WORDS.test(word));
  return numbers.length === 1 ? classOf(Number(numbers[0]), words) : null;
}

function classOf(grade: number, words: readonly string[]): ClassId | null {
  const [letter = '', ...more] = words;
  if (grade > HIGHEST_GRADE || more.length > 0 || letter.length > 1) return null;
  const capital = letter.toUpperCase();
  return `${grade}${CYRILLIC_FOR.get(capital) ?? capital}`;
}

/** Grade and letter of a class: `5Ә` → 5 and «Ә». */
export function partsOfClassId(id: ClassId): { readonly grade: number; readonly letter: string } {
  const [, grade = '', letter = ''] = /^(\d+)(.*)$/u.exec(id) ?? [];
  return { grade: Number(grade), letter };
}

const GRADE = String.raw`(?<![\d.№]|№\s)\d{1,2}\s?[«"“„']?\p{L}?[»"”']?`;
// «0-8 сынып», «5А–8Б сыныптары», «с 1 по 11 класс», «5 және 6 сынып»; with commas only before a plural.
const RANGE = new RegExp(
  `${GRADE}(?:\\s*[-–—‑−]\\s*|\\s+(?:и|және|мен|пен|до|по)\\s+)(?:1[0-2]|\\d)(?![\\d.])`,
  'giu',
);
const LISTED = new RegExp(
  `${GRADE}\\s*,\\s*\\d{1,2}(?=\\s?[«"“„']?\\p{L}?[»"”']?\\s*(?:сыныптар|класс(?:ы|ов|ах)(?!\\p{L})))`,
  'giu',
);

/** A title without the ranges of classes in it («1–11 классы», «5, 6 сыныптар»): they name no one class. */
export function withoutRanges(title: string): string {
  return title.replace(RANGE, ' ').replace(LISTED, ' ');
}

const NUMBER_FIRST =
  /(?<!\d)(\d{1,2})\s*[-–]?\s*[«"“„']?\s*(\p{L}?)\s*[»"”']?\s*[-–]?\s*(?:сынып|сыныб|класс)/iu;
const WORD_FIRST =
  /(?:сынып|сыныбы|класс)\s*:?\s*(\d{1,2})\s*[-–]?\s*[«"“„']?\s*(\p{L}?)(?!\p{L})/iu;

/** The class that a title names: «5 «А» сынып оқушыларының тізімі», «Класс: 5 А»; null when none or several. */
export function classInTitle(text: string): ClassId | null {
  const typed = repairLookAlikes(text).text;
  const plain = withoutRanges(typed);
  const match = NUMBER_FIRST.exec(plain) ?? WORD_FIRST.exec(plain);
  return match === null ? parseClassId(typed) : parseClassId(`${match[1] ?? ''}${match[2] ?? ''}`);
}

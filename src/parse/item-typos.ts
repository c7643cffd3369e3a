import { lookUp } from './lesson-aliases.ts';
import type { FieldKey, LessonWords } from './lesson-words.ts';

const DASHLESS = /^(\s*-)(?=[[\p{L}*_])(.*)$/u;
const FIELD_LIKE = /^[*_]*(\p{L}[\p{L} -]{0,30}?)[*_]*\s*:/u;
const OPTION_LIKE = /^\[\s*(\S?)\s*\](?!\()/u;
const AMOUNT = /^\d[\d\s.,×xх*-]*(?:\p{L}+\.?)?$/iu;
const MOST_WORDS_OF_KEY = 3;

/** Where the first sure field or option of the same list stands. */
export type FieldsNear = 'none' | 'below' | 'above';

/** «-[x] 3/4» and «-оқулық: 5-бет» with the space that is lacking after the dash; null for any other line. */
export function dashlessEntry(line: string, words: LessonWords): string | null {
  const [, dash, text = ''] = DASHLESS.exec(line) ?? [];
  if (dash === undefined) return null;
  const name = FIELD_LIKE.exec(text)?.[1];
  const isField = name !== undefined && lookUp(words.fields, name) !== null;
  return isField || isOption(text, words) ? `${dash} ${text}` : null;
}

function isOption(text: string, words: LessonWords): boolean {
  const sign = OPTION_LIKE.exec(text)?.[1];
  return sign === '' || (sign !== undefined && words['right-signs'].includes(sign));
}

/**
 * «уақыт 20»: a line that begins with the name of a field, without its colon, as it should be typed; null when it
 * may be text. Beside other fields a reference to the textbook is known by its number.
 */
export function colonAdded(text: string, fields: FieldsNear, words: LessonWords): string | null {
  const typed = text.replace(/\s+/gu, ' ').trim();
  const parts = typed.split(' ');
  for (let count = Math.min(MOST_WORDS_OF_KEY, parts.length - 1); count > 0; count -= 1) {
    const name = parts.slice(0, count).join(' ');
    const key = /^[\p{L} -]+$/u.test(name) ? lookUp(words.fields, name) : null;
    const value = parts.slice(count).join(' ');
    if (key !== null && mayBeValue(key)(value, fields, words)) return `${name}: ${value}`;
  }
  return null;
}

type MayBeValue = (value: string, fields: FieldsNear, words: LessonWords) => boolean;

/** Keys that no amount follows. */
const VALUES: Readonly<Partial<Record<FieldKey, MayBeValue>>> = {
  answer: (value, _fields, { answers }) => lookUp(answers, value) !== null,
  level: (value, _fields, { levels }) => lookUp(levels, value) !== null,
  ruling: (value, _fields, { rulings }) => lookUp(rulings, value) !== null,
  textbook: (value, fields) => fields !== 'none' && /\d/u.test(value),
  descriptor: (_value, fields) => fields === 'above',
  unit: (_value, fields) => fields === 'above',
};

function mayBeValue(key: FieldKey): MayBeValue {
  return VALUES[key] ?? ((value) => AMOUNT.test(value));
}

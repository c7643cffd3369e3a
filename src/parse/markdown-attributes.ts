import { problem, type Place, type Problem } from '../model/problem.ts';
import { lookUp, spelling } from './lesson-aliases.ts';
import type { LessonWords } from './lesson-words.ts';

/** What `{width=80 side=right}` may say. */
export type AttributeName = 'width' | 'side' | 'widths';

const PAIR = /([\p{L}]+)\s*=\s*("[^"]*"|[^=]*?)(?=\s+[\p{L}]+\s*=|\s*$)/gu;

/** The attributes between the braces, each with its value as typed; null, with a problem, when it says anything else. */
export function readAttributes(
  typed: string,
  allowed: readonly AttributeName[],
  words: LessonWords,
  place: Place,
  problems: Problem[],
): ReadonlyMap<AttributeName, string> | null {
  const found = new Map<AttributeName, string>();
  const rest = typed.replace(PAIR, (whole, name: string, value: string) => {
    const key = lookUp(words.attributes, name);
    if (key === null || !allowed.includes(key)) return whole;
    found.set(key, value.replaceAll('"', '').trim());
    return '';
  });
  if (rest.trim() === '') return found;
  const names = allowed.map((key) => inThree(words, key)).join(', ');
  problems.push(problem('lesson-attribute', place, { attributes: typed, allowed: names }));
  return null;
}

function inThree({ attributes }: LessonWords, key: AttributeName): string {
  return TONGUES.map((tongue) => spelling(attributes, key, tongue)).join(' / ');
}

const TONGUES = ['kk', 'ru', 'en'] as const;

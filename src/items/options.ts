import type { Block, Line, Option, Run } from '../model/lesson.ts';
import { problem, type Problem } from '../model/problem.ts';
import { runsText } from '../text/run-text.ts';
import { letterOf } from './letters.ts';
import type { RawAnswer } from './raw-answer.ts';

/** More options than eight do not fit one row of marks beside the teacher's column. */
export const MOST_OPTIONS = 8;

/** What is wrong with the options of an answer that needs `least` to `MOST_OPTIONS` of them. */
export function optionProblems(raw: RawAnswer, least: number): readonly Problem[] {
  const { options, place } = raw;
  const found: Problem[] = [];
  const values = { count: options.length, least, most: MOST_OPTIONS };
  if (options.length < least) found.push(problem('answer-options-few', place, values));
  if (options.length > MOST_OPTIONS) found.push(problem('answer-options-many', place, values));
  options.forEach(({ runs }, index) => {
    if (plainText(runs) === '')
      found.push(problem('answer-option-empty', place, { number: index + 1 }));
  });
  return found;
}

/** The text of inline runs without their styles, trimmed. */
export function plainText(runs: readonly Run[]): string {
  return runsText(runs).trim();
}

/** Options one below another, each with its letter: `A) …`. */
export function letteredOptions(options: readonly Option[], letters: string): readonly Block[] {
  return options.map(({ runs }, index) => ({
    kind: 'paragraph',
    runs: [{ text: `${letterOf(letters, index)}) `, bold: true }, ...runs],
  }));
}

/** The right ones among options, each with its letter: `B) …`. */
export function rightOptions(options: readonly Option[], letters: string): readonly Line[] {
  return options.flatMap(({ runs, right }, index) =>
    right
      ? [{ runs: [{ text: `${letterOf(letters, index)}) `, bold: true as const }, ...runs] }]
      : [],
  );
}

/** Keys of rows, bold and on one line: «1 – B,  2 – A». */
export function rowKeys(keys: readonly string[]): Line {
  const text = keys.map((key, row) => `${row + 1}\u00a0–\u00a0${key}`).join(',  ');
  return { runs: [{ text, bold: true }] };
}

import { problem, type Problem, type ProblemCode } from '../model/problem.ts';
import type { ItemContext, ItemLines } from './item-lines.ts';
import { lookUp } from './lesson-aliases.ts';
import type { FieldKey, LessonWords } from './lesson-words.ts';

/** Minutes and points of an item; 0 where the teacher gave none. */
export type ItemNumbers = {
  readonly minutesWritten: number;
  readonly minutesReading: number;
  readonly points: number;
};

const NUMBER = /^(\d{1,3}(?:[.,]\d)?)\s*(.*)$/u;

/** Reads «5», «5 мин», «2 балл». What is no such number is told and counts as 0. */
export function readNumbers(
  lines: ItemLines,
  context: ItemContext,
  problems: Problem[],
): ItemNumbers {
  const read = (field: FieldKey, unit: 'minutes' | 'points', code: ProblemCode): number => {
    const typed = lines.fields.get(field);
    if (typed === undefined) return 0;
    const number = numberIn(typed.value, unit, context.words);
    if (number !== null) return number;
    const place = { file: context.reading.telling.file, line: typed.line };
    problems.push(problem(code, place, { value: typed.value }));
    return 0;
  };
  return {
    minutesWritten: read('minutes', 'minutes', 'item-minutes-unreadable'),
    minutesReading: read('reading', 'minutes', 'item-minutes-unreadable'),
    points: read('points', 'points', 'item-points-unreadable'),
  };
}

function numberIn(text: string, unit: 'minutes' | 'points', words: LessonWords): number | null {
  const [, digits = '', rest = ''] = NUMBER.exec(text) ?? [];
  const number = Number(digits.replace(',', '.'));
  const known = digits !== '' && (rest === '' || lookUp(words.units, rest) === unit);
  return known && (unit === 'minutes' || Number.isInteger(number)) ? number : null;
}

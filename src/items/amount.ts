import { problem, type Told } from '../model/problem.ts';
import type { AnswerField, RawAnswer } from './raw-answer.ts';

/** What an amount may be, and what it is when the teacher gave none. */
export type Range = { readonly least: number; readonly most: number; readonly usual: number };

/** Reads a whole number from a field; null when it is none or out of range. */
export function amountIn(raw: RawAnswer, field: AnswerField, range: Range): Told<number | null> {
  const typed = (raw.fields[field] ?? '').trim();
  if (typed === '') return { value: range.usual, problems: [] };
  const amount = /^(\d{1,4})(?:[^\d.,].*)?$/u.exec(typed)?.[1];
  if (amount !== undefined && Number(amount) >= range.least && Number(amount) <= range.most) {
    return { value: Number(amount), problems: [] };
  }
  const values = { value: typed, least: range.least, most: range.most };
  return { value: null, problems: [problem('answer-amount', raw.place, values)] };
}

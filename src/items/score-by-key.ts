import type { Answer, AnswerKind } from '../model/lesson.ts';
import type { AnswerOf } from './item-kind.ts';
import { kinds } from './kinds.ts';

/**
 * Share of the points, 0–1, that the filled marks earn by the key; null when a person must score the answer.
 * `filled` holds the `option` of each filled mark of the item.
 */
export function scoreByKey(answer: Answer, filled: readonly string[]): number | null {
  return score(answer, filled);
}

function score<K extends AnswerKind>(
  answer: AnswerOf<K>,
  filled: readonly string[],
): number | null {
  return kinds[answer.kind].score(answer, filled);
}

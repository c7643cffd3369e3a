import type { Answer, AnswerKind, Line } from '../model/lesson.ts';
import type { Say } from '../model/words.ts';
import type { AnswerOf } from './item-kind.ts';
import { kinds } from './kinds.ts';

/** What is right, in the letters of the return sheet, for the teacher's desk; no lines when only a person can say. */
export function answerKey(answer: Answer, letters: string, say: Say): readonly Line[] {
  return keyOf(answer, letters, say);
}

function keyOf<K extends AnswerKind>(
  answer: AnswerOf<K>,
  letters: string,
  say: Say,
): readonly Line[] {
  return kinds[answer.kind].key(answer, letters, say);
}

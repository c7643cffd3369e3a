import type { Answer, AnswerKind, Block } from '../model/lesson.ts';
import type { Say } from '../model/words.ts';
import type { AnswerOf } from './item-kind.ts';
import { kinds } from './kinds.ts';

/** What stands below an item's prompt on the lesson page: options, statements, columns; often nothing. */
export function presentAnswer(answer: Answer, letters: string, say: Say): readonly Block[] {
  return present(answer, letters, say);
}

function present<K extends AnswerKind>(
  answer: AnswerOf<K>,
  letters: string,
  say: Say,
): readonly Block[] {
  return kinds[answer.kind].present(answer, letters, say);
}

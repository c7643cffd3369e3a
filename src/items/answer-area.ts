import type { Answer, AnswerKind } from '../model/lesson.ts';
import type { Area, AreaFrame } from './area.ts';
import type { AnswerOf } from './item-kind.ts';
import { kinds } from './kinds.ts';

/** Where the pupil answers on the return sheet, with its top-left corner at (0, 0). */
export function answerArea(answer: Answer, frame: AreaFrame): Area {
  return area(answer, frame);
}

function area<K extends AnswerKind>(answer: AnswerOf<K>, frame: AreaFrame): Area {
  return kinds[answer.kind].area(answer, frame);
}

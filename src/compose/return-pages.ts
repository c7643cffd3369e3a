import type { Box } from '../model/page.ts';
import type { Setting } from './context.ts';
import { columnFurniture } from './return-columns.ts';
import { fillingUnit } from './return-filling.ts';
import { flowReturnPages } from './return-flow.ts';
import { returnPageFrame } from './return-head.ts';
import { answeredItems, lessonUnits, type ReturnLesson } from './return-lesson.ts';
import { returnSetting, type ReturnContext } from './return-setting.ts';
import { ownWorkUnit, questionUnit, teacherUnit } from './return-tail.ts';
import { understoodUnits } from './return-understood.ts';

/** One side of a return sheet before it is a master. */
export type ReturnPage = { readonly boxes: readonly Box[] };

/**
 * The return sheets of one subject: how to fill them, every item that is answered, how it went, the pupil's question
 * and the teacher's zone. `subject` is the name printed at the head; `lessons` in the order of the week, each once.
 * Empty when nothing is returned.
 */
export function composeReturnSet(
  context: ReturnContext,
  setting: Setting,
  subject: string,
  lessons: readonly ReturnLesson[],
): readonly ReturnPage[] {
  const look = returnSetting(context, setting);
  const written = onceEach(lessons).filter(
    ({ lesson }) => answeredItems(lesson, setting.level).length > 0,
  );
  if (written.length === 0) return [];
  const units = [
    fillingUnit(look),
    ownWorkUnit(look),
    ...written.flatMap((each) => lessonUnits(look, each, setting.level)),
    ...understoodUnits(
      look,
      written.map(({ lesson }) => lesson),
    ),
    questionUnit(look),
    teacherUnit(look, pointsOf(written, setting)),
  ];
  const frame = returnPageFrame(look, subject);
  return flowReturnPages(units, look.fold, columnFurniture(look)).map((body) => ({
    boxes: [...frame, ...body],
  }));
}

function onceEach(lessons: readonly ReturnLesson[]): readonly ReturnLesson[] {
  const byId = new Map(lessons.toReversed().map((each) => [each.lesson.id, each]));
  return lessons.filter((each) => byId.get(each.lesson.id) === each);
}

function pointsOf(lessons: readonly ReturnLesson[], { level }: Setting): number {
  return lessons
    .flatMap(({ lesson }) => answeredItems(lesson, level))
    .reduce((sum, item) => sum + item.points, 0);
}

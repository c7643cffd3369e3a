import type { Box } from '../model/page.ts';
import type { Setting } from './context.ts';
import { columnFurniture } from './return-columns.ts';
import { fillingUnit } from './return-filling.ts';
import { flowReturnPages } from './return-flow.ts';
import { returnPageFrame } from './return-head.ts';
import { answeredItems, lessonUnits, type ReturnLesson } from './return-lesson.ts';
import { returnSetting, type ReturnContext, type ReturnSetting } from './return-setting.ts';
import { questionUnit, teacherUnit, type TailRoom } from './return-tail.ts';
import { understoodUnits } from './return-understood.ts';
import { unparted, type ReturnUnit } from './return-unit.ts';

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
  const columns = columnFurniture(look);
  const tries = TRIES.map(({ room, whole }) => {
    const units = unitsOf(look, setting, written, room);
    return flowReturnPages(whole ? units.map(unparted) : units, look.fold, columns);
  });
  const fewest = Math.min(...tries.map((pages) => pages.length));
  const bodies = tries.find((pages) => pages.length === fewest) ?? [];
  const frame = returnPageFrame(look, subject);
  return bodies.map((body) => ({ boxes: [...frame, ...body] }));
}

/** A way to lay a set; `whole`: the rows of a question stand on one side of a fold. */
type Try = { readonly room: TailRoom; readonly whole: boolean };

/** The first that needs the fewest pages is taken: what is sent twice is weighed twice. */
const TRIES: readonly Try[] = [
  { room: 'roomy', whole: true },
  { room: 'tight', whole: true },
  { room: 'roomy', whole: false },
  { room: 'tight', whole: false },
];

/** White between units, as a share of what it is at most. */
const GAPS: Readonly<Record<TailRoom, number>> = { roomy: 1, tight: 0.6 };

function unitsOf(
  look: ReturnSetting,
  setting: Setting,
  written: readonly ReturnLesson[],
  room: TailRoom,
): readonly ReturnUnit[] {
  const units = [
    fillingUnit(look),
    ...written.flatMap((each) => lessonUnits(look, each, setting.level)),
    ...understoodUnits(
      look,
      written.map(({ lesson }) => lesson),
    ),
    questionUnit(look, room),
    teacherUnit(look, pointsOf(written, setting), room),
  ];
  return units.map((unit) => ({ ...unit, gap: unit.gap * GAPS[room] }));
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

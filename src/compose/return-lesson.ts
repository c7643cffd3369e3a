import { isForLevel } from '../items/for-level.ts';
import type { IsoDate } from '../model/language.ts';
import type { Answer, Item, Lesson } from '../model/lesson.ts';
import type { Level } from '../model/pupil.ts';
import { dayAndMonth } from '../text/dates.ts';
import { setLine } from '../text/set-line.ts';
import { PUPIL_COLUMN } from './return-columns.ts';
import { itemUnit } from './return-item.ts';
import { fitLines } from './return-line.ts';
import { LESSON_HEADING } from './return-room.ts';
import type { ReturnSetting } from './return-setting.ts';
import { joined, type ReturnUnit } from './return-unit.ts';

/** A lesson and the day of the week plan it stands on. */
export type ReturnLesson = { readonly lesson: Lesson; readonly day: IsoDate };

/** An item something is returned for. */
export type AnsweredItem = Item & { readonly answer: Answer };

/** The items of a lesson that are answered on a return sheet; with a level, those of this level and of all. */
export function answeredItems(lesson: Lesson, level: Level | null): readonly AnsweredItem[] {
  return lesson.items.filter(
    (item): item is AnsweredItem => item.answer !== null && isForLevel(item, level),
  );
}

/** The units of a lesson: its heading stands with its first item. */
export function lessonUnits(
  setting: ReturnSetting,
  { lesson, day }: ReturnLesson,
  level: Level | null,
): readonly ReturnUnit[] {
  const units = answeredItems(lesson, level).map((item) => itemUnit(setting, lesson, item));
  const [first, ...rest] = units;
  return first === undefined ? [] : [joined(heading(setting, lesson, day), first), ...rest];
}

function heading(
  { tongue, measure, style }: ReturnSetting,
  lesson: Lesson,
  day: IsoDate,
): ReturnUnit {
  const look = { face: style.bold, size: style.size + 1 };
  const text = `${dayAndMonth(day, tongue)}. ${lesson.topic}`;
  const lines = fitLines(measure, { ...look, text, width: PUPIL_COLUMN.w }, LESSON_HEADING.lines);
  const line = style.line * LESSON_HEADING.leading;
  const boxes = lines.flatMap((each, index) =>
    setLine(measure, {
      ...look,
      text: each,
      x: PUPIL_COLUMN.x,
      baseline: LESSON_HEADING.above + line * (index + 0.75),
    }),
  );
  return {
    kind: 'item',
    height: LESSON_HEADING.above + lines.length * line,
    boxes,
    keepClear: [],
    partsAt: [],
    gap: LESSON_HEADING.below,
  };
}

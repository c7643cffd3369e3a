import { isForLevel } from '../items/for-level.ts';
import type { IsoDate, IsoWeek } from '../model/language.ts';
import type { Lesson } from '../model/lesson.ts';
import type { Mailing } from '../model/mailing.ts';
import type { Workspace } from '../model/plan.ts';
import type { Place } from '../model/problem.ts';
import type { Level } from '../model/pupil.ts';
import type { ClassId } from '../model/school.ts';
import { compareClassIds } from '../text/alphabet.ts';
import { isoWeekOf } from '../text/dates.ts';
import { assignedLessons, type Assigned } from './assigned.ts';
import { groupBy } from './group-by.ts';

/** Minutes of written work that is returned, and of reading or work that is not: never added up here. */
export type Minutes = { readonly written: number; readonly reading: number };

/** Minutes of one class, by day and by ISO week, in the order of the calendar. */
export type ClassMinutes = {
  readonly classId: ClassId;
  readonly days: readonly (Minutes & { readonly day: IsoDate; readonly place: Place })[];
  readonly weeks: readonly (Minutes & { readonly week: IsoWeek })[];
};

/**
 * Minutes of each class of a mailing. Where pupils of a class have tasks of several levels, those of the level
 * with most to do count; pupils without a level do all.
 */
export function minutesOf(workspace: Workspace, mailing: Mailing): readonly ClassMinutes[] {
  const assigned = assignedLessons(workspace, mailing).value;
  const classes = [...groupBy(assigned, (each) => each.class.id)];
  return classes
    .toSorted(([a], [b]) => compareClassIds(a, b))
    .map(([classId, ofClass]) => {
      const levels = levelsOf(workspace, classId);
      const days = inOrder(groupBy(ofClass, ({ day }) => day)).map(([day, group]) => ({
        day,
        place: group[0].place,
        ...mostOf(group, levels),
      }));
      const weeks = inOrder(groupBy(ofClass, ({ day }) => isoWeekOf(day))).map(([week, group]) => ({
        week,
        ...mostOf(group, levels),
      }));
      return { classId, days, weeks };
    });
}

function inOrder<T>(groups: ReadonlyMap<string, T>): readonly (readonly [string, T])[] {
  return [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1));
}

function levelsOf({ pupils }: Workspace, classId: ClassId): readonly (Level | null)[] {
  const levels = pupils
    .filter((each) => each.classId === classId)
    .map(({ level }) => level ?? null);
  return levels.length === 0 ? [null] : [...new Set(levels)];
}

function mostOf(group: readonly Assigned[], levels: readonly (Level | null)[]): Minutes {
  const sums = levels.map((level) =>
    sumOf(
      group.map(({ lesson }) => lesson),
      level,
    ),
  );
  return {
    written: Math.max(...sums.map(({ written }) => written)),
    reading: Math.max(...sums.map(({ reading }) => reading)),
  };
}

function sumOf(lessons: readonly Lesson[], level: Level | null): Minutes {
  const items = lessons.flatMap((lesson) => lesson.items).filter((item) => isForLevel(item, level));
  return {
    written: items.reduce((sum, { minutesWritten }) => sum + minutesWritten, 0),
    reading: items.reduce((sum, { minutesReading }) => sum + minutesReading, 0),
  };
}

import type { Mailing } from '../../model/mailing.ts';
import type { Workspace } from '../../model/plan.ts';
import { problem, type Problem } from '../../model/problem.ts';
import { assignedLessons } from '../assigned.ts';

/** So many unused lessons are named; of a whole year's plan the rest are only counted. */
const NAMED = 5;

/** Lessons given to a class that they do not name, given twice to one class, or not given in any mailing. */
export function checkLessons(workspace: Workspace, mailing: Mailing): readonly Problem[] {
  const assigned = assignedLessons(workspace, mailing).value;
  const others = assigned
    .filter(
      ({ class: { id }, lesson }) => lesson.classes.length > 0 && !lesson.classes.includes(id),
    )
    .map(({ class: { id }, lesson, place }) => {
      const values = { lesson: lesson.id, class: id, classes: lesson.classes.join(', ') };
      return problem('lesson-for-other-class', place, values);
    });
  const seen = new Set<string>();
  const twice = assigned.filter(({ class: { id }, lesson }) => {
    const key = `${id}:${lesson.id}`;
    const again = seen.has(key);
    seen.add(key);
    return again;
  });
  const repeated = twice.map(({ class: { id }, lesson, place }) =>
    problem('lesson-twice', place, { lesson: lesson.id, class: id }),
  );
  return [...others, ...repeated, ...unused(workspace, mailing)];
}

function unused({ lessons, mailings }: Workspace, mailing: Mailing): readonly Problem[] {
  const used = new Set(
    [...mailings, mailing].flatMap(({ days }) => days.flatMap((day) => day.lessons)),
  );
  const idle = lessons.filter(({ id }) => !used.has(id)).map(({ id }) => id);
  if (idle.length === 0) return [];
  const named = idle.slice(0, NAMED).join(', ');
  const values = { count: idle.length, lessons: idle.length > NAMED ? `${named} …` : named };
  return [problem('lesson-unused', { file: 'lessons' }, values)];
}

import { problem, type Place, type Problem, type Told } from '../model/problem.ts';
import type { ClassId } from '../model/school.ts';
import { parseClassId, partsOfClassId } from './class-id.ts';

/** Whom a lesson is for: classes of one grade, or all of the grade when none is named. */
export type LessonClasses = { readonly grade: number; readonly classes: readonly ClassId[] };

const SEPARATOR = /[,;]|\s(?:и|және|and)\s/u;

/**
 * Reads «5 А», «5», «5 А, 5 Ә», «9 в, г» and lists of these. A grade without a letter means all classes of the
 * grade. What names no class is told and left out; null when nothing is left or the grades differ.
 */
export function readClasses(typed: readonly string[], place: Place): Told<LessonClasses | null> {
  const problems: Problem[] = [];
  const ids: ClassId[] = [];
  for (const part of typed.flatMap((text) => text.split(SEPARATOR)).map((text) => text.trim())) {
    const id = parseClassId(part) ?? parseClassId(`${gradeOf(ids.at(-1))} ${part}`);
    if (id === null) problems.push(problem('lesson-class-unknown', place, { class: part }));
    else ids.push(id);
  }
  const [first, ...more] = [...new Set(ids.map(gradeOf))];
  if (first === undefined) return { value: null, problems };
  if (more.length > 0) {
    const values = { grades: [first, ...more].join(', ') };
    return { value: null, problems: [...problems, problem('lesson-grades-differ', place, values)] };
  }
  const whole = ids.some((id) => partsOfClassId(id).letter === '');
  const classes = whole ? [] : [...new Set(ids)];
  return { value: { grade: Number(first), classes }, problems };
}

function gradeOf(id: ClassId | undefined): string {
  return id === undefined ? '' : String(partsOfClassId(id).grade);
}

import type { Language } from '../model/language.ts';
import { problem, type Problem, type Told } from '../model/problem.ts';
import type { ClassId, SchoolClass } from '../model/school.ts';
import { parseClassId, partsOfClassId } from './class-id.ts';
import type { YamlTree } from './yaml-source.ts';

/** The classes of a school by language, in the order given; a label that names no class, or one named before, is left out. */
export function schoolClasses(
  tree: YamlTree,
  labels: Readonly<Record<Language, readonly string[]>>,
): Told<readonly SchoolClass[]> {
  const classes = new Map<ClassId, SchoolClass>();
  const problems: Problem[] = [];
  for (const language of ['kk', 'ru'] as const) {
    for (const [index, label] of labels[language].entries()) {
      const place = tree.placeOf(['classes', language, index]);
      const id = parseClassId(label);
      if (id === null) problems.push(problem('class-label-unreadable', place, { label }));
      else if (classes.has(id)) problems.push(problem('class-twice', place, { class: id }));
      else classes.set(id, { id, ...partsOfClassId(id), language });
    }
  }
  return { value: [...classes.values()], problems };
}

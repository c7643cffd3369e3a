import type { z } from 'zod';
import type { CurriculumRow, Subject } from '../model/catalogue.ts';
import { problem, type Place, type Problem, type Told } from '../model/problem.ts';
import type { SubjectId } from '../model/school.ts';
import { looseKey } from '../text/loose-key.ts';
import { nearest } from '../text/nearest.ts';
import type { CatalogueRead } from './catalogue-files.ts';
import { spellingsOf } from './catalogue-names.ts';
import type { curriculumSchema, subjectsSchema } from './catalogue-schemas.ts';
import { byGrade } from './catalogue-grades.ts';

/**
 * Subjects in the order of the file. An id that stood before is left out; a spelling that leads to two
 * subjects is told (it finds the first).
 */
export function subjectsOf({
  typed,
  tree,
}: CatalogueRead<z.infer<typeof subjectsSchema>>): Told<readonly Subject[]> {
  const subjects = new Map<SubjectId, Subject>();
  const spelled = new Map<string, SubjectId>();
  const problems: Problem[] = [];
  for (const [index, { id, name, aliases, exempt, hours, parts }] of typed.subjects.entries()) {
    const place = tree.placeOf(['subjects', index]);
    if (subjects.has(id)) {
      problems.push(problem('catalogue-subject-twice', place, { subject: id }));
      continue;
    }
    const subject: Subject = {
      id,
      name,
      aliases,
      exempt,
      hours: byGrade(hours, (row) => row.hours),
      parts,
    };
    subjects.set(id, subject);
    for (const alias of spellingsOf(subject)) {
      const first = spelled.get(looseKey(alias));
      if (first === undefined) spelled.set(looseKey(alias), id);
      else if (first !== id) {
        problems.push(problem('catalogue-alias-twice', place, { alias, first, second: id }));
      }
    }
  }
  const parts = typed.subjects.flatMap((each, index) =>
    unknownSubjects(each.parts, [...subjects.keys()], (at) =>
      tree.placeOf(['subjects', index, 'parts', at]),
    ),
  );
  return { value: [...subjects.values()], problems: [...problems, ...parts] };
}

/** One row for each grade and language; a subject that `subjects.yaml` lacks is left out of the row. */
export function curriculumOf(
  { typed, tree }: CatalogueRead<z.infer<typeof curriculumSchema>>,
  subjects: readonly Subject[],
): Told<readonly CurriculumRow[]> {
  const ids = subjects.map(({ id }) => id);
  const problems = typed.curriculum.flatMap((row, index) =>
    unknownSubjects(row.subjects, ids, (at) => tree.placeOf(['curriculum', index, 'subjects', at])),
  );
  const value = typed.curriculum.flatMap((row) =>
    row.grades.flatMap((grade) =>
      row.languages.map((language) => ({
        grade,
        language,
        subjects: row.subjects.filter((id) => ids.includes(id)),
      })),
    ),
  );
  return { value, problems };
}

function unknownSubjects(
  named: readonly SubjectId[],
  known: readonly SubjectId[],
  placeOf: (index: number) => Place,
): readonly Problem[] {
  return named.flatMap((subject, index) =>
    known.includes(subject)
      ? []
      : [
          problem('catalogue-subject-unknown', placeOf(index), {
            subject,
            nearest: nearest(subject, known) ?? '',
          }),
        ],
  );
}

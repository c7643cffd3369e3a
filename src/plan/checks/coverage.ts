import type { Catalogue } from '../../model/catalogue.ts';
import type { Mailing } from '../../model/mailing.ts';
import type { Workspace } from '../../model/plan.ts';
import { problem, type Place, type Problem } from '../../model/problem.ts';
import type { CoverageGap } from '../../model/run-report.ts';
import type { ClassId, SchoolClass, SubjectId } from '../../model/school.ts';
import { assignedLessons } from '../assigned.ts';

/** So many subjects are named in a warning: all of them, in every class and run, would drown the rest. */
const NAMED = 3;

/**
 * Every subject of a class has a lesson in the mailing: one warning for each class that lacks some, with the first few
 * of them. Source: the ministry's recommendations, lessons of all subjects are held.
 */
export function checkCoverage(workspace: Workspace, mailing: Mailing): readonly Problem[] {
  return coverageGaps(workspace, mailing).map(({ classId, subjects, place }) => {
    const named = subjects.slice(0, NAMED).join(', ');
    const values = {
      class: classId,
      count: subjects.length,
      subjects: subjects.length > NAMED ? `${named} …` : named,
    };
    return problem('coverage-missing', place, values);
  });
}

/** The classes of a mailing that lack lessons in some subjects, and where the mailing begins with each. */
export function coverageGaps(
  workspace: Workspace,
  mailing: Mailing,
): readonly (CoverageGap & { readonly place: Place })[] {
  const assigned = assignedLessons(workspace, mailing).value;
  const places = firstPlaces(mailing);
  return workspace.school.classes.flatMap((each) => {
    const place = places.get(each.id);
    if (place === undefined) return [];
    const taught = new Set(
      assigned.filter((one) => one.class.id === each.id).map(({ lesson }) => lesson.subject),
    );
    const missing = missingSubjects(workspace.catalogue, each, taught);
    return missing.length === 0 ? [] : [{ classId: each.id, subjects: missing, place }];
  });
}

function firstPlaces({ days }: Mailing): ReadonlyMap<ClassId, Place> {
  const places = new Map<ClassId, Place>();
  for (const { classId, place } of days) if (!places.has(classId)) places.set(classId, place);
  return places;
}

/** Names, in the language of the class, of its subjects that are not taught. */
function missingSubjects(
  { subjects, curriculum }: Catalogue,
  { grade, language }: SchoolClass,
  taught: ReadonlySet<SubjectId>,
): readonly string[] {
  const wanted = curriculum
    .filter((row) => row.grade === grade && row.language === language)
    .flatMap((row) => row.subjects);
  const partsOf = new Map(subjects.map(({ id, parts }) => [id, parts]));
  // A merged subject covers its parts, and all of them together cover it.
  const covered = new Set([...taught].flatMap((id) => [id, ...(partsOf.get(id) ?? [])]));
  const isCovered = (id: SubjectId): boolean => {
    const parts = partsOf.get(id) ?? [];
    return covered.has(id) || (parts.length > 0 && parts.every((part) => covered.has(part)));
  };
  return subjects
    .filter(({ id }) => wanted.includes(id) && !isCovered(id))
    .map(({ name }) => name[language]);
}

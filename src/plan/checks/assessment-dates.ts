import type { Catalogue } from '../../model/catalogue.ts';
import type { Mailing } from '../../model/mailing.ts';
import type { Workspace } from '../../model/plan.ts';
import { problem, type Problem } from '../../model/problem.ts';
import { daysOfWeek } from '../../text/dates.ts';
import { isAssessment } from '../assessments.ts';
import { assignedLessons, type Assigned } from '../assigned.ts';

/**
 * Assessments of the kinds that the grade has, on a day of the mailing's weeks that is also the day they are
 * given on, and no quarter assessment in a subject of one hour a week. Sources: quotas and hours of the catalogue.
 */
export function checkAssessments(workspace: Workspace, mailing: Mailing): readonly Problem[] {
  const days = new Set(mailing.weeks.flatMap(daysOfWeek));
  return assignedLessons(workspace, mailing)
    .value.filter(({ lesson }) => isAssessment(lesson.kind))
    .flatMap((each) => [
      ...wrongKind(workspace.catalogue, each),
      ...wrongDate(each, days, mailing),
      ...oneHour(workspace.catalogue, each),
    ]);
}

function wrongKind(
  { quotas }: Catalogue,
  { class: ofClass, lesson }: Assigned,
): readonly Problem[] {
  const quota = quotas[ofClass.grade];
  if (quota === undefined) return [];
  if (lesson.kind === quota.sectionKind || lesson.kind === quota.quarterKind) return [];
  const values = { class: ofClass.id, lesson: lesson.id };
  return [problem('assessment-kind', lesson.place, values)];
}

function wrongDate(
  { day, lesson, place }: Assigned,
  days: ReadonlySet<string>,
  mailing: Mailing,
): readonly Problem[] {
  const { date, id } = lesson;
  if (date === null || date === day) return [];
  if (days.has(date)) return [problem('assessment-date-differs', place, { lesson: id, date, day })];
  const weeks = mailing.weeks.join(', ');
  return [problem('assessment-date-outside', lesson.place, { lesson: id, date, weeks })];
}

function oneHour(
  { quotas, subjects }: Catalogue,
  { class: ofClass, lesson }: Assigned,
): readonly Problem[] {
  if (lesson.kind !== quotas[ofClass.grade]?.quarterKind) return [];
  const subject = subjects.find(({ id }) => id === lesson.subject);
  if (subject?.hours[ofClass.grade] !== 1) return [];
  const values = { class: ofClass.id, subject: subject.name[lesson.language] };
  return [problem('assessment-one-hour', lesson.place, values)];
}

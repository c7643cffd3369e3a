import type { Quarter, Quota } from '../../model/catalogue.ts';
import type { IsoDate } from '../../model/language.ts';
import type { Mailing } from '../../model/mailing.ts';
import type { Workspace } from '../../model/plan.ts';
import { problem, type Problem } from '../../model/problem.ts';
import type { SchoolClass } from '../../model/school.ts';
import { isAssessment } from '../assessments.ts';
import { assignedLessons, type Assigned } from '../assigned.ts';

const NONE: Omit<Quota, 'sectionKind' | 'quarterKind'> = { section: 0, quarter: 0, perSubject: 0 };

/**
 * Assessments of a class in the quarters this mailing touches, over all mailings of the workspace, against the
 * catalogue's quotas: in all subjects together and in one subject. Variants of one work count once. A grade
 * without a quota has none.
 */
export function checkQuotas(workspace: Workspace, mailing: Mailing): readonly Problem[] {
  const here = works(workspace, mailing);
  if (here.length === 0) return [];
  const { quarters } = workspace.catalogue;
  const all = workspace.mailings.some(({ id }) => id === mailing.id)
    ? workspace.mailings.flatMap((each) => works(workspace, each))
    : [...workspace.mailings.flatMap((each) => works(workspace, each)), ...here];
  return workspace.school.classes.flatMap((ofClass) => {
    const touched = new Set(
      here.filter((work) => work.class.id === ofClass.id).map((work) => quarterOf(work, quarters)),
    );
    return [...touched].flatMap((quarter) => {
      const counted = all.filter(
        (work) => work.class.id === ofClass.id && quarterOf(work, quarters) === quarter,
      );
      return overQuota(workspace, mailing, ofClass, distinct(counted));
    });
  });
}

function works(workspace: Workspace, mailing: Mailing): readonly Assigned[] {
  return assignedLessons(workspace, mailing).value.filter(({ lesson }) =>
    isAssessment(lesson.kind),
  );
}

/** Year and number of the quarter, or of the calendar year alone where no quarter holds the day. */
function quarterOf({ day }: Assigned, quarters: readonly Quarter[]): string {
  const inYear: IsoDate = day.slice('YYYY-'.length);
  const quarter = quarters.find(({ from, to }) => from <= inYear && inYear <= to);
  return `${day.slice(0, 'YYYY'.length)}:${quarter?.number ?? ''}`;
}

function distinct(assigned: readonly Assigned[]): readonly Assigned[] {
  const seen = new Map<string, Assigned>();
  for (const each of assigned) {
    const { subject, kind, date, section } = each.lesson;
    seen.set([subject, kind, date ?? each.day, section ?? ''].join(':'), each);
  }
  return [...seen.values()];
}

function overQuota(
  { catalogue }: Workspace,
  mailing: Mailing,
  ofClass: SchoolClass,
  counted: readonly Assigned[],
): readonly Problem[] {
  const quota = catalogue.quotas[ofClass.grade] ?? NONE;
  const quarterKind = 'quarterKind' in quota ? quota.quarterKind : null;
  const ofQuarter = counted.filter(({ lesson }) => lesson.kind === quarterKind);
  const ofSection = counted.filter(({ lesson }) => lesson.kind !== quarterKind);
  const over = (group: readonly Assigned[], limit: number): readonly Problem[] =>
    group.length > limit
      ? [
          problem('assessment-over-quota', mailing.place, {
            class: ofClass.id,
            count: group.length,
            quota: limit,
          }),
        ]
      : [];
  return [
    ...over(ofSection, quota.section),
    ...over(ofQuarter, quota.quarter),
    ...[ofSection, ofQuarter].flatMap((group) => overInSubject(group, quota.perSubject)),
  ];
}

function overInSubject(group: readonly Assigned[], limit: number): readonly Problem[] {
  const subjects = [...new Set(group.map(({ lesson }) => lesson.subject))];
  return subjects.flatMap((subject) => {
    const ofSubject = group.filter(({ lesson }) => lesson.subject === subject);
    const last = ofSubject.at(-1);
    // Without any quota the class as a whole is told already.
    if (limit === 0 || last === undefined || ofSubject.length <= limit) return [];
    const values = {
      class: last.class.id,
      subject: last.lesson.subjectName[last.lesson.language],
      count: ofSubject.length,
      quota: limit,
    };
    return [problem('assessment-subject-over-quota', last.lesson.place, values)];
  });
}

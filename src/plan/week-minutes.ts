import type { Mailing } from '../model/mailing.ts';
import type { Workspace } from '../model/plan.ts';
import type { WeekMinutes } from '../model/run-report.ts';
import { minutesOf } from './minutes.ts';

/** Minutes of each class and week beside the cap of its grade, for people to see before anything is over it. */
export function weekMinutes(workspace: Workspace, mailing: Mailing): readonly WeekMinutes[] {
  const { school, catalogue } = workspace;
  return minutesOf(workspace, mailing).flatMap(({ classId, weeks }) => {
    const grade = school.classes.find(({ id }) => id === classId)?.grade ?? -1;
    const cap = catalogue.homeworkCap[grade];
    return weeks.map(({ week, written, reading }) => ({
      classId,
      week,
      written,
      reading,
      cap: cap === undefined ? null : cap * catalogue.homeworkDays,
    }));
  });
}

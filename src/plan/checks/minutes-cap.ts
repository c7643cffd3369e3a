import type { Mailing } from '../../model/mailing.ts';
import type { Workspace } from '../../model/plan.ts';
import { problem, type Problem } from '../../model/problem.ts';
import { minutesOf, type Minutes } from '../minutes.ts';

/**
 * Minutes of a class per day and per week against the cap of its grade. Source: homework caps of Order №182 of
 * 24.04.2017, in the catalogue; what counts is the school's setting. Grades without a cap are not checked.
 */
export function checkMinutes(workspace: Workspace, mailing: Mailing): readonly Problem[] {
  const { school, catalogue } = workspace;
  const counted = ({ written, reading }: Minutes): number =>
    school.capCounts === 'returned' ? written : written + reading;
  return minutesOf(workspace, mailing).flatMap(({ classId, days, weeks }) => {
    const grade = school.classes.find(({ id }) => id === classId)?.grade ?? -1;
    const cap = catalogue.homeworkCap[grade];
    if (cap === undefined) return [];
    const weekCap = cap * catalogue.homeworkDays;
    const long = days
      .filter((day) => counted(day) > cap)
      .map((day) => {
        const values = { class: classId, day: day.day, minutes: counted(day), cap };
        return problem('minutes-over-day', day.place, values);
      });
    const full = weeks
      .filter((week) => counted(week) > weekCap)
      .map((week) => {
        const values = { class: classId, week: week.week, minutes: counted(week), cap: weekCap };
        return problem('minutes-over-week', mailing.place, values);
      });
    return [...long, ...full];
  });
}

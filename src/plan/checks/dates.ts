import type { Mailing } from '../../model/mailing.ts';
import type { Workspace } from '../../model/plan.ts';
import { problem, type Problem } from '../../model/problem.ts';
import { addDays } from '../../text/dates.ts';
import { holidaysOf, lessonSpan, returnByOf, transitDaysOf } from '../calendar.ts';

/**
 * Dates of a mailing: packets are there by the first day of lessons on every route, sheets need not be posted
 * before the last one, and nothing is sent, done or due on a day of rest.
 */
export function checkDates(workspace: Workspace, mailing: Mailing): readonly Problem[] {
  const { school, catalogue } = workspace;
  const { dispatch, place } = mailing;
  const isHoliday = holidaysOf(school, catalogue);
  const { first, last } = lessonSpan(mailing, isHoliday);
  const returnBy = returnByOf(mailing, isHoliday);
  const late = workspace.routes.flatMap((route) => {
    const arrives = addDays(dispatch, transitDaysOf(route, school, catalogue));
    const values = { route: route.id, arrives, first };
    return arrives > first ? [problem('arrives-late', place, values)] : [];
  });
  const sent = isHoliday(dispatch)
    ? [problem('dispatch-on-rest-day', place, { day: dispatch })]
    : [];
  const due = isHoliday(returnBy) ? [problem('return-on-rest-day', place, { day: returnBy })] : [];
  const early =
    returnBy < last ? [problem('return-before-last-day', place, { day: returnBy, last })] : [];
  const resting = new Map(
    mailing.days
      .filter(({ day }) => isHoliday(day))
      .map((each) => [each.day, problem('lessons-on-rest-day', each.place, { day: each.day })]),
  );
  return [...late, ...sent, ...due, ...early, ...resting.values()];
}

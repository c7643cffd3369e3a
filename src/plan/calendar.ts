import type { Catalogue, IsHoliday } from '../model/catalogue.ts';
import type { IsoDate } from '../model/language.ts';
import type { Mailing } from '../model/mailing.ts';
import type { Route } from '../model/route.ts';
import type { School } from '../model/school.ts';
import { addDays, daysOfWeek, weekdayNumber } from '../text/dates.ts';

/** Days on which nothing is sent or due: the catalogue's rest days and holidays, and the school's own. */
export function holidaysOf(school: School, catalogue: Catalogue): IsHoliday {
  const days = new Set([...catalogue.holidays.map(({ day }) => day), ...school.holidays]);
  return (day) =>
    days.has(day) ||
    days.has(day.slice('YYYY-'.length)) ||
    catalogue.restDays.includes(weekdayNumber(day));
}

/** First and last day with lessons; without any, the first and the last day of the weeks that is no day of rest. */
export function lessonSpan(
  mailing: Mailing,
  isHoliday: IsHoliday,
): { readonly first: IsoDate; readonly last: IsoDate } {
  const ofWeeks = mailing.weeks.flatMap(daysOfWeek);
  const planned = mailing.days.map(({ day }) => day);
  const candidates = planned.length > 0 ? planned : ofWeeks.filter((day) => !isHoliday(day));
  const days = (candidates.length > 0 ? candidates : [mailing.dispatch]).toSorted();
  return { first: days[0] ?? mailing.dispatch, last: days.at(-1) ?? mailing.dispatch };
}

const LONGEST_REST = 60;

/**
 * Day by which the family hands the sheets to the post or the courier: the mailing's own, else the first working
 * day after the last lesson day, so that work of that day is in. The way back comes on top of it.
 */
export function returnByOf(mailing: Mailing, isHoliday: IsHoliday): IsoDate {
  if (mailing.returnBy !== null) return mailing.returnBy;
  const { last } = lessonSpan(mailing, isHoliday);
  const next = addDays(last, 1);
  for (let ahead = 0; ahead < LONGEST_REST; ahead += 1) {
    const day = addDays(next, ahead);
    if (!isHoliday(day)) return day;
  }
  return next;
}

/** Days on the way, one direction: the route's own, else those of its zone, else the school's for the post and none by hand. */
export function transitDaysOf(route: Route, school: School, catalogue: Catalogue): number {
  const zone = catalogue.post.zones.find(({ id }) => id === route.zone);
  const usual = route.kind === 'hand' ? 0 : school.post.transitDays;
  return route.transitDays ?? zone?.transitDays ?? usual;
}

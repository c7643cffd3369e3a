import type { IsoDate, Language } from '../../model/language.ts';
import type { Lesson } from '../../model/lesson.ts';
import type { Told } from '../../model/problem.ts';
import type { SchoolClass } from '../../model/school.ts';
import { className } from '../../text/class-name.ts';
import { dayAndMonth, longDate, weekdayName } from '../../text/dates.ts';
import type { ComposeContext, Setting } from '../context.ts';
import type { Pages } from '../flow.ts';
import { setPages } from '../page-frame.ts';
import { familyStyle } from '../style.ts';
import type { Fields } from '../template.ts';
import { itemsFor } from './item-fields.ts';

/** Type of the tables over that of the text: days of large print are to be of one size, in five columns. */
const TABLE_SCALE = { normal: 0.88, large: 0.8 };

/** What a class does on one day, in order. */
export type PlannedDay = { readonly day: IsoDate; readonly lessons: readonly Lesson[] };

/**
 * The week plan of a class setting, `templates/week-plan.hbs`: subjects and topics of each day with minutes and
 * a box to tick, no clock times, and the five steps of a day (school.md §1.1, rows 3, 8, 58–62).
 */
export function composeWeekPlan(
  context: ComposeContext,
  setting: Setting,
  schoolClass: SchoolClass,
  days: readonly PlannedDay[],
): Told<Pages> {
  const { say, tongue, templates, catalogue } = context;
  const held = days.filter(({ lessons }) => lessons.length > 0);
  const fields = {
    className: className(say, schoolClass),
    scale: TABLE_SCALE[setting.size],
    span: spanOf(held[0]?.day ?? '', held.at(-1)?.day ?? '', tongue),
    days: held.map(({ day, lessons }) => ({
      name: dayName(day, lessons.length, context),
      lessons: lessons.map((lesson) => lessonFields(lesson, context, setting)),
    })),
  };
  const { value, problems } = templates('week-plan', fields, say);
  const head = { left: say('plan.title'), right: className(say, schoolClass) };
  const style = familyStyle(setting, catalogue, 'together');
  return { value: setPages(context, style, value, head), problems };
}

/** From one day to another; the year stands once, where the language has it. */
function spanOf(from: IsoDate, to: IsoDate, tongue: Language): string {
  if (from === to) return longDate(from, tongue);
  const oneYear = from.slice(0, 4) === to.slice(0, 4);
  const first = oneYear && tongue === 'ru' ? dayAndMonth(from, tongue) : longDate(from, tongue);
  const last = oneYear && tongue === 'kk' ? dayAndMonth(to, tongue) : longDate(to, tongue);
  return `${first} – ${last}`;
}

function dayName(day: IsoDate, count: number, { say, tongue }: ComposeContext): string {
  const weekday = weekdayName(day, tongue);
  const named = `${weekday.charAt(0).toUpperCase()}${weekday.slice(1)}`;
  const words = say('plan.day', { weekday: named, day: dayAndMonth(day, tongue) });
  return `${words} · ${say('plan.lessons', { n: count })}`;
}

function lessonFields(lesson: Lesson, context: ComposeContext, { level }: Setting): Fields {
  const { say, tongue } = context;
  const items = itemsFor(lesson, level);
  const { date, kind } = lesson;
  return {
    subject: lesson.subjectName[tongue],
    topic: lesson.topic,
    assessment: date === null ? null : `${say(`lesson.kind.${kind}`)}: ${longDate(date, tongue)}`,
    broadcast: lesson.broadcast,
    pages: lesson.pages,
    minutes: items.reduce((sum, item) => sum + item.minutesWritten + item.minutesReading, 0),
  };
}

import type { IsoDate, IsoWeek, Language } from '../model/language.ts';

const MILLISECONDS = 86_400_000;

// school.md §4.6: official Kazakh forms, which Intl does not give.
const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  kk: 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'.split(
    ' ',
  ),
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(
    ' ',
  ),
};
const MONTHS_DATIVE =
  'қаңтарға ақпанға наурызға сәуірге мамырға маусымға шілдеге тамызға қыркүйекке қазанға қарашаға желтоқсанға'.split(
    ' ',
  );
const WEEKDAYS: Readonly<Record<Language, readonly string[]>> = {
  kk: 'дүйсенбі сейсенбі сәрсенбі бейсенбі жұма сенбі жексенбі'.split(' '),
  ru: 'понедельник вторник среда четверг пятница суббота воскресенье'.split(' '),
};
const WEEKDAYS_SHORT: Readonly<Record<Language, readonly string[]>> = {
  kk: 'дс сс ср бс жм сб жс'.split(' '),
  ru: 'пн вт ср чт пт сб вс'.split(' '),
};

type Parts = { readonly year: number; readonly month: number; readonly day: number };

function partsOf(day: IsoDate): Parts {
  const [year = NaN, month = NaN, date = NaN] = day.split('-').map(Number);
  return { year, month, day: date };
}

/** Days since 1970-01-01; NaN when the text is no date. */
function dayNumber(day: IsoDate): number {
  const { year, month, day: date } = partsOf(day);
  return Date.UTC(year, month - 1, date) / MILLISECONDS;
}

function fromDayNumber(count: number): IsoDate {
  const at = new Date(count * MILLISECONDS);
  return isoDate(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate());
}

function isoDate(year: number, month: number, day: number): IsoDate {
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;
}

function digits(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

/** Is it `YYYY-MM-DD` and a day of the calendar (no 30 February)? */
export function isIsoDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && fromDayNumber(dayNumber(text)) === text;
}

/** Is it `YYYY-Www` and a week the year has (53 only in long years)? */
export function isIsoWeek(text: string): boolean {
  return /^\d{4}-W\d{2}$/.test(text) && isoWeekOf(mondayOf(text)) === text;
}

/**
 * A day as people write it: `2025-01-06`, `06.01.2025`, `6.1.25` (of this century) or with `/`, also with
 * «ж.» or «г.» behind; null when it is no day of the calendar.
 */
export function readDate(text: string): IsoDate | null {
  const trimmed = text.trim().replace(/\s*(ж|г)\.?$/u, '');
  if (isIsoDate(trimmed)) return trimmed;
  const match = /^(\d{1,2})[./](\d{1,2})[./](\d{4}|\d{2})$/.exec(trimmed);
  if (match === null) return null;
  const [, day = '', month = '', year = ''] = match;
  const full = year.length === 2 ? 2000 + Number(year) : Number(year);
  const iso = isoDate(full, Number(month), Number(day));
  return isIsoDate(iso) ? iso : null;
}

/** Day and month in words: «6 қаңтар», «6 января». */
export function dayAndMonth(day: IsoDate, language: Language): string {
  const { month, day: date } = partsOf(day);
  return `${date} ${MONTHS[language][month - 1] ?? ''}`;
}

/** The official long form: «2025 жылғы 6 қаңтар», «6 января 2025 года». */
export function longDate(day: IsoDate, language: Language): string {
  const { year } = partsOf(day);
  const words = dayAndMonth(day, language);
  return language === 'kk' ? `${year} жылғы ${words}` : `${words} ${year} года`;
}

/** The last day of something: «2025 жылғы 17 қаңтарға дейін», «до 17 января 2025 года». */
export function untilDate(day: IsoDate, language: Language): string {
  if (language === 'ru') return `до ${longDate(day, 'ru')}`;
  const { year, month, day: date } = partsOf(day);
  return `${year} жылғы ${date} ${MONTHS_DATIVE[month - 1] ?? ''} дейін`;
}

/** `dd.mm.yyyy`, as both languages write it. */
export function shortDate(day: IsoDate): string {
  const { year, month, day: date } = partsOf(day);
  return `${digits(date, 2)}.${digits(month, 2)}.${digits(year, 4)}`;
}

/** The day of the week from 1 (Monday) to 7 (Sunday). */
export function weekdayNumber(day: IsoDate): number {
  // 1970-01-01 was a Thursday.
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

/** «дүйсенбі», «понедельник». */
export function weekdayName(day: IsoDate, language: Language): string {
  return WEEKDAYS[language][weekdayNumber(day) - 1] ?? '';
}

/** «дс», «пн». */
export function weekdayShort(day: IsoDate, language: Language): string {
  return WEEKDAYS_SHORT[language][weekdayNumber(day) - 1] ?? '';
}

/** The day so many days later (or earlier, when negative). */
export function addDays(day: IsoDate, count: number): IsoDate {
  return fromDayNumber(dayNumber(day) + count);
}

/** How many days `to` comes after `from`; negative when before. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** The ISO 8601 week of a day: `2026-W49`. Its year is that of the week's Thursday. */
export function isoWeekOf(day: IsoDate): IsoWeek {
  const thursday = addDays(day, 4 - weekdayNumber(day));
  const { year } = partsOf(thursday);
  const week = Math.floor(daysBetween(isoDate(year, 1, 1), thursday) / 7) + 1;
  return `${digits(year, 4)}-W${digits(week, 2)}`;
}

function mondayOf(week: IsoWeek): IsoDate {
  const [year = NaN, number = NaN] = week.split('-W').map(Number);
  // ISO 8601: 4 January is always in week 1.
  const fourth = isoDate(year, 1, 4);
  return addDays(fourth, 1 - weekdayNumber(fourth) + (number - 1) * 7);
}

/** The seven days of an ISO week, Monday first. */
export function daysOfWeek(week: IsoWeek): readonly IsoDate[] {
  const monday = mondayOf(week);
  return [0, 1, 2, 3, 4, 5, 6].map((count) => addDays(monday, count));
}

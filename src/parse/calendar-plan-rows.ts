import type { IsoDate } from '../model/language.ts';
import type { LessonKind } from '../model/lesson.ts';
import { problem, type Place, type Problem, type Told } from '../model/problem.ts';
import { readDate } from '../text/dates.ts';
import { readNumber } from '../text/numbers.ts';
import type { LessonWords } from './lesson-words.ts';
import { textOf } from './table-cells.ts';
import { normaliseTitle, type HeadedTable } from './table-header.ts';
import { readRow, type TableRow } from './table-row.ts';

/** One row of a calendar-thematic plan. */
export type PlannedLesson = {
  /** Place in the plan, from 1. */
  readonly number: number;
  readonly quarter: number | null;
  readonly section: string | null;
  readonly topic: string;
  /** Codes such as 5.4.1.1. */
  readonly objectives: readonly string[];
  readonly hours: number | null;
  readonly dates: readonly IsoDate[];
  /** An assessment when topic or note says so. */
  readonly kind: LessonKind;
  readonly place: Place;
};

type Running = { quarter: number | null; section: string | null };

const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };
const DATE = /\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?/gu;
/** The school year begins in August or September. */
const FIRST_MONTH = 8;

/**
 * The lessons below the titles. A row with one text is a heading: of a quarter, or of a section. An empty cell
 * of the section means the section above. A row with a date but no topic is told and left out.
 */
export function readRows(
  headed: HeadedTable,
  words: LessonWords,
  firstYear: number | null,
): Told<readonly PlannedLesson[]> {
  const problems: Problem[] = [];
  const value: PlannedLesson[] = [];
  const running: Running = { quarter: null, section: null };
  for (let index = headed.bodyStart; index < headed.table.rows.length; index += 1) {
    const texts = (headed.table.rows[index] ?? []).map(textOf).filter((text) => text !== '');
    const [only] = texts;
    if (texts.length === 1 && only !== undefined) {
      beginPart(only, words, running);
      continue;
    }
    if (texts.length === 0) continue;
    const { value: row, problems: told } = readRow(headed, index);
    if (isHeaderAgain(row, headed)) continue;
    problems.push(...told);
    const lesson = readLesson(row, { words, firstYear, running, number: value.length + 1 });
    problems.push(...lesson.problems);
    if (lesson.value !== null) value.push(lesson.value);
  }
  return { value, problems };
}

/** Plans printed over several pages repeat their titles. */
function isHeaderAgain(row: TableRow, { titles }: HeadedTable): boolean {
  return normaliseTitle(row.text('topic')) === normaliseTitle(titles.get('topic') ?? '');
}

function beginPart(text: string, { quarter }: LessonWords, running: Running): void {
  const word = [...quarter.kk, ...quarter.ru, ...quarter.en].map(escaped).join('|');
  const pattern = new RegExp(
    `(\\d|i{1,3}|iv)?[\\s-]*(?:ая)?\\s*(?:${word})\\s*(\\d|i{1,3}|iv)?`,
    'iu',
  );
  const found = pattern.exec(text.toLowerCase());
  const number = found?.[1] ?? found?.[2];
  if (number !== undefined) running.quarter = ROMAN[number] ?? Number(number);
  else if (/\p{L}/u.test(text)) running.section = text;
}

type RowContext = {
  readonly words: LessonWords;
  readonly firstYear: number | null;
  readonly running: Running;
  readonly number: number;
};

function readLesson(
  row: TableRow,
  { words, firstYear, running, number }: RowContext,
): Told<PlannedLesson | null> {
  const topic = row.text('topic');
  const section = row.text('section');
  if (section !== '') running.section = section;
  const dates = datesIn(row.text('date'), firstYear);
  if (topic === '') {
    // Totals and signatures have no date.
    const told = dates.length === 0 ? [] : [problem('plan-topic-missing', row.place('topic'))];
    return { value: null, problems: told };
  }
  const hours = readNumber(row.text('hours'));
  const lesson: PlannedLesson = {
    number,
    quarter: running.quarter,
    section: running.section,
    topic,
    objectives: objectivesIn(row.text('objectives'), words),
    hours,
    dates,
    kind: kindIn(`${topic} ${row.text('note')}`, words),
    place: row.place(),
  };
  return { value: lesson, problems: unreadable(row, lesson) };
}

function unreadable(row: TableRow, { dates, hours }: PlannedLesson): readonly Problem[] {
  const told: Problem[] = [];
  const typed = { date: row.text('date'), hours: row.text('hours') };
  if (typed.date !== '' && dates.length === 0) {
    told.push(problem('plan-date-unreadable', row.place('date'), { value: typed.date }));
  }
  if (typed.hours !== '' && hours === null) {
    told.push(problem('plan-hours-unreadable', row.place('hours'), { value: typed.hours }));
  }
  return told;
}

/** «02.09.26, 04.09.26», «02.09–04.09»; days without a year are of the school year of the title. */
function datesIn(text: string, firstYear: number | null): readonly IsoDate[] {
  const typed = text.match(DATE) ?? [];
  return typed.map((day) => readDate(withYear(day, firstYear))).filter((day) => day !== null);
}

function withYear(day: string, firstYear: number | null): string {
  const [, month = ''] = /^\d{1,2}[./](\d{1,2})$/u.exec(day) ?? [];
  if (month === '' || firstYear === null) return day;
  return `${day}.${Number(month) >= FIRST_MONTH ? firstYear : firstYear + 1}`.replaceAll('/', '.');
}

function objectivesIn(text: string, { objective }: LessonWords): readonly string[] {
  const form = new RegExp(objective.replace(/^\^|\$$/gu, ''), 'gu');
  return [...new Set(text.match(form) ?? [])];
}

/** Kinds that are known by their summary not being required: the assessments. */
function kindIn(text: string, { kinds, required }: LessonWords): LessonKind {
  for (const [kind, { kk, ru, en }] of kinds.spellings) {
    if (required[kind].includes('summary')) continue;
    const found = [...kk, ...ru, ...en].some((word) =>
      new RegExp(`(?<!\\p{L})${escaped(word)}(?!\\p{L})`, 'iu').test(text),
    );
    if (found) return kind;
  }
  return 'lesson';
}

/** A school's own word as it stands, whatever signs it has. */
function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}

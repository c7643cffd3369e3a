import type { Catalogue, Subject } from '../model/catalogue.ts';
import { problem, type Place, type Problem, type Told } from '../model/problem.ts';
import type { RawTable } from '../model/table.ts';
import { readRows, type PlannedLesson } from './calendar-plan-rows.ts';
import { readPlanTitle, type PlanTitle } from './calendar-plan-title.ts';
import type { LessonClasses } from './lesson-classes.ts';
import type { LessonWords } from './lesson-words.ts';
import { placeOfTable } from './table-cells.ts';
import { headTables, type HeadedTable } from './table-header.ts';

/** A calendar-thematic plan (КТЖ/КТП): what a class does in a subject over the year. */
export type CalendarPlan = LessonClasses & {
  readonly subject: Subject;
  readonly textbook: string | null;
  readonly lessons: readonly PlannedLesson[];
  readonly place: Place;
};

/** What a plan is read with. */
export type PlanContext = {
  readonly columns: Catalogue['columns'];
  readonly subjects: readonly Subject[];
  readonly words: LessonWords;
};

/**
 * Reads the plans of a workbook: eight columns of Order №130 of 06.04.2020, Annex 6, in any order, below rows
 * that name class, subject and textbook. A sheet that names no class or subject goes on with those of the sheet
 * before; sheets of one class and subject are one plan.
 */
export function parseCalendarPlan(
  tables: readonly RawTable[],
  context: PlanContext,
): Told<readonly CalendarPlan[]> {
  const headed = headTables(tables, context.columns['plan'] ?? {}, [['topic']]);
  const problems: Problem[] = [...headed.problems];
  const plans: CalendarPlan[] = [];
  let before: PlanTitle = { classes: null, subject: null, textbook: null, firstYear: null };
  for (const table of headed.value) {
    const own = readPlanTitle(table, context.subjects, context.words);
    const title = joined(own, before);
    before = title;
    const read = readPlan(table, title, context);
    problems.push(...read.problems);
    if (read.value !== null) addPlan(plans, read.value);
  }
  return { value: plans, problems };
}

/** The textbook belongs to the subject: with another one the textbook of the sheet before says nothing. */
function joined(own: PlanTitle, before: PlanTitle): PlanTitle {
  const same = own.subject === null || own.subject === before.subject;
  return {
    classes: own.classes ?? before.classes,
    subject: own.subject ?? before.subject,
    textbook: own.textbook ?? (same ? before.textbook : null),
    firstYear: own.firstYear ?? before.firstYear,
  };
}

function readPlan(
  headed: HeadedTable,
  { classes, subject, textbook, firstYear }: PlanTitle,
  { words }: PlanContext,
): Told<CalendarPlan | null> {
  const place = placeOfTable(headed.table);
  const problems: Problem[] = [];
  if (classes === null) problems.push(problem('plan-class-unknown', place));
  if (subject === null) problems.push(problem('plan-subject-unknown', place));
  if (textbook === null) problems.push(problem('plan-textbook-missing', place));
  const rows = readRows(headed, words, firstYear);
  problems.push(...rows.problems);
  if (classes === null || subject === null) return { value: null, problems };
  const plan: CalendarPlan = { ...classes, subject, textbook, lessons: rows.value, place };
  return { value: plan, problems };
}

function addPlan(plans: CalendarPlan[], plan: CalendarPlan): void {
  const at = plans.findIndex(
    (each) =>
      each.subject.id === plan.subject.id &&
      each.grade === plan.grade &&
      each.classes.join() === plan.classes.join(),
  );
  const before = plans[at];
  if (before === undefined) plans.push(plan);
  else {
    const lessons = [...before.lessons, ...plan.lessons].map((lesson, index) => ({
      ...lesson,
      number: index + 1,
    }));
    plans[at] = { ...before, textbook: before.textbook ?? plan.textbook, lessons };
  }
}

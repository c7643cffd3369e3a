import type { Catalogue } from '../model/catalogue.ts';
import type { Feedback } from '../model/feedback.ts';
import { problem, type Problem, type Told } from '../model/problem.ts';
import type { Pupil } from '../model/pupil.ts';
import type { ClassId, SubjectId } from '../model/school.ts';
import type { RawTable } from '../model/table.ts';
import { readNumber } from '../text/numbers.ts';
import { parseClassId } from './class-id.ts';
import { nameKey } from './names.ts';
import { headTables } from './table-header.ts';
import type { TableRow } from './table-row.ts';
import { bodyRows } from './table-rows.ts';

/** What a table of feedback is read against. */
export type FeedbackContext = {
  readonly columns: Catalogue['columns'];
  readonly pupils: readonly Pupil[];
  /** The subject of a name, by any alias; null when unknown. */
  readonly subjectIdOf: (name: string) => SubjectId | null;
};

const NEEDED = [['pupil'], ['subject']];

/**
 * Feedback that teachers typed on the last mailing: one row for each scored item, or a row with only words. Rows of
 * one pupil, subject and work make one feedback, in the order of their first rows. A bad row leaves out only itself.
 */
export function parseFeedback(
  tables: readonly RawTable[],
  context: FeedbackContext,
): Told<readonly Feedback[]> {
  const headed = headTables(tables, context.columns['feedback'] ?? {}, NEEDED);
  const problems: Problem[] = [...headed.problems];
  const found = new Map<string, Feedback>();
  for (const table of headed.value) {
    const body = bodyRows(table, []);
    problems.push(...body.problems);
    let heading: ClassId | null = null;
    for (const each of body.value) {
      if (each.kind === 'class') {
        heading = each.classId;
        continue;
      }
      const told = readFeedback(each.row, heading, context);
      problems.push(...told.problems);
      if (told.value !== null) gather(found, told.value);
    }
  }
  return { value: Array.from(found.values()), problems };
}

function gather(found: Map<string, Feedback>, row: Feedback): void {
  const key = JSON.stringify([row.pupil, row.subject, row.work]);
  const known = found.get(key);
  if (known === undefined) found.set(key, row);
  else {
    found.set(key, {
      ...known,
      scores: [...known.scores, ...row.scores],
      comment: joined(known.comment, row.comment),
      advice: joined(known.advice, row.advice),
      answer: joined(known.answer, row.answer),
    });
  }
}

/** The same words beside each score count once. */
function joined(known: string, more: string): string {
  if (more === '' || known === more || known.split('\n').includes(more)) return known;
  return known === '' ? more : `${known}\n${more}`;
}

function readFeedback(
  row: TableRow,
  heading: ClassId | null,
  context: FeedbackContext,
): Told<Feedback | null> {
  const pupil = findPupil(row, heading, context.pupils);
  const subject = findSubject(row, context);
  const score = readScore(row);
  const words = {
    comment: row.text('comment'),
    advice: row.text('advice'),
    answer: row.text('answer'),
  };
  const problems = [...pupil.problems, ...subject.problems, ...score.problems];
  if (pupil.value === null || subject.value === null) return { value: null, problems };
  const bare = score.value.length === 0 && Object.values(words).every((text) => text === '');
  if (bare) {
    // A score that was told as wrong is not told again as missing.
    const told = problems.length > 0 ? problems : [problem('feedback-row-bare', row.place())];
    return { value: null, problems: told };
  }
  const { value: subjectId } = subject;
  const value = {
    pupil: pupil.value.id,
    subject: subjectId,
    work: row.text('work'),
    scores: score.value,
    ...words,
  };
  return { value, problems };
}

function findPupil(
  row: TableRow,
  heading: ClassId | null,
  pupils: readonly Pupil[],
): Told<Pupil | null> {
  const text = row.text('class');
  const classId = text === '' ? heading : parseClassId(text);
  const mates =
    classId === null && text === '' ? pupils : pupils.filter((each) => each.classId === classId);
  const wanted = nameKey(row.text('pupil'));
  const byName = mates.filter(({ name }) => nameKey(name) === wanted);
  const found =
    byName.length > 0 ? byName : mates.filter(({ shortName }) => nameKey(shortName) === wanted);
  const [first = null] = found;
  if (first !== null && found.length === 1) return { value: first, problems: [] };
  const code = first === null ? 'feedback-pupil-unknown' : 'feedback-pupil-ambiguous';
  return { value: null, problems: [problem(code, row.place('pupil'))] };
}

function findSubject(row: TableRow, { subjectIdOf }: FeedbackContext): Told<SubjectId | null> {
  const name = row.text('subject');
  const value = name === '' ? null : subjectIdOf(name);
  if (value !== null) return { value, problems: [] };
  return {
    value,
    problems: [problem('feedback-subject-unknown', row.place('subject'), { subject: name })],
  };
}

/** Points got of points to get, both needed, none below zero or beyond the most. */
function readScore(row: TableRow): Told<Feedback['scores']> {
  const texts = { got: row.text('got'), of: row.text('of') };
  if (texts.got === '' && texts.of === '') return { value: [], problems: [] };
  const got = readNumber(texts.got);
  const of = readNumber(texts.of);
  if (got === null || of === null || got < 0 || got > of) {
    const key = got === null || of !== null ? 'got' : 'of';
    return { value: [], problems: [problem('feedback-score-wrong', row.place(key), texts)] };
  }
  return { value: [{ item: row.text('item'), got, of }], problems: [] };
}

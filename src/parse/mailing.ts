import { z } from 'zod';
import type { IsoDate } from '../model/language.ts';
import type { Mailing, MailingId } from '../model/mailing.ts';
import { problem, type Problem, type Told } from '../model/problem.ts';
import type { ClassId, SchoolClass } from '../model/school.ts';
import type { SourceText } from '../model/table.ts';
import { isReservedFileName } from '../text/ascii.ts';
import { daysOfWeek, readDate } from '../text/dates.ts';
import { parseClassId } from './class-id.ts';
import { checkYaml } from './yaml-source-check.ts';
import { day, listOf, text, week } from './yaml-source-values.ts';
import { readYaml, type YamlTree } from './yaml-source.ts';

const PLAIN = /^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/;
const LONGEST_ID = 40;

const schema = z.strictObject({
  dispatch: day,
  'return-by': day.exactOptional(),
  weeks: listOf(week).refine((weeks) => weeks.length > 0, {
    params: { code: 'setting-missing', expected: '2026-W49' },
  }),
  classes: z.record(z.string(), z.record(z.string(), listOf(text))).default({}),
});

type Day = Mailing['days'][number];

type Known = { readonly classes: readonly SchoolClass[] };

type Reader = {
  readonly tree: YamlTree;
  readonly known: Known;
  readonly weeks: readonly string[];
  readonly problems: Problem[];
};

/**
 * `mailings/<id>.yaml`; the id is the name of the file. Unknown classes and days that are no dates, lie outside
 * the weeks or stood before are left out; a date or week of the whole mailing that does not fit leaves no mailing.
 */
export function parseMailing(source: SourceText, known: Known): Told<Mailing | null> {
  const id = idOf(source.path);
  if (!PLAIN.test(id) || id.length > LONGEST_ID || isReservedFileName(id)) {
    const told = problem('mailing-id-not-plain', { file: source.path }, { id });
    return { value: null, problems: [told] };
  }
  const { value: tree, problems: syntax } = readYaml(source);
  if (tree === null) return { value: null, problems: syntax };
  const { value: typed, problems } = checkYaml(tree, schema);
  if (typed === null) return { value: null, problems: [...syntax, ...problems] };
  const reader: Reader = { tree, known, weeks: typed.weeks, problems: [...syntax, ...problems] };
  const days = Object.entries(typed.classes).flatMap(([label, each]) =>
    daysOfClass(reader, label, each),
  );
  const value: Mailing = {
    id,
    dispatch: typed.dispatch,
    returnBy: typed['return-by'] ?? null,
    weeks: typed.weeks,
    days: withoutRepeats(reader, days),
    place: { file: source.path },
  };
  return { value, problems: reader.problems };
}

function idOf(path: string): MailingId {
  return (path.split('/').at(-1) ?? '').replace(/\.ya?ml$/i, '');
}

function daysOfClass(
  { tree, known, weeks, problems }: Reader,
  label: string,
  days: Readonly<Record<string, readonly string[]>>,
): readonly Day[] {
  const classId = parseClassId(label);
  if (classId === null || !known.classes.some(({ id }) => id === classId)) {
    const ids = known.classes.map(({ id }) => id).join(', ');
    const place = tree.placeOf(['classes', label]);
    problems.push(problem('mailing-class-unknown', place, { class: label, known: ids }));
    return [];
  }
  const allowed = new Set(weeks.flatMap(daysOfWeek));
  return Object.entries(days).flatMap(([typed, lessons]) => {
    const place = tree.placeOf(['classes', label, typed]);
    const date = readDate(typed);
    if (date !== null && allowed.has(date)) {
      return [{ classId, day: date, lessons: lessons.map(lessonIdOf), place }];
    }
    problems.push(
      date === null
        ? problem('date-unreal', place, { key: typed, expected: '2026-12-18' })
        : problem('mailing-day-outside-weeks', place, { day: date, weeks: weeks.join(', ') }),
    );
    return [];
  });
}

/** An id as the model keeps it, though somebody typed the name of the file or a Windows path. */
function lessonIdOf(typed: string): string {
  return typed
    .replaceAll('\\', '/')
    .replace(/^(\.\/)?(lessons\/)?/, '')
    .replace(/\.md$/i, '')
    .normalize('NFC');
}

function withoutRepeats({ problems }: Reader, days: readonly Day[]): readonly Day[] {
  const seen = new Map<ClassId, Set<IsoDate>>();
  return days.filter(({ classId, day: date, place }) => {
    const ofClass = seen.get(classId) ?? new Set();
    seen.set(classId, ofClass);
    const repeated = ofClass.has(date);
    ofClass.add(date);
    const told = problem('mailing-day-twice', place, { class: classId, day: date });
    if (repeated) problems.push(told);
    return !repeated;
  });
}

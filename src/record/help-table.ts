import type { MailingPlan } from '../model/plan.ts';
import type { Cell, OutTable } from '../model/table.ts';
import type { SayIn } from '../model/words.ts';
import type { ClassSubject } from './class-subjects.ts';
import { lessonLabels } from './lesson-labels.ts';
import { personOf } from './score-table.ts';

const COLUMNS = [
  { key: 'class', width: 9 },
  { key: 'subject', width: 26 },
  { key: 'day', width: 12 },
  { key: 'topic', width: 44 },
  { key: 'pupil', width: 34 },
  { key: 'packet', width: 10 },
  { key: 'says', width: 18 },
] as const;

/**
 * Pupils who say of a lesson that they need help or understood it partly: by class, subject and lesson, those who need help
 * first. `both` says heads in both languages; rows are in the language of the class.
 */
export function helpTable(
  groups: readonly ClassSubject[],
  plan: MailingPlan,
  { sayIn, both }: { readonly sayIn: SayIn; readonly both: (key: string) => string },
): OutTable {
  return {
    sheet: sayIn('kk')('results.sheet.help'),
    head: COLUMNS.map(({ key }) => both(`results.${key}`)),
    rows: groups.flatMap((group) => rowsOf(group, plan, sayIn)),
    widths: COLUMNS.map(({ width }) => width),
  };
}

function rowsOf(
  group: ClassSubject,
  plan: MailingPlan,
  sayIn: SayIn,
): readonly (readonly Cell[])[] {
  const { class: its, subjectName, results } = group;
  const say = sayIn(its.language);
  return lessonLabels(group, plan).flatMap(({ lesson, label, topic }) =>
    (['help', 'partly'] as const).flatMap((says) =>
      results
        .filter(({ understood }) =>
          understood.some((each) => each.lesson === lesson && each.says === says),
        )
        .map((result): readonly Cell[] => [
          its.id,
          subjectName[its.language],
          label,
          topic,
          personOf(result, say),
          result.code,
          say(`return.${says}`),
        ]),
    ),
  );
}

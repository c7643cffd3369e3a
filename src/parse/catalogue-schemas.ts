import { z } from 'zod';
import type { LessonKind } from '../model/lesson.ts';
import {
  bilingual,
  dayOfYear,
  listOf,
  misfit,
  numberBetween,
  text,
  textLike,
  wholeBetween,
  yesNo,
} from './yaml-source-values.ts';

/** Where a rule comes from, and whether that is sure: told to people who edit the file, not used by the program. */
export const origin = {
  source: text.exactOptional(),
  confirmed: yesNo.exactOptional(),
  note: text.exactOptional(),
};

const grade = wholeBetween(0, 12);
const grades = listOf(grade);
const subjectId = textLike(/^[a-z]+(-[a-z]+)*$/, 'mathematics');

/** `subjects.yaml`. */
export const subjectsSchema = z.strictObject({
  ...origin,
  subjects: z.array(
    z.strictObject({
      ...origin,
      id: subjectId,
      name: bilingual,
      aliases: listOf(text).default([]),
      exempt: yesNo.default(false),
      hours: z.array(z.strictObject({ grades, hours: numberBetween(0.5, 10) })).default([]),
      parts: listOf(subjectId).default([]),
    }),
  ),
});

/** `curriculum.yaml`. */
export const curriculumSchema = z.strictObject({
  ...origin,
  curriculum: z.array(
    z.strictObject({
      ...origin,
      grades,
      languages: listOf(z.enum(['kk', 'ru'])),
      subjects: listOf(subjectId),
    }),
  ),
});

/** `homework.yaml`. */
export const homeworkSchema = z.strictObject({
  ...origin,
  'days-in-week': wholeBetween(1, 7),
  caps: z.array(z.strictObject({ ...origin, grades, minutes: wholeBetween(0, 600) })),
});

const KINDS = [
  'section-assessment',
  'quarter-assessment',
  'independent-work',
  'control-work',
] as const satisfies readonly LessonKind[];

const dayInYear = textLike(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, '09-01');

/** `quotas.yaml`. */
export const quotasSchema = z.strictObject({
  ...origin,
  quotas: z.array(
    z.strictObject({
      ...origin,
      grades,
      'section-kind': z.enum(KINDS),
      'quarter-kind': z.enum(KINDS),
      section: wholeBetween(0, 200),
      quarter: wholeBetween(0, 200),
      'per-subject': wholeBetween(1, 20),
    }),
  ),
  quarters: z.array(
    z.strictObject({ ...origin, number: wholeBetween(1, 4), from: dayInYear, to: dayInYear }),
  ),
});

/** `marks.yaml`. */
export const marksSchema = z.strictObject({
  ...origin,
  scales: z.array(
    z.strictObject({
      ...origin,
      grades,
      steps: z.array(z.strictObject({ 'up-to': numberBetween(0, 100), mark: text })),
    }),
  ),
});

const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

/** `holidays.yaml`; weekdays as 1 Monday … 7 Sunday. */
export const holidaysSchema = z.strictObject({
  ...origin,
  'rest-days': z.array(z.enum(WEEKDAYS).transform((name) => WEEKDAYS.indexOf(name) + 1)),
  holidays: z.array(z.strictObject({ ...origin, day: dayOfYear, name: bilingual })),
});

const points = numberBetween(6, 40);

/** `type-sizes.yaml`. */
export const typeSizesSchema = z.strictObject({
  ...origin,
  sizes: z.array(
    z
      .strictObject({ ...origin, grades, points, economy: points, floor: points, large: points })
      .transform((row, context) =>
        Math.min(row.points, row.economy, row.large) >= row.floor
          ? row
          : misfit(context, 'setting-out-of-range', `≥ ${row.floor}`),
      ),
  ),
});

const pitch = numberBetween(3, 20);

/** `rulings.yaml`; a band asks for slants, and stays below the lines' distance. */
export const rulingsSchema = z.strictObject({
  ...origin,
  rulings: z.array(
    z.strictObject({
      ...origin,
      grades,
      lines: pitch,
      grid: pitch,
      band: numberBetween(2, 10).exactOptional(),
      slant: numberBetween(3, 100).default(25),
      angle: numberBetween(40, 90).default(65),
      large: z.strictObject({ lines: pitch, grid: pitch }),
    }),
  ),
});

/** `wording.yaml`. */
export const wordingSchema = z.strictObject({
  ...origin,
  forbidden: z.array(z.strictObject({ ...origin, kk: listOf(text), ru: listOf(text) })),
});

/** `regions.yaml`. */
export const regionsSchema = z.strictObject({
  ...origin,
  regions: z.array(
    z.strictObject({
      ...origin,
      name: bilingual,
      kind: z.enum(['oblast', 'city']),
      prefixes: listOf(textLike(/^(\d{2}|[A-Z])$/, '02')),
      'other-names': listOf(text).default([]),
      'districts-from-others': listOf(text).default([]),
    }),
  ),
});

/** `columns.yaml`: by table, by column key, the header words; what is no map (its source) is not a table. */
export const columnsSchema = z
  .record(z.string(), z.union([text, z.record(z.string(), listOf(text))]))
  .transform((tables) =>
    Object.fromEntries(
      Object.entries(tables).flatMap(([table, columns]) =>
        typeof columns === 'string' ? [] : [[table, columns] as const],
      ),
    ),
  );

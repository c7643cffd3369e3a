import { z } from 'zod';
import { isIsoDate, isIsoWeek, readDate } from '../text/dates.ts';
import { readNumber } from '../text/numbers.ts';

/** What a value of a YAML file that does not fit carries to its problem. */
export const Misfit = z.object({
  code: z.enum(['setting-missing', 'setting-wrong-kind', 'setting-out-of-range', 'date-unreal']),
  expected: z.string(),
});

type MisfitCode = z.infer<typeof Misfit>['code'];

/** Says of a value in a transform that it does not fit. */
export function misfit(
  context: z.RefinementCtx,
  code: MisfitCode,
  expected: string,
): typeof z.NEVER {
  context.addIssue({ code: 'custom', params: { code, expected } });
  return z.NEVER;
}

/** Text that is not empty. */
export const text = z.string().trim().min(1);

/** The same words in both languages of the state. */
export const bilingual = z.strictObject({ kk: text, ru: text });

/** Text of a shape; `example` is shown when it does not fit. */
export function textLike(pattern: RegExp, example: string): z.ZodType<string> {
  return text.transform((value, context) =>
    pattern.test(value) ? value : misfit(context, 'setting-wrong-kind', example),
  );
}

/** A number, with decimal comma or point, between two limits (included). */
export function numberBetween(least: number, most: number): z.ZodType<number> {
  return text.transform((value, context) => {
    const number = readNumber(value);
    if (number === null) return misfit(context, 'setting-wrong-kind', String(least));
    const fits = number >= least && number <= most;
    return fits ? number : misfit(context, 'setting-out-of-range', `${least} … ${most}`);
  });
}

/** A whole number between two limits (included). */
export function wholeBetween(least: number, most: number): z.ZodType<number> {
  return numberBetween(least, most).transform((value, context) =>
    Number.isInteger(value) ? value : misfit(context, 'setting-wrong-kind', String(least)),
  );
}

/** `true` or `false`, also as yes, no, иә, жоқ, да, нет. */
export const yesNo = text.transform((value, context) => {
  const word = value.toLowerCase();
  if (['true', 'yes', 'иә', 'ия', 'да'].includes(word)) return true;
  if (['false', 'no', 'жоқ', 'нет'].includes(word)) return false;
  return misfit(context, 'setting-wrong-kind', 'true, false');
});

/** A day of the calendar, `YYYY-MM-DD` or `DD.MM.YYYY`. */
export const day = text.transform(
  (value, context) => readDate(value) ?? misfit(context, 'date-unreal', '2026-12-18'),
);

/** A week of the calendar, `YYYY-Www`. */
export const week = text.transform((value, context) => {
  const upper = value.toUpperCase();
  return isIsoWeek(upper) ? upper : misfit(context, 'date-unreal', '2026-W49');
});

/** A day of every year `MM-DD`, or of one year `YYYY-MM-DD`. */
export const dayOfYear = text.transform((value, context) => {
  // 2024 was a leap year, so 29 February passes.
  const full = /^\d{2}-\d{2}$/.test(value) ? `2024-${value}` : value;
  return isIsoDate(full) ? value : misfit(context, 'date-unreal', '12-16');
});

/** A list; one value alone is a list of one. */
export function listOf<T>(entry: z.ZodType<T>): z.ZodType<T[]> {
  return z.preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(entry));
}

/** Postal index: six digits, or the newer seven characters (postal.md §1.2–1.3). */
export const postalIndex = textLike(/^(\d{6}|[A-Z]\d{2}[A-Z0-9]{4})$/, '021800');

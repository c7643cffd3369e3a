import type { PaperContext } from './paper-context.ts';

/** What stands where the stamp would on the way back, in both languages; nothing without the school's own agreement. */
export function prepaidTexts({ plan, sayIn }: PaperContext): readonly string[] {
  const { prepaidAgreement: agreement } = plan.school.post;
  if (agreement === undefined) return [];
  return (['kk', 'ru'] as const).map((tongue) => sayIn(tongue)('face.prepaid', { agreement }));
}

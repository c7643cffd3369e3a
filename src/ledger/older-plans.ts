import type { Catalogue } from '../model/catalogue.ts';
import type { Lesson } from '../model/lesson.ts';
import type { MailingPlan } from '../model/plan.ts';
import type { School } from '../model/school.ts';

/** A plan as some version of the product froze it: what came in later may be absent. */
type OlderPlan = Omit<MailingPlan, 'school' | 'catalogue' | 'lessons'> & {
  readonly lessons: readonly (Omit<Lesson, 'formulas'> & Partial<Pick<Lesson, 'formulas'>>)[];
  readonly school: Omit<School, 'paperUse'> & Partial<Pick<School, 'paperUse'>>;
  readonly catalogue: Omit<Catalogue, 'economyTypeSize'> &
    Partial<Pick<Catalogue, 'economyTypeSize'>>;
};

/** The plan with what versions before had no word for, as they printed it. */
export function upToDate(plan: OlderPlan): MailingPlan {
  const { school, catalogue } = plan;
  return {
    ...plan,
    lessons: plan.lessons.map((lesson) => ({ ...lesson, formulas: lesson.formulas ?? [] })),
    school: { ...school, paperUse: school.paperUse ?? 'usual' },
    catalogue: {
      ...catalogue,
      economyTypeSize: catalogue.economyTypeSize ?? catalogue.typeSize,
    },
  };
}

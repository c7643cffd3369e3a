import type { Measure } from '../../model/measure.ts';
import type { MailingPlan } from '../../model/plan.ts';
import type { SayIn, Words } from '../../model/words.ts';

/** What the papers around a packet are composed from. */
export type PaperContext = {
  readonly plan: MailingPlan;
  readonly measure: Measure;
  readonly words: Words;
  readonly sayIn: SayIn;
};

import type { PaperContext } from '../compose/papers/paper-context.ts';
import type { Measure } from '../model/measure.ts';
import type { MailingPlan } from '../model/plan.ts';
import type { Words } from '../model/words.ts';
import { sayIn } from '../text/words.ts';

/** What papers of the house are composed with; they are in Kazakh and Russian, whatever tongue messages are in. */
export function paperContextOf(plan: MailingPlan, words: Words, measure: Measure): PaperContext {
  const tongues = { kk: sayIn(words, 'kk'), ru: sayIn(words, 'ru') };
  return {
    plan,
    measure,
    words,
    sayIn: (tongue) => tongues[tongue === 'ru' ? 'ru' : 'kk'],
  };
}

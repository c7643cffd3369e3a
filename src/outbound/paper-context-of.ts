import type { PaperContext } from '../compose/papers/paper-context.ts';
import { sayIn } from '../text/words.ts';
import type { ComposedMailing } from './compose-mailing.ts';
import type { Job } from './job.ts';

/** What papers of the house are composed with; they are in Kazakh and Russian, whatever tongue messages are in. */
export function paperContextOf(
  { plan, composing }: Job,
  { measure }: Pick<ComposedMailing, 'measure'>,
): PaperContext {
  const { words } = composing;
  const tongues = { kk: sayIn(words, 'kk'), ru: sayIn(words, 'ru') };
  return {
    plan,
    measure,
    words,
    sayIn: (tongue) => tongues[tongue === 'ru' ? 'ru' : 'kk'],
  };
}

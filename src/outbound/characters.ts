import type { MailingPlan } from '../model/plan.ts';
import type { Words } from '../model/words.ts';

/**
 * Every character that overlays may hold, each once and in the order of code points: what the packets, routes
 * and school say, and all words. A few too many cost little; one too few could not be printed.
 */
export function overlayCharactersOf(plan: MailingPlan, words: Words): string {
  const { packets, routes, school, mailing, teachers } = plan;
  const said = JSON.stringify([packets, routes, school, mailing, teachers]);
  const worded = Array.from(words.values(), ({ kk, ru }) => kk + ru).join('');
  const all = new Set(
    `${said}${worded}0123456789${LETTERS}${LETTERS.toLowerCase()} \u2009\u00a0–—…·№/`,
  );
  return [...all].sort((a, b) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0)).join('');
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

import type { MailingPlan } from '../model/plan.ts';
import type { Words } from '../model/words.ts';

/**
 * Every character that overlays may hold, each once and in the order of code points: what the packets, routes
 * and school say, all words, the letters of both languages and ASCII. A few too many cost little; one too few could
 * not be printed.
 */
export function overlayCharactersOf(plan: MailingPlan, words: Words): string {
  const { packets, routes, school, mailing, teachers, catalogue } = plan;
  const subjects = catalogue.subjects.map(({ name }) => name);
  const said = JSON.stringify([packets, routes, school, mailing, teachers, subjects]);
  const worded = Array.from(words.values(), ({ kk, ru }) => kk + ru).join('');
  const all = new Set(
    `${said}${worded}${ASCII}${LETTERS}${LETTERS.toLowerCase()}\u2009\u00a0–—…·№×`,
  );
  return [...all].sort((a, b) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0)).join('');
}

const ASCII = Array.from({ length: 95 }, (_, at) => String.fromCharCode(0x20 + at)).join('');
const LETTERS = 'АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ';

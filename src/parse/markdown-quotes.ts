import type { Run } from '../model/lesson.ts';
import { isText } from '../text/run-text.ts';

const BEFORE_OPENING = /^$|[\s(["«„—–-]/u;
const AFTER_CLOSING = /^$|[\s).,:;!?\]"»“…—–-]/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;

/**
 * Typewriter quotes of one block as «guillemets», or as “English” ones around text without a Cyrillic letter.
 * All stay as typed unless they come in pairs and each stands where it can open or close: 5" is an inch.
 */
export function withQuotes(runs: readonly Run[]): readonly Run[] {
  const text = runs.map((run) => (isText(run) ? run.text : '\uFFFC')).join('');
  const places = [...text.matchAll(/"/gu)].map((match) => match.index);
  const paired = places.length % 2 === 0 && places.every((at, order) => fits(text, at, order));
  if (places.length === 0 || !paired) return runs;
  const signs = places.map((at, order) => signAt(text, places, at, order));
  let next = 0;
  return runs.map((run) =>
    isText(run) ? { ...run, text: run.text.replace(/"/gu, () => signs[next++] ?? '"') } : run,
  );
}

function fits(text: string, at: number, order: number): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  return order % 2 === 0
    ? BEFORE_OPENING.test(before) && /\S/u.test(after)
    : AFTER_CLOSING.test(after) && /\S/u.test(before);
}

function signAt(text: string, places: readonly number[], at: number, order: number): string {
  const opens = order % 2 === 0;
  const inside = opens ? text.slice(at, places[order + 1]) : text.slice(places[order - 1], at);
  return (CYRILLIC.test(inside) ? '«»' : '“”').charAt(opens ? 0 : 1);
}

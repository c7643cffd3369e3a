import type { LessonUnits } from './lesson-units.ts';

/** Units shorter than this may well stand twice: a number in a table, «иә». */
const TELLING = 24;

/** Text as it can be compared: spaces and hyphens come and go with the lines. */
export function bare(text: string): string {
  return text.replace(/[\s\u00A0\u00AD\u2060\u200B\u0002\uFFFE-]+/gu, '');
}

/**
 * What of some lessons, in their order, does not stand in the printed text once and in order. `printed` is the text
 * of their pages without what repeats on every page.
 */
export function lostWords(lessons: readonly LessonUnits[], printed: string): readonly string[] {
  const text = bare(printed);
  const wrong: string[] = [];
  const taken: (readonly [number, number])[] = [];
  let from = 0;
  for (const unit of lessons.flatMap(({ ordered }) => ordered).map(bare)) {
    const at = text.indexOf(unit, from);
    if (at < 0) wrong.push(`not there, or not in its order: ${unit}`);
    else {
      from = at + unit.length;
      taken.push([at, from]);
    }
  }
  const rest = without(text, taken);
  const captions = lessons.flatMap((lesson) => lesson.captions).map(bare);
  for (const caption of captions) if (!rest.includes(caption)) wrong.push(`no caption: ${caption}`);
  for (const unit of new Set(lessons.flatMap(({ ordered }) => ordered).map(bare))) {
    if (unit.length >= TELLING && rest.includes(unit)) wrong.push(`stands twice: ${unit}`);
  }
  return wrong;
}

/** The text without stretches, which stand in order and apart; a mark stands where they were. */
function without(text: string, stretches: readonly (readonly [number, number])[]): string {
  const kept = stretches.map(([from], at) => text.slice(stretches[at - 1]?.[1] ?? 0, from));
  return [...kept, text.slice(stretches.at(-1)?.[1] ?? 0)].join('\u0000');
}

import type { Subject } from '../model/catalogue.ts';
import { looseKey } from '../text/loose-key.ts';
import { repairLookAlikes } from '../text/look-alikes.ts';
import { spellingsOf } from './catalogue-names.ts';
import { classInTitle, withoutRanges } from './class-id.ts';
import { readClasses, type LessonClasses } from './lesson-classes.ts';
import { findSubject } from './lesson-subject.ts';
import type { LessonWords } from './lesson-words.ts';
import { textOf } from './table-cells.ts';
import type { HeadedTable } from './table-header.ts';

/** What the rows above the column titles of a calendar-thematic plan say; null where they do not. */
export type PlanTitle = {
  readonly classes: LessonClasses | null;
  readonly subject: Subject | null;
  readonly textbook: string | null;
  /** Year in which the school year begins. */
  readonly firstYear: number | null;
};

const QUOTED = /[«"“„]([^«»"“”„]{3,})[»"”]/gu;
const SCHOOL_YEAR = /(?<!\d)(20\d{2})\s*[-–—/]\s*(?:20)?\d{2}(?!\d)/u;
const GRADE = /(?<!\d)(\d{1,2})\P{N}{0,30}?(?:сынып|сыныб|класс)/iu;
/** Shorter names of subjects are found by chance inside other words. */
const LEAST_NAME = 5;

/** Reads «5 сынып «Математика» пәні бойынша күнтізбелік-тақырыптық жоспар 2026–2027 оқу жылы», «Оқулық: …». */
export function readPlanTitle(
  { table, headerRow }: HeadedTable,
  subjects: readonly Subject[],
  words: LessonWords,
): PlanTitle {
  const rows = table.rows.slice(0, headerRow).map((cells) => cells.map(textOf).join(' ').trim());
  // One row often holds «Аптасына 5 сағат · Оқулық: …».
  const pieces = rows.flatMap((row) => row.split(/\s*[·;|\n]\s*/u)).filter((row) => row !== '');
  const titles = pieces.map((row) => repairLookAlikes(row).text);
  const textbook = firstOf(titles, (title) => textbookIn(title, words));
  const heads = titles.filter((title) => textbookIn(title, words) === null);
  const year = firstOf(titles, (title) => SCHOOL_YEAR.exec(title)?.[1] ?? null);
  return {
    classes: firstOf(heads, classesIn),
    subject:
      firstOf(heads, (title) => quotedSubject(title, subjects)) ??
      firstOf(heads, (title) => containedSubject(title, subjects)) ??
      findSubject(subjects, table.sheet ?? ''),
    textbook,
    firstYear: year === null ? null : Number(year),
  };
}

function firstOf<T>(titles: readonly string[], read: (title: string) => T | null): T | null {
  for (const title of titles) {
    const found = read(title);
    if (found !== null) return found;
  }
  return null;
}

function classesIn(title: string): LessonClasses | null {
  const id = classInTitle(title) ?? GRADE.exec(withoutRanges(title))?.[1] ?? null;
  return id === null ? null : readClasses([id], { file: '' }).value;
}

function quotedSubject(title: string, subjects: readonly Subject[]): Subject | null {
  const quoted = Array.from(title.matchAll(QUOTED), ([, name = '']) => name);
  return firstOf(quoted, (name) => findSubject(subjects, name));
}

/** The subject with the longest spelling that stands in the title. */
function containedSubject(title: string, subjects: readonly Subject[]): Subject | null {
  const loose = looseKey(title);
  let best: { readonly subject: Subject; readonly length: number } | null = null;
  for (const subject of subjects) {
    for (const key of spellingsOf(subject).map(looseKey)) {
      const found = key.length >= LEAST_NAME && loose.includes(key);
      if (found && key.length > (best?.length ?? 0)) best = { subject, length: key.length };
    }
  }
  return best?.subject ?? null;
}

function textbookIn(title: string, { keys }: LessonWords): string | null {
  const [, label = '', name = ''] = /^(.{3,20}?)\s*:\s*(.+)$/u.exec(title) ?? [];
  const isTextbook = label !== '' && keys.byLooseKey.get(looseKey(label)) === 'textbook';
  return isTextbook ? name.trim() : null;
}

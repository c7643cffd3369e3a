import type { Subject } from '../model/catalogue.ts';
import type { IsoDate, Language } from '../model/language.ts';
import type { LessonKind } from '../model/lesson.ts';
import {
  problem,
  type Place,
  type Problem,
  type ProblemCode,
  type Told,
} from '../model/problem.ts';
import { readDate } from '../text/dates.ts';
import { runsText } from '../text/run-text.ts';
import type { FrontMatterEntry } from './front-matter.ts';
import { lookUp, offer } from './lesson-aliases.ts';
import { readClasses, type LessonClasses } from './lesson-classes.ts';
import { findSubject, nearestSubject } from './lesson-subject.ts';
import type { HeaderKey, LessonWords } from './lesson-words.ts';
import { withQuotes } from './markdown-quotes.ts';

/** The front matter understood. What could not be read or is not there is null or empty. */
export type LessonHeader = {
  readonly kind: LessonKind | null;
  readonly classes: LessonClasses | null;
  readonly language: Language | null;
  readonly subject: Subject | null;
  readonly date: IsoDate | null;
  readonly objectives: readonly string[];
  readonly needs: readonly string[];
  readonly resources: readonly string[];
  /** The other lines as typed, null when absent. */
  readonly text: (key: HeaderKey) => string | null;
};

/** What the header is checked against. */
export type HeaderContext = {
  readonly words: LessonWords;
  readonly subjects: readonly Subject[];
  readonly file: string;
};

type Lines = ReadonlyMap<HeaderKey, FrontMatterEntry>;
type Reader = HeaderContext & { readonly lines: Lines; readonly problems: Problem[] };

/** Understands the lines of the front matter; all that is wrong with them is told, each with its line. */
export function readHeader(
  entries: readonly FrontMatterEntry[],
  context: HeaderContext,
): Told<LessonHeader> {
  const problems: Problem[] = [];
  const reader: Reader = { ...context, lines: linesByKey(entries, context, problems), problems };
  const kind = readWord(reader, 'kind', context.words.kinds, 'lesson-kind-unknown');
  const language = readWord(reader, 'language', context.words.languages, 'lesson-language-unknown');
  const subject = readSubject(reader);
  if (reader.lines.get('topic') === undefined) tell(reader, 'lesson-topic-missing', 'topic');
  if (reader.lines.get('language') === undefined)
    tell(reader, 'lesson-language-missing', 'language');
  const value: LessonHeader = {
    kind: reader.lines.has('kind') ? kind : 'lesson',
    classes: readClassLine(reader),
    language,
    subject,
    date: readDateLine(reader),
    objectives: readObjectives(reader),
    needs: listIn(reader, 'needs', /[,;]/u),
    resources: listIn(reader, 'resources', /;/u),
    text: (key) => textIn(reader, key),
  };
  return { value, problems };
}

function linesByKey(
  entries: readonly FrontMatterEntry[],
  { words, file }: HeaderContext,
  problems: Problem[],
): Lines {
  const lines = new Map<HeaderKey, FrontMatterEntry>();
  for (const entry of entries) {
    const place = { file, line: entry.line };
    const key = lookUp(words.keys, entry.key);
    if (key === null) {
      const values = { key: entry.key, near: offer(words.keys, entry.key) };
      problems.push(problem('lesson-key-unknown', place, values));
    } else if (lines.has(key)) {
      problems.push(problem('lesson-key-twice', place, { key: entry.key }));
    } else if (entry.values.length > 0) lines.set(key, entry);
  }
  return lines;
}

function placeOf(reader: Reader, key: HeaderKey): Place {
  return { file: reader.file, line: reader.lines.get(key)?.line ?? 1 };
}

function tell(
  reader: Reader,
  code: ProblemCode,
  key: HeaderKey,
  values: Readonly<Record<string, string>> = {},
): null {
  reader.problems.push(problem(code, placeOf(reader, key), values));
  return null;
}

function readWord<K extends string>(
  reader: Reader,
  key: HeaderKey,
  table: Parameters<typeof lookUp<K>>[0],
  unknown: ProblemCode,
): K | null {
  const typed = reader.lines.get(key)?.values.join(' ');
  if (typed === undefined) return null;
  const found = lookUp(table, typed);
  return found ?? tell(reader, unknown, key, { value: typed, near: offer(table, typed) });
}

function readSubject(reader: Reader): Subject | null {
  const typed = reader.lines.get('subject')?.values.join(', ');
  if (typed === undefined) return tell(reader, 'lesson-subject-missing', 'subject');
  const subject = findSubject(reader.subjects, typed);
  const near = subject === null ? nearestSubject(reader.subjects, typed) : '';
  return subject ?? tell(reader, 'lesson-subject-unknown', 'subject', { value: typed, near });
}

function readClassLine(reader: Reader): LessonClasses | null {
  const typed = reader.lines.get('class')?.values;
  if (typed === undefined) return tell(reader, 'lesson-class-missing', 'class');
  const { value, problems } = readClasses(typed, placeOf(reader, 'class'));
  reader.problems.push(...problems);
  return value;
}

function readDateLine(reader: Reader): IsoDate | null {
  const typed = reader.lines.get('date')?.values.join(' ');
  if (typed === undefined) return null;
  return readDate(typed) ?? tell(reader, 'lesson-date-unreadable', 'date', { value: typed });
}

function readObjectives(reader: Reader): readonly string[] {
  const form = new RegExp(reader.words.objective, 'u');
  const codes = listIn(reader, 'objectives', /[,;\s]+/u);
  for (const code of codes.filter((each) => !form.test(each))) {
    tell(reader, 'lesson-objective-form', 'objectives', { code });
  }
  return codes;
}

function textIn(reader: Reader, key: HeaderKey): string | null {
  const text = reader.lines.get(key)?.values.join(', ');
  return text === undefined ? null : quotesSet(text);
}

function quotesSet(text: string): string {
  return runsText(withQuotes([{ text }]));
}

function listIn(reader: Reader, key: HeaderKey, separator: RegExp): readonly string[] {
  const entry = reader.lines.get(key);
  if (entry === undefined) return [];
  const parts = entry.list ? entry.values : entry.values.flatMap((text) => text.split(separator));
  return parts.map((part) => quotesSet(part.trim())).filter((part) => part !== '');
}

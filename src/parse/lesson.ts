import type { Subject } from '../model/catalogue.ts';
import type { ImageId, Lesson, LessonId, Picture } from '../model/lesson.ts';
import { problem, type Problem, type ProblemCode, type Told } from '../model/problem.ts';
import type { SourceText } from '../model/table.ts';
import { readFrontMatter } from './front-matter.ts';
import { readItems, type ItemList } from './item-list.ts';
import { readHeader, type LessonHeader } from './lesson-header.ts';
import { repairLesson } from './lesson-repair.ts';
import { mendTypos } from './lesson-typos.ts';
import type { LessonWords, Requirable, SectionKey } from './lesson-words.ts';
import { readMarkdown } from './markdown.ts';
import { readBlocks } from './markdown-blocks.ts';
import type { MarkdownReading } from './markdown-reading.ts';
import type { PictureOf } from './markdown-figures.ts';
import type { Telling } from './markdown-runs.ts';
import { openFences } from './open-fence.ts';
import { splitSections, type Sections } from './section.ts';

/** What a lesson file is read with. */
export type LessonContext = {
  readonly words: LessonWords;
  readonly subjects: readonly Subject[];
  readonly pictureOf: PictureOf;
};

type Body = Pick<Lesson, 'summary' | 'items' | 'extra' | 'feedback' | 'pictures'> & {
  readonly written: number;
};

/**
 * Reads a lesson file, `lessons/….md`. null when class, language, subject, topic or kind are not known: such a
 * lesson is left out; so is one with a block between ``` marks that nothing ends. A required block that is missing is a warning; a broken question is left out alone. Every
 * problem is told with its line, whatever else is wrong.
 */
export function parseLesson(source: SourceText, context: LessonContext): Told<Lesson | null> {
  const repaired = repairLesson(source);
  const front = readFrontMatter(repaired.value);
  if (front.value === null) {
    return { value: null, problems: [...repaired.problems, ...front.problems] };
  }
  const file = source.path;
  const { value: header, problems } = readHeader(front.value.entries, { ...context, file });
  const firstLine = front.value.bodyLine;
  const mended = mendTypos(front.value.body, context.words, { file, firstLine });
  const telling: Telling = {
    file,
    formulas: [],
    problems: [...repaired.problems, ...front.problems, ...problems, ...mended.problems],
  };
  const used = new Map<ImageId, Picture>();
  const pictures = { lesson: file, pictureOf: context.pictureOf, used };
  const { spaceless } = mended;
  const reading: MarkdownReading = {
    telling,
    firstLine,
    spaceless,
    pictures,
    words: context.words,
  };
  const sections = splitSections(readMarkdown(mended.body), context.words, reading);
  const body = readBody(sections, header, context.words, reading);
  const open = openFences(mended.body, { file, firstLine });
  // What an open block swallowed is not missing.
  telling.problems.push(...(open.length > 0 ? open : lacking(header, body, context.words, file)));
  return {
    value: open.length > 0 ? null : lessonFrom(file, header, body, telling.formulas),
    problems: inFileOrder(telling.problems),
  };
}

function readBody(
  sections: Sections,
  header: LessonHeader,
  words: LessonWords,
  reading: MarkdownReading,
): Body {
  const itemsOf = (key: SectionKey, part: 'question' | 'task'): ItemList =>
    readItems(sections.get(key) ?? [], part, header.kind ?? 'lesson', { words, reading });
  const summary = readBlocks(sections.get('summary') ?? [], reading);
  const questions = itemsOf('questions', 'question');
  const tasks = itemsOf('tasks', 'task');
  return {
    summary,
    items: [...questions.items, ...tasks.items],
    written: questions.written + tasks.written,
    extra: readBlocks(sections.get('extra') ?? [], reading),
    feedback: readBlocks(sections.get('feedback') ?? [], reading),
    pictures: [...reading.pictures.used.values()],
  };
}

const MISSING: Readonly<Record<Requirable, ProblemCode>> = {
  textbook: 'lesson-textbook-missing',
  pages: 'lesson-pages-missing',
  summary: 'lesson-summary-missing',
  questions: 'lesson-questions-missing',
  extra: 'lesson-extra-missing',
  feedback: 'lesson-feedback-missing',
};

/** What a lesson of its kind must hold and does not. */
function lacking(
  header: LessonHeader,
  body: Body,
  words: LessonWords,
  file: string,
): readonly Problem[] {
  if (header.kind === null) return [];
  const has: Readonly<Record<Requirable, boolean>> = {
    textbook: header.text('textbook') !== null,
    pages: header.text('pages') !== null,
    summary: body.summary.length > 0,
    questions: body.written > 0,
    extra: body.extra.length > 0,
    feedback: body.feedback.length > 0,
  };
  return words.required[header.kind]
    .filter((block) => !has[block])
    .map((block) => problem(MISSING[block], { file, line: 1 }));
}

function lessonFrom(
  file: string,
  header: LessonHeader,
  body: Body,
  formulas: Lesson['formulas'],
): Lesson | null {
  const { kind, classes, language, subject } = header;
  const topic = header.text('topic');
  if (kind === null || classes === null || language === null) return null;
  if (subject === null || topic === null) return null;
  const { summary, items, extra, feedback, pictures } = body;
  return {
    id: lessonIdOf(file),
    kind,
    ...classes,
    language,
    subject: subject.id,
    subjectName: subject.name,
    topic,
    section: header.text('section'),
    textbook: header.text('textbook'),
    pages: header.text('pages'),
    lessonType: header.text('lesson-type'),
    date: header.date,
    variant: header.text('variant'),
    objectives: header.objectives,
    needs: header.needs,
    broadcast: header.text('broadcast'),
    resources: header.resources,
    summary,
    items,
    extra,
    feedback,
    pictures,
    formulas,
    place: { file, line: 1 },
  };
}

function lessonIdOf(file: string): LessonId {
  return file.replace(/^lessons\//u, '').replace(/\.md$/iu, '');
}

function inFileOrder(problems: readonly Problem[]): readonly Problem[] {
  return [...problems].sort((a, b) => (a.place.line ?? 0) - (b.place.line ?? 0));
}

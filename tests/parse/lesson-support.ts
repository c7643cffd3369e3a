import { readFileSync } from 'node:fs';
import { expect } from '@jest/globals';
import type { Subject } from '../../src/model/catalogue.ts';
import type { Lesson, Picture } from '../../src/model/lesson.ts';
import type { Problem } from '../../src/model/problem.ts';
import { parseLesson, type LessonContext } from '../../src/parse/lesson.ts';
import { parseWords } from '../../src/parse/words.ts';
import { tellProblem } from '../../src/text/words.ts';
import { parseLessonWords, type LessonWords } from '../../src/parse/lesson-words.ts';

/** The product's own words for lessons. */
function lessonWords(): LessonWords {
  const path = 'templates/catalogue/lesson-words.yaml';
  const { value, problems } = parseLessonWords({ path, text: readFileSync(path, 'utf8') });
  expect(problems).toEqual([]);
  if (value === null) throw new Error(`${path} is broken`);
  return value;
}

export const subjects: readonly Subject[] = [
  subject('mathematics', 'Математика', 'Математика', ['Maths']),
  subject('chemistry', 'Химия', 'Химия', []),
  subject('kazakh-language', 'Қазақ тілі', 'Казахский язык', []),
];

function subject(id: string, kk: string, ru: string, aliases: readonly string[]): Subject {
  return { id, name: { kk, ru }, aliases, exempt: false, hours: {}, parts: [] };
}

export const words = lessonWords();

/** Pictures by path; 600 pixels wide. */
export function pictures(...paths: readonly string[]): LessonContext['pictureOf'] {
  const known = new Map(paths.map((path) => [path, picture(path)]));
  return (path) => known.get(path) ?? null;
}

function picture(path: string): Picture {
  return { id: `id of ${path}`, path, format: 'png', widthPx: 600, heightPx: 400 };
}

const wording = parseWords(
  ['lesson', 'items', 'places'].map((name) => {
    const path = `templates/words/${name}.yaml`;
    return { path, text: readFileSync(path, 'utf8') };
  }),
).words;

/** What a problem says where its wording lacks an entry or a value. */
function wordedBadly(each: Problem): readonly string[] {
  const said = (['kk', 'ru', 'en'] as const).map((tongue) => tellProblem(wording, tongue, each));
  return said.filter((text) => text.includes('⟨'));
}

/** Parses a lesson; problems as `line code`. */
export function parse(
  text: string,
  pictureOf: LessonContext['pictureOf'] = () => null,
): { lesson: Lesson | null; told: readonly string[]; problems: readonly Problem[] } {
  const source = { path: 'lessons/5a/sabaq-1.md', text };
  const { value, problems } = parseLesson(source, { words, subjects, pictureOf });
  expect(problems.filter(({ place }) => place.file !== source.path)).toEqual([]);
  expect(problems.flatMap(wordedBadly)).toEqual([]);
  const told = problems.map(({ code, place }) => `${place.line ?? '?'} ${code}`);
  return { lesson: value, told, problems };
}

export const HEADER = `---
сынып: 5 А
тіл: kk
пән: Математика
тақырып: Жиындар
оқулық: Математика 5
беттер: 45–47
---
`;

/** A lesson that lacks nothing, with the given questions section and summary. */
export function lessonWith(questions: string, summary = 'Мәтін.'): string {
  return `${HEADER}
# Қысқаша конспект

${summary}

# Сұрақтар

${questions}

# Қосымша материалдар

Жоқ

# Кері байланыс

Жауап парағын салыңыз.
`;
}

/** Line of the first question's heading in `lessonWith` with a summary of one line. */
export const QUESTION_LINE = 16;

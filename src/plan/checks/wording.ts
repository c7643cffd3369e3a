import type { Lesson } from '../../model/lesson.ts';
import type { Mailing } from '../../model/mailing.ts';
import type { Workspace } from '../../model/plan.ts';
import { problem, type Place, type Problem } from '../../model/problem.ts';
import { assignedLessons } from '../assigned.ts';
import { lessonTexts } from './lesson-texts.ts';
import { phraseLines, plainText } from './phrase-lines.ts';

/**
 * Wording that asks parents for photo or video proof or a signature, in the lessons of a mailing: one warning for
 * each phrase and line. Source: the ministry's recommendations; the phrases are in the catalogue.
 */
export function checkWording(workspace: Workspace, mailing: Mailing): readonly Problem[] {
  const { forbiddenWording } = workspace.catalogue;
  const sources = new Map(workspace.lessonSources.map(({ path, text }) => [path, text]));
  const lessons = new Set(assignedLessons(workspace, mailing).value.map(({ lesson }) => lesson));
  return [...lessons].flatMap((lesson) => {
    const source = sources.get(lesson.place.file) ?? '';
    return forbiddenIn(lesson, source, forbiddenWording[lesson.language]);
  });
}

function forbiddenIn(
  lesson: Lesson,
  source: string,
  phrases: readonly string[],
): readonly Problem[] {
  const found = new Map<string, Problem>();
  for (const { text, place } of lessonTexts(lesson)) {
    const plain = plainText(text);
    for (const phrase of phrases.filter((each) => plain.includes(each))) {
      for (const each of placesOf(phrase, source, place)) {
        found.set(`${each.line ?? ''}:${phrase}`, problem('forbidden-wording', each, { phrase }));
      }
    }
  }
  return [...found.values()];
}

/** Where the words stand; the place of the lesson or its question where they are written otherwise in the file. */
function placesOf(phrase: string, source: string, around: Place): readonly Place[] {
  const lines = phraseLines(source, phrase);
  return lines.length === 0 ? [around] : lines.map((line) => ({ file: around.file, line }));
}

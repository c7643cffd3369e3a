import type { Lesson } from '../../model/lesson.ts';
import type { Mailing } from '../../model/mailing.ts';
import type { Workspace } from '../../model/plan.ts';
import { problem, type Problem } from '../../model/problem.ts';
import { assignedLessons } from '../assigned.ts';
import { lessonTexts } from './lesson-texts.ts';

/**
 * Wording that asks parents for photo or video proof or a signature, in the lessons of a mailing: one warning for
 * each phrase and place. Source: the ministry's recommendations; the phrases are in the catalogue.
 */
export function checkWording(workspace: Workspace, mailing: Mailing): readonly Problem[] {
  const { forbiddenWording } = workspace.catalogue;
  const lessons = new Set(assignedLessons(workspace, mailing).value.map(({ lesson }) => lesson));
  return [...lessons].flatMap((lesson) => forbiddenIn(lesson, forbiddenWording[lesson.language]));
}

function forbiddenIn(lesson: Lesson, phrases: readonly string[]): readonly Problem[] {
  const found = new Map<string, Problem>();
  for (const { text, place } of lessonTexts(lesson)) {
    const plain = text.toLowerCase().replace(/\s+/gu, ' ');
    for (const phrase of phrases.filter((each) => plain.includes(each))) {
      found.set(`${place.line ?? ''}:${phrase}`, problem('forbidden-wording', place, { phrase }));
    }
  }
  return [...found.values()];
}

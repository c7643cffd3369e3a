import { isForLevel } from '../../items/for-level.ts';
import { presentAnswer } from '../../items/present-answer.ts';
import type { Item, Lesson } from '../../model/lesson.ts';
import type { Level } from '../../model/pupil.ts';
import type { Say } from '../../model/words.ts';
import { runsText } from '../../text/run-text.ts';
import type { ComposeContext } from '../context.ts';
import type { Fields } from '../template.ts';

/** Items of a lesson that pupils of a level get, in order; null: all of them. */
export function itemsFor(lesson: Lesson, level: Level | null): readonly Item[] {
  return lesson.items.filter((item) => isForLevel(item, level));
}

/** What a lesson's template may use of a question or task; its label is that of the return sheet. */
export function itemFields(item: Item, { say, school, tongue }: ComposeContext): Fields {
  const { number, part, prompt, answer } = item;
  return {
    number,
    label: say(`return.item.${part}`, { n: number }),
    prompt,
    answer: answer === null ? [] : presentAnswer(answer, school.choiceLetters[tongue], say),
    note: noteOf(item, say),
    ...descriptorFields(item),
  };
}

/** What a pupil shows by an item: as plain text, which templates of schools may print, and as it is to be typeset. */
export function descriptorFields({ descriptor }: Item): Fields {
  if (descriptor === null) return { descriptor, descriptorRuns: [] };
  return { descriptor: runsText(descriptor), descriptorRuns: descriptor };
}

/** Where it stands in the textbook, how long it takes, its points; and when it is not for the return sheet. */
function noteOf(item: Item, say: Say): string {
  const { textbookRef, minutesWritten, minutesReading, points, answer } = item;
  const minutes = minutesWritten + minutesReading;
  return [
    ...(textbookRef === null ? [] : [textbookRef]),
    ...(minutes > 0 ? [say('plan.minutes', { minutes })] : []),
    ...(points > 0 ? [say('return.points', { n: points })] : []),
    ...(answer === null ? [say('lesson.answer.notebook')] : []),
  ].join(' · ');
}

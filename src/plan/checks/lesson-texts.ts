import type { Answer, Block, Item, Lesson, Line } from '../../model/lesson.ts';
import type { Place } from '../../model/problem.ts';
import { runsText } from '../../text/run-text.ts';

/** Plain text of a part of a lesson, and the place to show for it. */
export type LessonText = { readonly text: string; readonly place: Place };

/** Everything a pupil reads in a lesson as plain text: an item with its own line, the rest with the lesson's. */
export function lessonTexts(lesson: Lesson): readonly LessonText[] {
  const { place } = lesson;
  const blocks = [...lesson.summary, ...lesson.extra, ...lesson.feedback].map(blockText);
  const lines = [lesson.topic, lesson.broadcast ?? '', ...lesson.needs, ...lesson.resources];
  return [
    ...[...lines, ...blocks].map((text) => ({ text, place })),
    ...lesson.items.map((item) => ({ text: itemText(item), place: item.place })),
  ];
}

function itemText({ prompt, descriptor, answer }: Item): string {
  const answers = answer === null ? [] : answerLines(answer).map(({ runs }) => runsText(runs));
  return [...prompt.map(blockText), runsText(descriptor ?? []), ...answers].join('\n');
}

function answerLines(answer: Answer): readonly Line[] {
  if ('options' in answer) return answer.options;
  if ('statements' in answer) return answer.statements;
  return 'left' in answer ? [...answer.left, ...answer.right] : [];
}

function blockText(block: Block): string {
  if ('runs' in block) return runsText(block.runs);
  if ('tex' in block) return '';
  if ('caption' in block) return runsText(block.caption);
  if ('stanzas' in block) return linesText([...block.stanzas.flat(), { runs: block.author }]);
  if ('turns' in block) {
    return linesText(
      block.turns.map(({ speaker, runs }) => ({ runs: [...(speaker ?? []), ...runs] })),
    );
  }
  if ('title' in block) return [runsText(block.title), ...block.blocks.map(blockText)].join('\n');
  if ('rows' in block) return linesText([block.header ?? [], ...block.rows].flat());
  return innerBlocks(block).map(blockText).join('\n');
}

function innerBlocks(block: Block): readonly Block[] {
  if ('blocks' in block) return block.blocks;
  return 'entries' in block ? block.entries.flat() : [];
}

function linesText(lines: readonly Line[]): string {
  return lines.map(({ runs }) => runsText(runs)).join('\n');
}

import { isForLevel } from '../../src/items/for-level.ts';
import type { Answer, Block, Item, Lesson, Line, Run } from '../../src/model/lesson.ts';
import { isAssessment } from '../../src/plan/assessments.ts';
import type { Level } from '../../src/model/pupil.ts';

/** Pieces of a lesson's text that stand whole on paper: `ordered` one after another, `captions` near their picture. */
export type LessonUnits = {
  readonly ordered: readonly string[];
  readonly captions: readonly string[];
};

/** What a pupil of a level is to read, straight from the parsed lesson, in the order of the lesson template. */
export function unitsOf(lesson: Lesson, level: Level | null): LessonUnits {
  const items = lesson.items.filter((item) => isForLevel(item, level));
  // An assessment shows its descriptors in a table at the end, a lesson each with its task.
  const apart = isAssessment(lesson.kind);
  const part = (wanted: Item['part']): readonly Block[] =>
    items
      .filter((item) => item.part === wanted)
      .flatMap((item) => [
        ...item.prompt,
        ...answerBlocks(item),
        ...(apart ? [] : descriptorOf(item)),
      ]);
  const blocks = [
    paragraph(lesson.topic),
    ...lesson.summary,
    ...part('question'),
    ...part('task'),
    ...(apart ? items.flatMap(descriptorOf) : []),
    ...lesson.extra,
    ...lesson.resources.map(paragraph),
    ...lesson.feedback,
  ];
  return { ordered: blocks.flatMap(unitsIn), captions: blocks.flatMap(captionsIn) };
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', runs: [{ text }] };
}

function descriptorOf({ descriptor }: Item): readonly Block[] {
  return descriptor === null ? [] : [{ kind: 'paragraph', runs: descriptor }];
}

function answerBlocks({ answer }: Item): readonly Block[] {
  if (answer === null) return [];
  return linesOf(answer).map(({ runs }) => ({ kind: 'paragraph', runs }));
}

function linesOf(answer: Answer): readonly Line[] {
  if ('options' in answer) return answer.options;
  if ('statements' in answer) return answer.statements;
  if (!('left' in answer)) return [];
  const rows = Math.max(answer.left.length, answer.right.length);
  return Array.from({ length: rows }, (_, at) => [answer.left[at], answer.right[at]])
    .flat()
    .filter((line) => line !== undefined);
}

/** A formula is drawn: the text before it and behind it are pieces of their own. */
function pieces(runs: readonly Run[]): readonly string[] {
  return runs
    .map((run) => ('text' in run ? run.text : '\u0000'))
    .join('')
    .split('\u0000');
}

function unitsIn(block: Block): readonly string[] {
  if (block.kind === 'boxed') return [...pieces(block.title), ...block.blocks.flatMap(unitsIn)];
  if ('runs' in block) return pieces(block.runs);
  if ('stanzas' in block) {
    return [...block.stanzas.flat().flatMap(({ runs }) => pieces(runs)), ...pieces(block.author)];
  }
  if ('turns' in block) {
    return block.turns.flatMap(({ speaker, runs }) => [...pieces(speaker ?? []), ...pieces(runs)]);
  }
  if ('rows' in block) {
    return [block.header ?? [], ...block.rows].flat().flatMap(({ runs }) => pieces(runs));
  }
  return innerBlocks(block).flatMap(unitsIn);
}

function captionsIn(block: Block): readonly string[] {
  return 'caption' in block ? pieces(block.caption) : innerBlocks(block).flatMap(captionsIn);
}

function innerBlocks(block: Block): readonly Block[] {
  if ('blocks' in block) return block.blocks;
  return 'entries' in block ? block.entries.flat() : [];
}

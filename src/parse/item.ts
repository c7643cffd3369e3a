import type { Block, Item, LessonKind, Run } from '../model/lesson.ts';
import type { Level } from '../model/pupil.ts';
import { problem, type Place, type Problem } from '../model/problem.ts';
import { isText } from '../text/run-text.ts';
import { readAnswer } from './item-answer.ts';
import { sortItemLines, type ItemContext, type ItemLines } from './item-lines.ts';
import { readNumbers, type ItemNumbers } from './item-numbers.ts';
import { lookUp } from './lesson-aliases.ts';
import { lineOf, type MarkdownNode } from './markdown.ts';
import { readBlocks } from './markdown-blocks.ts';
import { readRuns } from './markdown-runs.ts';

/** One question or task as it stands in the file: its heading and what follows it. */
export type ItemNodes = { readonly heading: MarkdownNode; readonly body: readonly MarkdownNode[] };

/** Which item of the lesson it is: its part, its number there, and what the lesson is. */
export type ItemSlot = {
  readonly part: Item['part'];
  readonly number: number;
  readonly lesson: LessonKind;
};

const NUMBER_ONLY = /^№?\s*\d{1,3}\s*[.)]?$/u;
const NUMBER_BEFORE = /^\d{1,2}[.)]\s+/u;

/**
 * Reads one item; null, with an error told, when it has no text or its answer can't be made. Then the lesson
 * goes on without it, and the numbers of the others stay.
 */
export function readItem(nodes: ItemNodes, slot: ItemSlot, context: ItemContext): Item | null {
  const { telling, firstLine } = context.reading;
  const place: Place = { file: telling.file, line: lineOf(nodes.heading, firstLine) ?? firstLine };
  const title = titleRuns(nodes.heading, place.line ?? firstLine, context);
  const lines = sortItemLines(nodes.body, context);
  const first: readonly Block[] = title.length === 0 ? [] : [{ kind: 'paragraph', runs: title }];
  const prompt = [...first, ...readBlocks(lines.prompt, context.reading)];
  if (prompt.length === 0) telling.problems.push(problem('item-prompt-missing', place));
  const answer = readAnswer(lines, place, context);
  telling.problems.push(...answer.problems);
  const fields = readFields(lines, context);
  if (isSpaceless(lines, place, context) || prompt.length === 0 || answer.value === 'broken')
    return null;
  const { part, number } = slot;
  const id = `${part === 'question' ? 'q' : 't'}${number}`;
  const item: Item = { id, number, part, prompt, ...fields, ...answer.value, place };
  telling.problems.push(...lackingIn(item, lines, slot.lesson));
  return item;
}

function isSpaceless(lines: ItemLines, heading: Place, { reading }: ItemContext): boolean {
  return lines.spaceless || reading.spaceless.has(heading.line ?? 0);
}

type Fields = Pick<Item, 'textbookRef' | 'descriptor' | 'level'> & ItemNumbers;

function readFields(lines: ItemLines, context: ItemContext): Fields {
  return {
    textbookRef: lines.fields.get('textbook')?.value ?? null,
    ...readNumbers(lines, context, context.reading.telling.problems),
    descriptor: lines.fields.get('descriptor')?.runs ?? null,
    level: readLevel(lines, context),
  };
}

function titleRuns(heading: MarkdownNode, line: number, { reading }: ItemContext): readonly Run[] {
  const runs = heading.children.flatMap((child) => readRuns(child, line, reading.telling));
  const [first, ...more] = runs;
  if (first === undefined) return [];
  if (!isText(first)) return runs;
  if (more.length === 0 && NUMBER_ONLY.test(first.text)) return [];
  return [{ ...first, text: first.text.replace(NUMBER_BEFORE, '') }, ...more];
}

function readLevel(lines: ItemLines, { words, reading }: ItemContext): Level | null {
  const typed = lines.fields.get('level');
  if (typed === undefined) return null;
  const level = lookUp(words.levels, typed.value);
  if (level === null) {
    const place = { file: reading.telling.file, line: typed.line };
    reading.telling.problems.push(problem('item-level-unknown', place, { value: typed.value }));
  }
  return level;
}

function lackingIn(item: Item, lines: ItemLines, lesson: LessonKind): readonly Problem[] {
  const given = lines.fields.has('minutes') || lines.fields.has('reading');
  const questionOfLesson = item.part === 'question' && lesson === 'lesson';
  return [
    ...(given ? [] : [problem('item-minutes-missing', item.place)]),
    ...(item.points > 0 && item.answer === null
      ? [problem('item-points-without-answer', item.place, { points: item.points })]
      : []),
    ...(questionOfLesson && item.textbookRef === null
      ? [problem('item-textbook-missing', item.place)]
      : []),
  ];
}

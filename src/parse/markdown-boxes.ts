import type { Block, BoxRole, Run } from '../model/lesson.ts';
import { problem } from '../model/problem.ts';
import { lookUp, offer } from './lesson-aliases.ts';
import { readMarkdown, type MarkdownNode } from './markdown.ts';
import type { MarkdownReading, ReadBlocks } from './markdown-reading.ts';
import { readRuns } from './markdown-runs.ts';

/** `[!word] Title` on the first line of a quote. */
const SIGN = /^\[!([\p{L} ]+)\]\s*(.*)$/u;

/**
 * The box that a quote stands for when its first line names one, e.g. `> [!ереже] Title`; null for a plain quote. A word
 * that nothing knows is told, and a note is made of it.
 */
export function boxOf(
  { children }: MarkdownNode,
  line: number,
  reading: MarkdownReading,
  readBlocks: ReadBlocks,
): Block | null {
  const [first, ...more] = children;
  const [head = '', ...rest] = contentOf(first).split('\n');
  const sign = SIGN.exec(head);
  if (sign === null) return null;
  const [, word = '', title = ''] = sign;
  const below = { ...reading, firstLine: line + 1 };
  return {
    kind: 'boxed',
    role: roleOf(word, line, reading),
    title: titleRuns(word, title, line, reading),
    blocks: [
      ...readBlocks(readMarkdown(rest.join('\n')), below, line + 1),
      ...readBlocks(more, reading, line),
    ],
  };
}

function contentOf(node: MarkdownNode | undefined): string {
  if (node?.token.type !== 'paragraph_open') return '';
  return node.children[0]?.token.content ?? '';
}

function roleOf(word: string, line: number, { words, telling }: MarkdownReading): BoxRole {
  const role = lookUp(words.boxes, word);
  if (role !== null) return role;
  const values = { word, near: offer(words.boxes, word) };
  telling.problems.push(problem('lesson-box-unknown', { file: telling.file, line }, values));
  return 'note';
}

/** The word as typed, and behind it the title. */
function titleRuns(
  word: string,
  title: string,
  line: number,
  { telling }: MarkdownReading,
): readonly Run[] {
  const name = word.slice(0, 1).toUpperCase() + word.slice(1).trim();
  const inline = title.trim() === '' ? undefined : readMarkdown(title)[0]?.children[0];
  if (inline === undefined) return [{ text: `${name}.` }];
  return [{ text: `${name}. ` }, ...readRuns(inline, line, telling)];
}

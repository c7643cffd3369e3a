import type { Block } from '../model/lesson.ts';
import type { LessonWords } from './lesson-words.ts';
import type { MarkdownNode } from './markdown.ts';
import type { Pictures } from './markdown-figures.ts';
import type { Telling } from './markdown-runs.ts';

/** What turning Markdown into blocks needs: where its first line stands in the file, and the pictures. */
export type MarkdownReading = {
  readonly telling: Telling;
  /** Line of the file, from 1, of the first line of Markdown. */
  readonly firstLine: number;
  /** Lines of the file that lacked the space after their sign: what hangs on them is left out. */
  readonly spaceless: ReadonlySet<number>;
  readonly pictures: Pictures;
  readonly words: LessonWords;
};

/** Reads Markdown inside a block; `line` is that of the file where its nodes say none. */
export type ReadBlocks = (
  nodes: readonly MarkdownNode[],
  reading: MarkdownReading,
  line?: number,
) => readonly Block[];

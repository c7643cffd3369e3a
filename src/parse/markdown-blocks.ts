import type { Block, Run, TableCell } from '../model/lesson.ts';
import { problem } from '../model/problem.ts';
import { lineOf, type MarkdownNode } from './markdown.ts';
import { figureOf, type Pictures } from './markdown-figures.ts';
import { readInline, readRuns, type Telling } from './markdown-runs.ts';

/** What turning Markdown into blocks needs: where its first line stands in the file, and the pictures. */
export type MarkdownReading = {
  readonly telling: Telling;
  /** Line of the file, from 1, of the first line of Markdown. */
  readonly firstLine: number;
  /** Lines of the file that lacked the space after their sign: what hangs on them is left out. */
  readonly spaceless: ReadonlySet<number>;
  readonly pictures: Pictures;
};

type ToBlocks = (node: MarkdownNode, line: number, reading: MarkdownReading) => readonly Block[];

/** Markdown as blocks of the house; what the house has no block for is told. */
export function readBlocks(
  nodes: readonly MarkdownNode[],
  reading: MarkdownReading,
  line = reading.firstLine,
): readonly Block[] {
  return nodes.flatMap((node) => {
    const at = lineOf(node, reading.firstLine) ?? line;
    return BLOCKS[node.token.type]?.(node, at, reading) ?? [];
  });
}

const BLOCKS: Readonly<Record<string, ToBlocks>> = {
  heading_open: (node, line, { telling }) => {
    const runs = node.children.flatMap((child) => readRuns(child, line, telling));
    return runs.length === 0 ? [] : [{ kind: 'heading', level: 3, runs }];
  },
  paragraph_open: (node, line, reading) =>
    node.children.flatMap((child) => paragraphs(child, line, reading)),
  bullet_list_open: (node, line, reading) => [list(node, line, reading, false)],
  ordered_list_open: (node, line, reading) => [list(node, line, reading, true)],
  blockquote_open: (node, line, reading) => [
    { kind: 'quote', blocks: readBlocks(node.children, reading, line) },
  ],
  table_open: (node, line, reading) => [table(node, line, reading)],
  formula_block: ({ token: { content } }, line, { telling }) => {
    telling.formulas.push({ tex: content, line });
    return [{ kind: 'formula', tex: content }];
  },
  hr: () => [{ kind: 'rule' }],
  fence: (node) => {
    const text = node.token.content
      .trimEnd()
      .replace(/^ +/gmu, (spaces) => '\u00a0'.repeat(spaces.length));
    return text === '' ? [] : [{ kind: 'paragraph', runs: [{ text }] }];
  },
  html_block: (node, line, { telling }) => {
    const bare = node.token.content.replace(/<!--.*?-->/gsu, '').trim();
    if (bare === '') return [];
    const [tag = ''] = /<[^>]*>/u.exec(bare) ?? [];
    telling.problems.push(problem('lesson-html', { file: telling.file, line }, { tag }));
    const text = bare
      .replace(/<[^>]*>/gu, ' ')
      .replace(/\s+/gu, ' ')
      .trim();
    return text === '' ? [] : [{ kind: 'paragraph', runs: [{ text }] }];
  },
};

function paragraphs(
  node: MarkdownNode,
  line: number,
  { telling, pictures }: MarkdownReading,
): readonly Block[] {
  return readInline(node, line, telling).flatMap((part): readonly Block[] => {
    if ('runs' in part) return [{ kind: 'paragraph', runs: part.runs }];
    if ('display' in part) return [{ kind: 'formula', tex: part.display }];
    const figure = figureOf(part.picture, pictures, telling);
    return figure === null ? [] : [figure];
  });
}

function list(node: MarkdownNode, line: number, reading: MarkdownReading, ordered: boolean): Block {
  const start = Number(node.token.attrGet('start') ?? 1);
  const entries = node.children.map((entry) =>
    readBlocks(entry.children, reading, lineOf(entry, reading.firstLine) ?? line),
  );
  return { kind: 'list', ordered, start, entries };
}

function table(node: MarkdownNode, line: number, reading: MarkdownReading): Block {
  const rowsIn = (part: string): readonly (readonly TableCell[])[] =>
    node.children
      .filter((child) => child.token.type === part)
      .flatMap((child) => child.children)
      .map((row) => cells(row, lineOf(row, reading.firstLine) ?? line, reading));
  const header = rowsIn('thead_open')[0] ?? [];
  const titled = header.some((cell) => cell.runs.length > 0);
  return { kind: 'table', header: titled ? header : null, rows: rowsIn('tbody_open') };
}

function cells(
  row: MarkdownNode,
  line: number,
  { telling }: MarkdownReading,
): readonly TableCell[] {
  return row.children.map((cell) => {
    const runs: readonly Run[] = cell.children.flatMap((child) => readRuns(child, line, telling));
    const style = String(cell.token.attrGet('style') ?? '');
    const align = /text-align:(left|center|right)/u.exec(style)?.[1];
    return isAlign(align) ? { runs, align } : { runs };
  });
}

function isAlign(text: string | undefined): text is 'left' | 'center' | 'right' {
  return text === 'left' || text === 'center' || text === 'right';
}

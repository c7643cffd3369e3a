import type { Block, Run, TableCell } from '../model/lesson.ts';
import { problem } from '../model/problem.ts';
import { lineOf, type MarkdownNode } from './markdown.ts';
import { boxOf } from './markdown-boxes.ts';
import { fenceBlocks } from './markdown-fences.ts';
import { isJoin, joinedCells, withShares, withSharesInRow } from './markdown-tables.ts';
import { figureOf } from './markdown-figures.ts';
import type { MarkdownReading } from './markdown-reading.ts';
import { readInline, readRuns } from './markdown-runs.ts';

type Table = Extract<Block, { kind: 'table' }>;

type ToBlocks = (node: MarkdownNode, line: number, reading: MarkdownReading) => readonly Block[];

/** Markdown as blocks of the house; what the house has no block for is told. */
export function readBlocks(
  nodes: readonly MarkdownNode[],
  reading: MarkdownReading,
  line = reading.firstLine,
): readonly Block[] {
  const blocks: Block[] = [];
  for (const node of nodes) {
    const at = lineOf(node, reading.firstLine) ?? line;
    const shared = withShares(blocks.at(-1), node, at, reading);
    if (shared === null) blocks.push(...(BLOCKS[node.token.type]?.(node, at, reading) ?? []));
    else blocks[blocks.length - 1] = shared;
  }
  return blocks;
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
    boxOf(node, line, reading, readBlocks) ?? {
      kind: 'quote',
      blocks: readBlocks(node.children, reading, line),
    },
  ],
  table_open: (node, line, reading) => [table(node, line, reading)],
  formula_block: ({ token: { content } }, line, { telling }) => {
    telling.formulas.push({ tex: content, display: true, line });
    return [{ kind: 'formula', tex: content }];
  },
  hr: () => [{ kind: 'rule' }],
  fence: ({ token: { info, content } }, line, reading) =>
    fenceBlocks({ info, content, line }, reading, readBlocks),
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
  { telling, pictures, words }: MarkdownReading,
): readonly Block[] {
  return readInline(node, line, telling).flatMap((part): readonly Block[] => {
    if ('runs' in part) return [{ kind: 'paragraph', runs: part.runs }];
    if ('display' in part) return [{ kind: 'formula', tex: part.display }];
    const figure = figureOf(part.picture, pictures, telling, words);
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
  const { file, problems } = reading.telling;
  const typed = [...(titled ? [header] : []), ...rowsIn('tbody_open')];
  const rows = joinedCells(typed, titled ? 1 : 0, (row) => {
    problems.push(problem('lesson-table-join', { file, line: line + rowLine(row, titled) }));
  });
  const whole: Table = {
    kind: 'table',
    header: titled ? (rows[0] ?? null) : null,
    rows: rows.slice(titled ? 1 : 0),
  };
  return withSharesInRow(whole, line + rowLine(rows.length - 1, titled), reading);
}

/** Lines from a table's first line to a row: the line of dashes stands below the head, titled or empty. */
function rowLine(row: number, titled: boolean): number {
  if (!titled) return row + 2;
  return row === 0 ? 0 : row + 1;
}

function cells(
  row: MarkdownNode,
  line: number,
  { telling }: MarkdownReading,
): readonly TableCell[] {
  return row.children.map((cell) => {
    const typed = cell.children.map((child) => child.token.content).join('');
    const runs: readonly Run[] = isJoin(typed)
      ? [{ text: typed }]
      : cell.children.flatMap((child) => readRuns(child, line, telling));
    const style = String(cell.token.attrGet('style') ?? '');
    const align = /text-align:(left|center|right)/u.exec(style)?.[1];
    return isAlign(align) ? { runs, align } : { runs };
  });
}

function isAlign(text: string | undefined): text is 'left' | 'center' | 'right' {
  return text === 'left' || text === 'center' || text === 'right';
}

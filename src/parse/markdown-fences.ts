import type { Block, Line, Run, Turn } from '../model/lesson.ts';
import { problem } from '../model/problem.ts';
import { changesBetween, nearest } from '../text/nearest.ts';
import { isText } from '../text/run-text.ts';
import { diagramBlock } from './diagram.ts';
import type { Fence } from './fence.ts';
import { lookUp, offer } from './lesson-aliases.ts';
import { readMarkdown } from './markdown.ts';
import type { MarkdownReading, ReadBlocks } from './markdown-reading.ts';
import { readRuns } from './markdown-runs.ts';

type ReadFence = (
  fence: Fence,
  reading: MarkdownReading,
  readBlocks: ReadBlocks,
) => readonly Block[];

/** A poem, a dialogue, exercises in columns; any other text as it stands, line by line. */
export function fenceBlocks(
  fence: Fence,
  reading: MarkdownReading,
  readBlocks: ReadBlocks,
): readonly Block[] {
  const drawing = lookUp(reading.words.diagrams, fence.info);
  if (drawing !== null) return diagramBlock(drawing, fence, reading);
  const kind = lookUp(reading.words.fences, fence.info);
  if (kind === null) {
    tellTypo(fence, reading);
    return plainLines(fence);
  }
  return FENCES[kind](fence, reading, readBlocks);
}

const FENCES: Readonly<Record<'poem' | 'dialogue' | 'columns-2' | 'columns-3', ReadFence>> = {
  poem: (fence, reading) => [poem(fence, reading)],
  dialogue: (fence, reading) => [
    { kind: 'dialogue', turns: linesOf(fence, reading).map(({ runs }) => turnOf(runs)) },
  ],
  'columns-2': (fence, reading, readBlocks) => columns(fence, 2, reading, readBlocks),
  'columns-3': (fence, reading, readBlocks) => columns(fence, 3, reading, readBlocks),
};

/** So many letters at most make another word a misspelling of one of ours; a program's name stands further away. */
const TYPO = 2;

/** No program has a name in these letters: the word was to be one of ours. */
const CYRILLIC = /\p{Script=Cyrillic}/u;

function tellTypo({ info, line }: Fence, { words, telling }: MarkdownReading): void {
  const word = info.trim();
  const offered = [words.fences, words.diagrams].map((table) => offer(table, word));
  const near = nearest(word, offered) ?? '';
  const far = changesBetween(word.toLowerCase(), near) > TYPO;
  if (word.length < 4 || (far && !CYRILLIC.test(word))) return;
  const place = { file: telling.file, line };
  telling.problems.push(problem('lesson-fence-unknown', place, { word, near }));
}

function plainLines({ content }: Fence): readonly Block[] {
  const text = content.trimEnd().replace(/^ +/gmu, (spaces) => '\u00a0'.repeat(spaces.length));
  return text === '' ? [] : [{ kind: 'paragraph', align: 'left', runs: [{ text }] }];
}

type PlacedLine = Line & { readonly line: number };

/** Lines with their inline marks, empty ones left out. */
function linesOf({ content, line }: Fence, { telling }: MarkdownReading): readonly PlacedLine[] {
  return content.split('\n').flatMap((text, at): readonly PlacedLine[] => {
    // A hash or dash at the start of a line of verse is no heading or list.
    const [node] = readMarkdown(`\u200B${text.trim()}`);
    const inline = node?.children[0];
    if (text.trim() === '' || inline === undefined) return [];
    return [{ runs: withoutMark(readRuns(inline, line + at + 1, telling)), line: at }];
  });
}

function withoutMark(runs: readonly Run[]): readonly Run[] {
  return runs
    .map((run) => (isText(run) ? { ...run, text: run.text.replaceAll('\u200B', '') } : run))
    .filter((run) => !isText(run) || run.text !== '');
}

const AUTHOR = /^[—–-]\s*/u;

function poem(fence: Fence, reading: MarkdownReading): Block {
  const lines = linesOf(fence, reading);
  const last = lines.at(-1);
  const signed = last !== undefined && lines.length > 1 && begins(last.runs, AUTHOR);
  const verses = signed ? lines.slice(0, -1) : lines;
  const stanzas: Line[][] = [];
  verses.forEach(({ runs, line }, at) => {
    const before = verses[at - 1]?.line ?? -2;
    if (line - before > 1) stanzas.push([]);
    stanzas.at(-1)?.push({ runs });
  });
  return { kind: 'poem', stanzas, author: signed ? without(last.runs, AUTHOR) : [] };
}

const SPEAKER = /^([\p{L}][\p{L}\p{M} .-]{0,30}):\s+/u;

/** «Асан: …» has a speaker; a dash before what is said is set by the page. */
function turnOf(runs: readonly Run[]): Turn {
  const [first] = runs;
  const name = first !== undefined && isText(first) ? SPEAKER.exec(first.text)?.[1] : undefined;
  if (name !== undefined) return { speaker: [{ text: name }], runs: without(runs, SPEAKER) };
  return { speaker: null, runs: without(runs, AUTHOR) };
}

function begins([first]: readonly Run[], pattern: RegExp): boolean {
  return first !== undefined && isText(first) && pattern.test(first.text);
}

function without([first, ...rest]: readonly Run[], pattern: RegExp): readonly Run[] {
  if (first === undefined) return [];
  if (!isText(first)) return [first, ...rest];
  const text = first.text.replace(pattern, '');
  return text === '' ? rest : [{ ...first, text }, ...rest];
}

function columns(
  { content, line }: Fence,
  count: 2 | 3,
  reading: MarkdownReading,
  readBlocks: ReadBlocks,
): readonly Block[] {
  const inside = { ...reading, firstLine: line + 1 };
  return readBlocks(readMarkdown(content), inside, line + 1).map((block): Block =>
    block.kind === 'list' ? { ...block, kind: 'columns', count } : block,
  );
}

import type { Range } from '../model/diagram.ts';
import { problem, type ProblemCode } from '../model/problem.ts';
import { readRange } from '../text/ranges.ts';
import { lookUp, offer, spelling, tongueOf } from './lesson-aliases.ts';
import type { DiagramKey } from './lesson-words.ts';
import type { Fence } from './fence.ts';
import type { MarkdownReading } from './markdown-reading.ts';

/** A line «key: value» of a drawing as typed, and where it stands in the file, from 1. */
export type DiagramLine = { readonly key: string; readonly value: string; readonly line: number };

/** The lines of a drawing by key, and how to tell what is wrong with them. */
export type DiagramLines = {
  /** A line that may stand once; null when it is not there. */
  readonly one: (key: DiagramKey) => DiagramLine | null;
  readonly all: (key: DiagramKey) => readonly DiagramLine[];
  /** Keys of the lines that there are. */
  readonly keys: () => readonly DiagramKey[];
  /** Tells that a line stands a second time and only the first one counts. */
  readonly tellTwice: (line: DiagramLine) => void;
  /** Tells that a drawing of this kind has no use for a line. */
  readonly tellUnused: (line: DiagramLine) => void;
  /** Tells that something in a line is not understood and left out; `example` shows how it is written. */
  readonly tell: (line: DiagramLine, example: string) => void;
  /** Tells that without this line, or what it should say, nothing is drawn. */
  readonly tellNeeded: (key: DiagramKey, example: string) => void;
  /** Tells that a range or size is larger than can be drawn, and nothing is drawn. */
  readonly tellLong: (line: DiagramLine, most: number) => void;
  /** Tells that what a line names is left out, for it lies outside of what the lines `shown` give room for. */
  readonly tellOutside: (
    line: DiagramLine,
    what: string,
    shown: readonly (DiagramLine | null)[],
  ) => void;
};

/** The most squares across or down: more are too small to see. */
export const MOST_SQUARES = 60;

/** The longest range: its numbers have room. */
const MOST_LENGTH = 1_000_000;

/** The lines of a fence by key; a line of no key is told. */
export function diagramLines(fence: Fence, reading: MarkdownReading): DiagramLines {
  const { words, telling } = reading;
  const found = linesByKey(fence, reading);
  const tell = (
    code: ProblemCode,
    line: number,
    values: Readonly<Record<string, string | number>>,
  ) => telling.problems.push(problem(code, { file: telling.file, line }, values));
  const all = (key: DiagramKey): readonly DiagramLine[] => found.get(key) ?? [];
  const one = (key: DiagramKey): DiagramLine | null => all(key)[0] ?? null;
  return {
    all,
    one,
    keys: () => [...found.keys()],
    tellTwice: ({ key, value, line }) => {
      tell('diagram-line-twice', line, { text: `${key}: ${value}` });
    },
    tellUnused: ({ key, value, line }) => {
      tell('diagram-line-unused', line, { text: `${key}: ${value}` });
    },
    tell: ({ key, line }, example) => {
      tell('diagram-value', line, { key, example });
    },
    tellNeeded: (key, example) => {
      const tongue = tongueOf(words.diagrams, fence.info) ?? 'kk';
      const typed = one(key)?.key ?? spelling(words['diagram-keys'], key, tongue);
      tell('diagram-needs', one(key)?.line ?? fence.line, { key: typed, example });
    },
    tellLong: ({ key, line }, most) => {
      tell('diagram-too-long', line, { key, most });
    },
    tellOutside: ({ line }, what, shown) => {
      const range = shown.flatMap((each) => (each === null ? [] : [`${each.key}: ${each.value}`]));
      tell('diagram-outside', line, { what, range: range.join(', ') });
    },
  };
}

function linesByKey(
  { content, line }: Fence,
  { words, telling }: MarkdownReading,
): ReadonlyMap<DiagramKey, readonly DiagramLine[]> {
  const table = words['diagram-keys'];
  const found = new Map<DiagramKey, readonly DiagramLine[]>();
  content.split('\n').forEach((text, index) => {
    const [, name = '', value = ''] = /^\s*[-*]?\s*([^:]+?)\s*:\s*(.*?)\s*$/u.exec(text) ?? [];
    const key = lookUp(table, name);
    const at = line + index + 1;
    if (key !== null) {
      found.set(key, [...(found.get(key) ?? []), { key: name, value, line: at }]);
    } else if (text.trim() !== '') {
      const values = { text: text.trim(), near: offer(table, name) };
      telling.problems.push(
        problem('diagram-line-unknown', { file: telling.file, line: at }, values),
      );
    }
  });
  return found;
}

/** The range that a line must give; null, told, when it does not. */
export function rangeIn(lines: DiagramLines, key: 'x' | 'y'): Range | null {
  const line = lines.one(key);
  const range = readRange(line?.value ?? '', Infinity);
  if (line === null || range === null) {
    lines.tellNeeded(key, '-5..5');
    return null;
  }
  if (range.to - range.from <= MOST_LENGTH) return range;
  lines.tellLong(line, MOST_LENGTH);
  return null;
}

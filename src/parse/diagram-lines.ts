import type { Range } from '../model/diagram.ts';
import { problem } from '../model/problem.ts';
import { readRange } from '../text/ranges.ts';
import { lookUp, offer } from './lesson-aliases.ts';
import type { DiagramKey } from './lesson-words.ts';
import type { Fence } from './fence.ts';
import type { MarkdownReading } from './markdown-reading.ts';

/** Lines «key: value» of a drawing by key, and how to tell one that is not understood. */
export type DiagramLines = {
  /** The value of a line that may stand once; empty when it is not there. */
  readonly one: (key: DiagramKey) => string;
  readonly all: (key: DiagramKey) => readonly string[];
  /** Tells that what the key says is not understood; `example` shows how it is written. */
  readonly tell: (key: DiagramKey, example: string) => void;
};

/** The most squares across or down, and units of a range: more are too small to see. */
export const MOST_UNITS = 60;

/** The lines of a fence by key; a line of no key is told. */
export function diagramLines({ content, line }: Fence, reading: MarkdownReading): DiagramLines {
  const { words, telling } = reading;
  const table = words['diagram-keys'];
  const found = new Map<DiagramKey, { readonly value: string; readonly at: number }[]>();
  content.split('\n').forEach((text, index) => {
    const [, name = '', value = ''] = /^\s*[-*]?\s*([^:]+?)\s*:\s*(.*?)\s*$/u.exec(text) ?? [];
    const key = lookUp(table, name);
    if (key !== null) {
      found.set(key, [...(found.get(key) ?? []), { value, at: line + index + 1 }]);
    } else if (text.trim() !== '') {
      const values = { text: text.trim(), near: offer(table, name) };
      telling.problems.push(
        problem('diagram-line-unknown', { file: telling.file, line: line + index + 1 }, values),
      );
    }
  });
  const all = (key: DiagramKey): readonly string[] =>
    (found.get(key) ?? []).map(({ value }) => value);
  return {
    all,
    one: (key) => all(key)[0] ?? '',
    tell: (key, example) => {
      const place = { file: telling.file, line: found.get(key)?.[0]?.at ?? line };
      const name = table.spellings.get(key)?.kk[0] ?? key;
      telling.problems.push(problem('diagram-value', place, { key: name, example }));
    },
  };
}

/** The range that a line must give; null, told, when it does not. */
export function rangeIn(lines: DiagramLines, key: 'x' | 'y'): Range | null {
  const range = readRange(lines.one(key), MOST_UNITS);
  if (range === null) lines.tell(key, '-5..5');
  return range;
}

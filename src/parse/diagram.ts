import type { Block } from '../model/lesson.ts';
import type { Diagram } from '../model/diagram.ts';
import { NUMBER, numberOf } from '../text/ranges.ts';
import { axesOf } from './diagram-axes.ts';
import { numberLineOf } from './diagram-number-line.ts';
import { diagramLines, MOST_UNITS, type DiagramLines } from './diagram-lines.ts';
import { readMarkdown } from './markdown.ts';
import type { Fence } from './fence.ts';
import type { MarkdownReading } from './markdown-reading.ts';
import { readRuns } from './markdown-runs.ts';

const WITHOUT = { unit: null };

/** The drawing that a fence describes; null, with problems, when something it needs is not understood. */
export function diagramBlock(
  kind: Diagram['kind'],
  fence: Fence,
  reading: MarkdownReading,
): readonly Block[] {
  const lines = diagramLines(fence, reading);
  const diagram = READERS[kind](lines);
  if (diagram === null) return [];
  const caption = lines.one('caption');
  const inline = caption === '' ? undefined : readMarkdown(caption)[0]?.children[0];
  const runs = inline === undefined ? [] : readRuns(inline, fence.line, reading.telling);
  return [{ kind: 'diagram', diagram: { ...diagram, unit: unitIn(lines) }, caption: runs }];
}

const READERS: Readonly<Record<Diagram['kind'], (lines: DiagramLines) => Diagram | null>> = {
  'number-line': numberLineOf,
  axes: axesOf,
  squares: (lines) => {
    const size = /^(\d{1,2})\s*[x×хX*]\s*(\d{1,2})$/u.exec(lines.one('size'));
    const [columns, rows] = [Number(size?.[1] ?? 0), Number(size?.[2] ?? 0)];
    if (columns < 1 || rows < 1 || columns > MOST_UNITS || rows > MOST_UNITS) {
      lines.tell('size', '8 x 5');
      return null;
    }
    const shaded = [...lines.one('shaded').matchAll(/(\d+)\s*[-;]\s*(\d+)/gu)].map(
      ([, column, row]) => [Number(column), Number(row)] as const,
    );
    return { kind: 'squares', columns, rows, shaded, ...WITHOUT };
  },
};

function unitIn(lines: DiagramLines): number | null {
  const typed = lines.one('unit');
  if (typed === '') return null;
  const value = new RegExp(`^(${NUMBER})\\s*(?:mm|мм)?$`, 'u').exec(typed)?.[1];
  const unit = value === undefined ? 0 : numberOf(value);
  if (unit >= 2 && unit <= 40) return unit;
  lines.tell('unit', '7 мм');
  return null;
}

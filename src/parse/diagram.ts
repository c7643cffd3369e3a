import type { Block } from '../model/lesson.ts';
import type { Diagram } from '../model/diagram.ts';
import { NUMBER, numberOf } from '../text/ranges.ts';
import { axesOf } from './diagram-axes.ts';
import { numberLineOf } from './diagram-number-line.ts';
import { tellUncounted } from './diagram-keys.ts';
import { diagramLines, type DiagramLines } from './diagram-lines.ts';
import { squaresOf } from './diagram-squares.ts';
import { readMarkdown } from './markdown.ts';
import type { Fence } from './fence.ts';
import type { MarkdownReading } from './markdown-reading.ts';
import { readRuns } from './markdown-runs.ts';

/** The drawing that a fence describes; null, with problems, when something it needs is not understood. */
export function diagramBlock(
  kind: Diagram['kind'],
  fence: Fence,
  reading: MarkdownReading,
): readonly Block[] {
  const lines = diagramLines(fence, reading);
  tellUncounted(kind, lines);
  const diagram = READERS[kind](lines);
  if (diagram === null) return [];
  const caption = lines.one('caption')?.value ?? '';
  const inline = caption === '' ? undefined : readMarkdown(caption)[0]?.children[0];
  const runs = inline === undefined ? [] : readRuns(inline, fence.line, reading.telling);
  return [{ kind: 'diagram', diagram: { ...diagram, unit: unitIn(lines) }, caption: runs }];
}

const READERS: Readonly<Record<Diagram['kind'], (lines: DiagramLines) => Diagram | null>> = {
  'number-line': numberLineOf,
  axes: axesOf,
  squares: squaresOf,
};

function unitIn(lines: DiagramLines): number | null {
  const line = lines.one('unit');
  if (line === null || line.value === '') return null;
  const value = new RegExp(`^(${NUMBER})\\s*(?:mm|мм)?$`, 'u').exec(line.value)?.[1];
  const unit = value === undefined ? 0 : numberOf(value);
  if (unit >= 2 && unit <= 40) return unit;
  lines.tell(line, '7 мм');
  return null;
}

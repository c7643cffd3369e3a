import type { Box } from '../model/page.ts';
import type { Point, Rect } from '../paper/rect.ts';
import { overlaps } from '../paper/rect.ts';
import { rulingLines, type Line } from '../model/ruling-lines.ts';
import { pathLines } from './path-lines.ts';

/** What is printed within an answer's place: lines, and areas of words and pictures. */
export type Printed = { readonly lines: readonly Line[]; readonly areas: readonly Rect[] };

type AnswerBox = Extract<Box, { kind: 'answer' }>;

/** Millimetres of a point of type, and how far letters reach above and below their line, as shares of their size. */
const PT = 25.4 / 72;
const LETTERS = { above: 0.95, below: 0.3 };

/** Everything of the form that stands in the place of an answer, its ruling first. */
export function printedIn(box: AnswerBox, boxes: readonly Box[]): Printed {
  const frame = box.ruling === 'blank' ? edgesOf(box.rect) : [];
  const lines = [...rulingLines(box), ...frame];
  const areas: Rect[] = [];
  for (const other of boxes) {
    if (other === box) continue;
    const area = areaOf(other);
    if (area !== null && overlaps(area, box.rect)) areas.push(area);
    lines.push(...linesOf(other).filter((line) => overlaps(around(line), box.rect)));
  }
  return { lines, areas };
}

function areaOf(box: Box): Rect | null {
  if (box.kind === 'text') {
    const size = box.size * PT;
    const y = box.baseline - LETTERS.above * size;
    return { x: box.x, y, w: box.width, h: (LETTERS.above + LETTERS.below) * size };
  }
  const isArea = box.kind === 'image' || box.kind === 'mark' || box.kind === 'score';
  return isArea ? box.rect : null;
}

function linesOf(box: Box): readonly Line[] {
  if (box.kind === 'rule') return [{ from: box.from, to: box.to }];
  if (box.kind === 'rect') return edgesOf(box.rect);
  return box.kind === 'path' ? pathLines(box) : [];
}

function edgesOf({ x, y, w, h }: Rect): readonly Line[] {
  const corners: readonly Point[] = [
    { x, y },
    { x: x + w, y },
    { x: x + w, y: y + h },
    { x, y: y + h },
  ];
  return corners.map((from, at) => ({ from, to: corners[(at + 1) % 4] ?? from }));
}

function around({ from, to }: Line): Rect {
  const [x, y] = [Math.min(from.x, to.x), Math.min(from.y, to.y)];
  return { x, y, w: Math.abs(to.x - from.x) + 0.1, h: Math.abs(to.y - from.y) + 0.1 };
}

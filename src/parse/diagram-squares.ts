import type { Squares } from '../model/diagram.ts';
import { isWithin } from '../text/ranges.ts';
import { MOST_SQUARES, type DiagramLines } from './diagram-lines.ts';

const SIZE = /^(\d{1,4})\s*[x×хX*]\s*(\d{1,4})$/u;
const SQUARE = /(\d+)\s*[-;]\s*(\d+)/gu;

/** Squares, some of them shaded; null, told, without a size. */
export function squaresOf(lines: DiagramLines): Squares | null {
  const size = sizeIn(lines);
  if (size === null) return null;
  return { kind: 'squares', ...size, shaded: shadedIn(lines, size), unit: null };
}

type Size = Pick<Squares, 'columns' | 'rows'>;

function sizeIn(lines: DiagramLines): Size | null {
  const line = lines.one('size');
  const [, columns = 0, rows = 0] = (SIZE.exec(line?.value ?? '') ?? []).map(Number);
  if (line === null || columns < 1 || rows < 1) {
    lines.tellNeeded('size', '8 x 5');
    return null;
  }
  if (Math.max(columns, rows) <= MOST_SQUARES) return { columns, rows };
  lines.tellLong(line, MOST_SQUARES);
  return null;
}

function shadedIn(lines: DiagramLines, { columns, rows }: Size): Squares['shaded'] {
  const typed = lines
    .all('shaded')
    .flatMap((line) => [...line.value.matchAll(SQUARE)].map((found) => ({ line, found })));
  return typed.flatMap(({ line, found: [typed, across, down] }) => {
    const [column, row] = [Number(across), Number(down)];
    const shown =
      isWithin(column, { from: 1, to: columns }) && isWithin(row, { from: 1, to: rows });
    if (shown) return [[column, row] as const];
    lines.tellOutside(line, typed, [lines.one('size')]);
    return [];
  });
}

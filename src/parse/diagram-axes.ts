import type { Axes, NamedPoint } from '../model/diagram.ts';
import { readExpression } from '../text/expression.ts';
import { NUMBER, numberOf } from '../text/ranges.ts';
import { rangeIn, type DiagramLines } from './diagram-lines.ts';

const POINT = new RegExp(String.raw`(\p{L}?\d?)\s*\(\s*(${NUMBER})\s*;\s*(${NUMBER})\s*\)`, 'gu');
const SEPARATORS = /[\s,;]+/gu;
const GRAPH = /^\s*(?:y\s*=|f\s*\(\s*x\s*\)\s*=)?\s*(.+)$/u;

/** Axes with points, straight lines through them and graphs; null, told, without both ranges. */
export function axesOf(lines: DiagramLines): Axes | null {
  const [x, y] = [rangeIn(lines, 'x'), rangeIn(lines, 'y')];
  if (x === null || y === null) return null;
  const points = lines.all('points').flatMap((text) => pointsIn(text, lines));
  return {
    kind: 'axes',
    x,
    y,
    points,
    lines: lines.all('lines').flatMap((text) => throughPoints(text, points, lines)),
    graphs: lines.all('graph').flatMap((text) => graphIn(text, lines)),
    unit: null,
  };
}

function pointsIn(text: string, lines: DiagramLines): readonly NamedPoint[] {
  if (text.replace(POINT, '').replace(SEPARATORS, '') !== '')
    lines.tell('points', 'A(2; 3), B(-1; 4)');
  return [...text.matchAll(POINT)].map(([, label = '', x = '', y = '']) => ({
    label,
    x: numberOf(x),
    y: numberOf(y),
  }));
}

/** «AB, CDE»: a line through A and B, another through C, D and E. */
function throughPoints(
  text: string,
  points: readonly NamedPoint[],
  lines: DiagramLines,
): readonly (readonly number[])[] {
  const names = text.split(SEPARATORS).filter((name) => name !== '');
  return names.flatMap((name) => {
    const places = (name.match(/\p{L}\d?/gu) ?? []).map((letter) =>
      points.findIndex(({ label }) => label === letter),
    );
    if (places.length >= 2 && !places.includes(-1)) return [places];
    lines.tell('lines', 'AB, CDE');
    return [];
  });
}

function graphIn(text: string, lines: DiagramLines): readonly string[] {
  const expression = GRAPH.exec(text)?.[1] ?? '';
  if (readExpression(expression) !== null) return [expression];
  lines.tell('graph', 'y = x^2 - 2x');
  return [];
}

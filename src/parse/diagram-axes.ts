import type { Axes, NamedPoint } from '../model/diagram.ts';
import { readExpression } from '../text/expression.ts';
import { isWithin, NUMBER, numberOf } from '../text/ranges.ts';
import { rangeIn, type DiagramLine, type DiagramLines } from './diagram-lines.ts';
import { stepsIn } from './diagram-steps.ts';

const POINT = new RegExp(String.raw`(\p{L}?\d?)\s*\(\s*(${NUMBER})\s*;\s*(${NUMBER})\s*\)`, 'gu');
const SEPARATORS = /[\s,;]+/gu;
const GRAPH = /^\s*(?:y\s*=|f\s*\(\s*x\s*\)\s*=)?\s*(.+)$/u;

/** A point as typed; one that is not `shown` lies outside of the axes. */
type PointTyped = NamedPoint & { readonly typed: string; readonly shown: boolean };

/** Axes with points, straight lines through them and graphs; null, told, without both ranges. */
export function axesOf(lines: DiagramLines): Axes | null {
  const [x, y] = [rangeIn(lines, 'x'), rangeIn(lines, 'y')];
  if (x === null || y === null) return null;
  const typed = lines.all('points').flatMap((line) =>
    pointsIn(line, lines).map((point) => {
      const shown = isWithin(point.x, x) && isWithin(point.y, y);
      if (!shown) lines.tellOutside(line, point.typed, [lines.one('x'), lines.one('y')]);
      return { ...point, shown };
    }),
  );
  const steps = stepsIn(lines, x, y);
  return {
    kind: 'axes',
    x,
    y,
    ...(steps === null ? {} : { steps }),
    points: typed.filter(({ shown }) => shown).map(({ label, x, y }) => ({ label, x, y })),
    lines: lines.all('lines').flatMap((line) => throughPoints(line, typed, lines)),
    graphs: lines.all('graph').flatMap((line) => graphIn(line, lines)),
    unit: null,
  };
}

function pointsIn(line: DiagramLine, lines: DiagramLines): readonly Omit<PointTyped, 'shown'>[] {
  if (line.value.replace(POINT, '').replace(SEPARATORS, '') !== '')
    lines.tell(line, 'A(2; 3), B(-1; 4)');
  return [...line.value.matchAll(POINT)].map(([typed, label = '', x = '', y = '']) => ({
    label,
    x: numberOf(x),
    y: numberOf(y),
    typed: typed.trim(),
  }));
}

/** «AB, CDE»: a line through A and B, another through C, D and E; one with a point outside of the axes is left out, told. */
function throughPoints(
  line: DiagramLine,
  typed: readonly PointTyped[],
  lines: DiagramLines,
): readonly (readonly number[])[] {
  const shown = typed.filter((point) => point.shown);
  const names = line.value.split(SEPARATORS).filter((name) => name !== '');
  return names.flatMap((name) => {
    const points = (name.match(/\p{L}\d?/gu) ?? []).map((letter) =>
      typed.find(({ label }) => label === letter),
    );
    if (points.length < 2 || points.includes(undefined)) {
      lines.tell(line, 'AB, CDE');
      return [];
    }
    const places = points.map((point) => shown.findIndex((each) => each === point));
    if (!places.includes(-1)) return [places];
    lines.tellOutside(line, name, [lines.one('x'), lines.one('y')]);
    return [];
  });
}

function graphIn(line: DiagramLine, lines: DiagramLines): readonly string[] {
  const expression = GRAPH.exec(line.value)?.[1] ?? '';
  if (readExpression(expression) !== null) return [expression];
  lines.tell(line, 'y = x^2 - 2x');
  return [];
}

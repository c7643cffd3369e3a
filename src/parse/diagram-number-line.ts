import type { Jump, NamedPoint, NumberLine, Range, Span } from '../model/diagram.ts';
import { stepFits } from '../text/axis-steps.ts';
import { isWithin, NUMBER, numberOf } from '../text/ranges.ts';
import { roundStep } from '../text/round-step.ts';
import { rangeIn, type DiagramLines } from './diagram-lines.ts';

const POINT = new RegExp(String.raw`(\p{L}\d?)?\s*\(?\s*(${NUMBER})\s*\)?`, 'gu');
const INFINITY = String.raw`[-+\u2212]?\s*∞`;
const SPAN = new RegExp(
  String.raw`([[(])\s*(${NUMBER}|${INFINITY})\s*;\s*(${NUMBER}|${INFINITY})\s*([\])])`,
  'gu',
);
const JUMP = new RegExp(String.raw`(${NUMBER})\s*(?:→|->)\s*(${NUMBER})(?:\s*\(([^()]*)\))?`, 'gu');
const SEPARATORS = /[\s,;∪]+/gu;

/** The most ticks that a line has room for. */
const MOST_TICKS = 40;
/** About so many ticks an example has. */
const EXAMPLE_TICKS = 12;

/** A number line with points, intervals and jumps; null, told, without a range. */
export function numberLineOf(lines: DiagramLines): NumberLine | null {
  const x = rangeIn(lines, 'x');
  if (x === null) return null;
  const here = (...values: readonly (number | null)[]): boolean =>
    values.every((value) => value === null || isWithin(value, x));
  return {
    kind: 'number-line',
    x,
    step: stepIn(lines, x),
    points: readAll('points', POINT, 'A(2), B(5)', lines, pointOf, (point) => here(point.x)),
    spans: readAll('spans', SPAN, '[-1; 3), (4; +∞)', lines, spanOf, ({ from, to }) =>
      here(from, to),
    ),
    jumps: readAll('jumps', JUMP, '2→5 (+3)', lines, jumpOf, ({ from, to }) => here(from, to)),
    unit: null,
  };
}

function stepIn(lines: DiagramLines, x: Range): number | null {
  const line = lines.one('step');
  if (line === null || line.value === '') return null;
  const step = new RegExp(`^${NUMBER}$`, 'u').test(line.value) ? numberOf(line.value) : 0;
  if (stepFits(step, x, MOST_TICKS)) return step;
  lines.tell(line, String(roundStep((x.to - x.from) / EXAMPLE_TICKS)).replace('.', ','));
  return null;
}

/** Everything that a pattern finds in the lines of a key; anything else in them is told, as is what is not `here`. */
function readAll<T>(
  key: 'points' | 'spans' | 'jumps',
  pattern: RegExp,
  example: string,
  lines: DiagramLines,
  read: (found: readonly (string | undefined)[]) => T,
  here: (each: T) => boolean,
): readonly T[] {
  return lines.all(key).flatMap((line) => {
    if (line.value.replace(pattern, '').replace(SEPARATORS, '') !== '') lines.tell(line, example);
    return [...line.value.matchAll(pattern)].flatMap((found) => {
      const each = read(found.slice(1));
      if (here(each)) return [each];
      lines.tellOutside(line, found[0].trim(), [lines.one('x')]);
      return [];
    });
  });
}

function pointOf([label = '', x = '']: readonly (string | undefined)[]): NamedPoint {
  return { label, x: numberOf(x), y: 0 };
}

function spanOf([open, from = '', to = '', close]: readonly (string | undefined)[]): Span {
  const end = (text: string): number | null => (text.includes('∞') ? null : numberOf(text));
  return { from: end(from), to: end(to), fromOpen: open === '(', toOpen: close === ')' };
}

function jumpOf([from = '', to = '', label = '']: readonly (string | undefined)[]): Jump {
  return { from: numberOf(from), to: numberOf(to), label: label.trim() };
}

import type { Jump, NamedPoint, NumberLine, Span } from '../model/diagram.ts';
import { NUMBER, numberOf } from '../text/ranges.ts';
import { rangeIn, type DiagramLines } from './diagram-lines.ts';

const POINT = new RegExp(String.raw`(\p{L}\d?)?\s*\(?\s*(${NUMBER})\s*\)?`, 'gu');
const INFINITY = String.raw`[-+\u2212]?\s*∞`;
const SPAN = new RegExp(
  String.raw`([[(])\s*(${NUMBER}|${INFINITY})\s*;\s*(${NUMBER}|${INFINITY})\s*([\])])`,
  'gu',
);
const JUMP = new RegExp(String.raw`(${NUMBER})\s*(?:→|->)\s*(${NUMBER})(?:\s*\(([^()]*)\))?`, 'gu');
const SEPARATORS = /[\s,;∪]+/gu;

/** The most numbers that a line has room for. */
const MOST_NUMBERS = 40;

/** A number line with points, intervals and jumps; null, told, without a range. */
export function numberLineOf(lines: DiagramLines): NumberLine | null {
  const x = rangeIn(lines, 'x');
  if (x === null) return null;
  return {
    kind: 'number-line',
    x,
    step: stepIn(lines, x.to - x.from),
    points: readAll('points', POINT, 'A(2), B(5)', lines, pointOf),
    spans: readAll('spans', SPAN, '[-1; 3), (4; +∞)', lines, spanOf),
    jumps: readAll('jumps', JUMP, '2→5 (+3)', lines, jumpOf),
    unit: null,
  };
}

function stepIn(lines: DiagramLines, length: number): number {
  const typed = lines.one('step');
  if (typed === '') return 1;
  const step = new RegExp(`^${NUMBER}$`, 'u').test(typed) ? numberOf(typed) : 0;
  if (step > 0 && length / step <= MOST_NUMBERS) return step;
  lines.tell('step', '0,5');
  return 1;
}

/** Everything that a pattern finds in the lines of a key; anything else in them is told. */
function readAll<T>(
  key: 'points' | 'spans' | 'jumps',
  pattern: RegExp,
  example: string,
  lines: DiagramLines,
  read: (found: readonly (string | undefined)[]) => T,
): readonly T[] {
  return lines.all(key).flatMap((text) => {
    if (text.replace(pattern, '').replace(SEPARATORS, '') !== '') lines.tell(key, example);
    return [...text.matchAll(pattern)].map((found) => read(found.slice(1)));
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

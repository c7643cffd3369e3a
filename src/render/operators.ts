import type { Ink } from '../model/ink.ts';
import type { Mm } from '../paper/length.ts';
import type { Point, Rect } from '../paper/rect.ts';

/**
 * PDF content operators (ISO 32000-1 §8.5) in a space whose unit is the millimetre and whose y runs down.
 * Each returned text sets all the state it needs, so it draws the same wherever it stands.
 */
export type Operators = string;

/** How far a circle's handles lie from its corners, as a share of the radius: 4/3·(√2 − 1). */
const KAPPA = 0.5522847498;

/** A number as PDF writes it, rounded to 1/1000: a micrometre, or a thousandth of grey. */
export function numeral(value: number): string {
  return String(Math.round(value * 1000) / 1000 + 0);
}

/** Numbers with spaces between, ready for an operator. */
export function numerals(...values: readonly number[]): string {
  return values.map(numeral).join(' ');
}

/** Grey level of an ink, for `g` and `G`. DeviceGray, so that no colour toner is spent on it. */
export function grey(ink: Ink): string {
  return numeral(1 - ink);
}

/** Fills `path` with one ink. */
export function filled(path: Operators, ink: Ink, evenOdd = false): Operators {
  return `${grey(ink)} g ${path} ${evenOdd ? 'f*' : 'f'}`;
}

/** How lines end and meet (ISO 32000-1 §8.4.3), where it is not said: at their last point, pointed. */
const CAPS = { round: '1 J', square: '2 J' } as const;
const JOINS = { round: '1 j', bevel: '2 j' } as const;

/** A line: width and lengths of dashes and gaps in mm. */
export type Line = {
  readonly width: Mm;
  readonly ink: Ink;
  readonly dash?: readonly Mm[] | undefined;
  readonly cap?: keyof typeof CAPS | undefined;
  readonly join?: keyof typeof JOINS | undefined;
};

/** Strokes `path`. */
export function stroked(path: Operators, { width, ink, dash, cap, join }: Line): Operators {
  const pattern = dash === undefined ? '[] 0 d' : `[${numerals(...dash)}] 0 d`;
  const line = `${pattern} ${grey(ink)} G ${numeral(width)} w ${path} S`;
  if (cap === undefined && join === undefined) return line;
  const ends = [
    ...(cap === undefined ? [] : [CAPS[cap]]),
    ...(join === undefined ? [] : [JOINS[join]]),
  ];
  return `q ${ends.join(' ')} ${line} Q`;
}

/** The path of a straight line. */
export function linePath(from: Point, to: Point): Operators {
  return `${numerals(from.x, from.y)} m ${numerals(to.x, to.y)} l`;
}

/** The path of a rectangle, its corners rounded by `radius` mm. */
export function rectPath({ x, y, w, h }: Rect, radius: Mm = 0): Operators {
  const r = Math.min(radius, w / 2, h / 2);
  if (r <= 0) return `${numerals(x, y, w, h)} re`;
  const k = r * (1 - KAPPA);
  const right = x + w;
  const foot = y + h;
  return [
    `${numerals(x + r, y)} m ${numerals(right - r, y)} l`,
    `${numerals(right - k, y, right, y + k, right, y + r)} c ${numerals(right, foot - r)} l`,
    `${numerals(right, foot - k, right - k, foot, right - r, foot)} c ${numerals(x + r, foot)} l`,
    `${numerals(x + k, foot, x, foot - k, x, foot - r)} c ${numerals(x, y + r)} l`,
    `${numerals(x, y + k, x + k, y, x + r, y)} c h`,
  ].join(' ');
}

/** The path of the ellipse that touches the rectangle's sides. */
export function ellipsePath({ x, y, w, h }: Rect): Operators {
  const cx = x + w / 2;
  const cy = y + h / 2;
  const dx = (w / 2) * KAPPA;
  const dy = (h / 2) * KAPPA;
  return [
    `${numerals(x, cy)} m`,
    `${numerals(x, cy - dy, cx - dx, y, cx, y)} c`,
    `${numerals(cx + dx, y, x + w, cy - dy, x + w, cy)} c`,
    `${numerals(x + w, cy + dy, cx + dx, y + h, cx, y + h)} c`,
    `${numerals(cx - dx, y + h, x, cy + dy, x, cy)} c h`,
  ].join(' ');
}

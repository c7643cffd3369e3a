import type { Measure } from '../model/measure.ts';
import type { Ink } from '../model/ink.ts';
import type { Box, FaceId, TextBox } from '../model/page.ts';
import type { Mm, Pt } from '../paper/length.ts';
import { mmFromPt } from '../paper/length.ts';
import { lineWidth, setLine } from '../text/set-line.ts';

/** What diagrams are drawn with: letters, and how wide and dark they may be. */
export type Pen = {
  readonly measure: Measure;
  readonly face: FaceId;
  readonly italic: FaceId;
  readonly size: Pt;
  /** The most a diagram may be wide, mm. */
  readonly width: Mm;
  /** The most it may be high; as it comes when absent. */
  readonly height?: Mm;
  /** Darkness of axes and what stands at them; light where a pupil draws over it. */
  readonly ink: Ink;
};

/** A diagram with its top-left corner at (0, 0). */
export type Drawn = { readonly w: Mm; readonly h: Mm; readonly boxes: readonly Box[] };

/** Widths of lines, mm: nothing thinner than a worn toner shows. */
export const STROKE = { fine: 0.2, line: 0.35, strong: 0.5 };

const HEAD = { length: 2.4, width: 1.5 };
const DOT: Mm = 1.7;

/** A straight line. */
export function stroke(x1: Mm, y1: Mm, x2: Mm, y2: Mm, width: Mm, ink: Ink): Box {
  return { kind: 'rule', from: { x: x1, y: y1 }, to: { x: x2, y: y2 }, width, ink };
}

/** A line through places given in mm, e.g. a curve in small steps. */
export function polyline(
  points: readonly (readonly [Mm, Mm])[],
  width: Mm,
  ink: Ink,
): readonly Box[] {
  if (points.length < 2) return [];
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const rect = {
    x: Math.min(...xs),
    y: Math.min(...ys),
    w: Math.max(...xs) - Math.min(...xs),
    h: Math.max(...ys) - Math.min(...ys),
  };
  const d = points
    .map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${rounded(x - rect.x)} ${rounded(y - rect.y)}`)
    .join('');
  return [{ kind: 'path', rect, unit: 1, d, stroke: { width, ink } }];
}

/** An arrowhead whose tip is at a place, pointing along (dx, dy). */
export function arrowhead(x: Mm, y: Mm, dx: number, dy: number, ink: Ink): Box {
  const length = Math.hypot(dx, dy);
  const [ux, uy] = [dx / length, dy / length];
  const back = { x: x - ux * HEAD.length, y: y - uy * HEAD.length };
  const corners = [
    [x, y],
    [back.x - (uy * HEAD.width) / 2, back.y + (ux * HEAD.width) / 2],
    [back.x + (uy * HEAD.width) / 2, back.y - (ux * HEAD.width) / 2],
  ] as const;
  const left = Math.min(...corners.map(([cx]) => cx));
  const top = Math.min(...corners.map(([, cy]) => cy));
  const right = Math.max(...corners.map(([cx]) => cx));
  const foot = Math.max(...corners.map(([, cy]) => cy));
  const d = corners
    .map(([cx, cy], at) => `${at === 0 ? 'M' : 'L'}${rounded(cx - left)} ${rounded(cy - top)}`)
    .join('');
  const rect = { x: left, y: top, w: right - left, h: foot - top };
  return { kind: 'path', rect, unit: 1, d: `${d}Z`, fill: ink };
}

/** A dot, or a ring for a number that is left out. */
export function dot(x: Mm, y: Mm, open: boolean, ink: Ink): Box {
  const rect = { x: x - DOT / 2, y: y - DOT / 2, w: DOT, h: DOT };
  const radius = DOT / 2;
  return open
    ? { kind: 'rect', rect, radius, fill: 0, stroke: { width: STROKE.line, ink } }
    : { kind: 'rect', rect, radius, fill: ink };
}

/** A word at a place: `x` is its middle, left or right end as `align` says. */
export function word(
  pen: Pen,
  text: string,
  x: Mm,
  baseline: Mm,
  align: 'left' | 'center' | 'right' = 'center',
  face: FaceId = pen.face,
): readonly TextBox[] {
  return setLine(pen.measure, { text, x, baseline, face, size: pen.size, align, ink: pen.ink });
}

/** Width of a word, mm. */
export function widthOf({ measure, face, size }: Pen, text: string): Mm {
  return lineWidth(measure, text, face, size);
}

/** Height of capitals and digits of a pen, mm. */
export function capHeight({ size }: Pen): Mm {
  return mmFromPt(size) * 0.68;
}

/** A number as schools write it: decimal comma, a real minus sign. */
export function numberText(value: number): string {
  const shown = String(Math.round(value * 1e6) / 1e6);
  return shown.replace('-', '\u2212').replace('.', ',');
}

/** Multiples of a step in a range, without the errors of adding up. */
export function ticks(from: number, to: number, step: number): readonly number[] {
  const first = Math.ceil(from / step - 1e-9);
  const last = Math.floor(to / step + 1e-9);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => (first + at) * step);
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000 + 0;
}

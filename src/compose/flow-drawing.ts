import {
  LEAST_LETTERS,
  type Drawing,
  type DrawingPath,
  type DrawingText,
} from '../model/drawing.ts';
import type { Box, TextBox } from '../model/page.ts';
import type { Mm, Pt } from '../paper/length.ts';
import { mmFromPt } from '../paper/length.ts';
import { setLine } from '../text/set-line.ts';
import type { Bench } from './flow-strip.ts';

/** For a worn toner: lines no thinner (mm) and no paler, large areas no darker. */
const LEAST = { stroke: 0.2, strokeInk: 0.5 };
const LARGE = { area: 1500, ink: 0.45 };
/** Paler than this is meant to be white. */
const WHITE = 0.04;

/** A drawing so wide (mm) with its top-left corner at (0, 0); words that reach beyond its sides are in `left` and `right`. */
export type DrawnFigure = {
  readonly w: Mm;
  readonly h: Mm;
  readonly left: Mm;
  readonly right: Mm;
  readonly boxes: readonly Box[];
};

/** Draws a figure for black-and-white paper, its words in the faces of captions. */
export function drawFigure({ view, parts }: Drawing, width: Mm, bench: Bench): DrawnFigure {
  const scale = width / view.w;
  const place = { x: view.x, y: view.y, scale };
  const boxes = parts.flatMap((part): readonly Box[] =>
    part.kind === 'path' ? [shapeBox(part, place)] : wordBoxes(part, place, bench),
  );
  const words = boxes.filter((box) => box.kind === 'text');
  return {
    w: width,
    h: view.h * scale,
    left: words.reduce((most, box) => Math.max(most, -box.x), 0),
    right: words.reduce((most, box) => Math.max(most, box.x + box.width - width), 0),
    boxes,
  };
}

type Place = { readonly x: number; readonly y: number; readonly scale: number };

function shapeBox(part: DrawingPath, { x, y, scale }: Place): Box {
  const rect = {
    x: (part.rect.x - x) * scale,
    y: (part.rect.y - y) * scale,
    w: part.rect.w * scale,
    h: part.rect.h * scale,
  };
  const { fill, stroke } = part;
  const isLarge = rect.w * rect.h > LARGE.area;
  return {
    kind: 'path',
    rect,
    unit: scale,
    d: part.d,
    ...(part.evenOdd === undefined ? {} : { evenOdd: part.evenOdd }),
    ...(fill === undefined ? {} : { fill: isLarge ? Math.min(LARGE.ink, fill) : fill }),
    ...(stroke === undefined ? {} : { stroke: strokeOf(stroke, scale) }),
  };
}

function strokeOf(
  { width, ink, dash }: NonNullable<DrawingPath['stroke']>,
  scale: number,
): NonNullable<Extract<Box, { kind: 'path' }>['stroke']> {
  return {
    width: Math.max(LEAST.stroke, width * scale),
    ink: ink < WHITE ? ink : Math.max(LEAST.strokeInk, ink),
    ...(dash === undefined ? {} : { dash: [dash[0] * scale, dash[1] * scale] as const }),
  };
}

function pointsOf(size: number, scale: number): Pt {
  return (size * scale) / mmFromPt(1);
}

function wordBoxes(part: DrawingText, place: Place, { style, measure }: Bench): readonly TextBox[] {
  const boxes: TextBox[] = [];
  let x = 0;
  for (const { text, size, bold, italic, rise } of part.runs) {
    const points = Math.max(LEAST_LETTERS, pointsOf(size, place.scale));
    const face = bold ? style.note.bold : italic ? style.faces.italic : style.note.face;
    const baseline = (part.y - place.y - rise) * place.scale;
    const set = setLine(measure, { text, x, baseline, face, size: points });
    boxes.push(...set);
    x += set.reduce((sum, { width }) => sum + width, 0);
  }
  const share = part.align === 'center' ? 0.5 : part.align === 'right' ? 1 : 0;
  const left = (part.x - place.x) * place.scale - x * share;
  return boxes.map((box) => ({ ...box, x: box.x + left }));
}

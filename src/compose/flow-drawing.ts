import {
  LEAST_LETTERS,
  type Drawing,
  type DrawingPart,
  type DrawingPath,
  type DrawingStroke,
  type DrawingText,
} from '../model/drawing.ts';
import type { Ink } from '../model/ink.ts';
import type { Box, PathBox, TextBox } from '../model/page.ts';
import type { Mm, Pt } from '../paper/length.ts';
import { mmFromPt } from '../paper/length.ts';
import { contains, type Rect } from '../paper/rect.ts';
import { setLine } from '../text/set-line.ts';
import type { Bench } from './flow-strip.ts';

/** For a worn toner: lines no thinner (mm), lines and words no paler, large areas no darker; dashes closer (mm) than that are a line. */
const LEAST = { stroke: 0.2, lineInk: 0.5, pattern: 0.05 };
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
  const boxes = parts.flatMap((part, at): readonly Box[] =>
    part.kind === 'path'
      ? [shapeBox(part, place)]
      : wordBoxes(part, groundOf(part, parts, at), place, bench),
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
  const { fill, stroke, clips } = part;
  const isLarge = rect.w * rect.h > LARGE.area;
  return {
    kind: 'path',
    rect,
    unit: scale,
    d: part.d,
    ...(part.evenOdd === undefined ? {} : { evenOdd: part.evenOdd }),
    ...(fill === undefined ? {} : { fill: isLarge ? Math.min(LARGE.ink, fill) : fill }),
    ...(stroke === undefined ? {} : { stroke: strokeOf(stroke, scale) }),
    ...(clips === undefined ? {} : { clips }),
  };
}

function strokeOf(
  { width, ink, dash, cap, join }: DrawingStroke,
  scale: number,
): NonNullable<PathBox['stroke']> {
  const dashes = dash?.map((each) => each * scale) ?? [];
  const isSolid = dashes.reduce((sum, each) => sum + each, 0) < LEAST.pattern;
  return {
    width: Math.max(LEAST.stroke, width * scale),
    ink: ink < WHITE ? ink : Math.max(LEAST.lineInk, ink),
    ...(isSolid ? {} : { dash: dashes }),
    ...(cap === undefined ? {} : { cap }),
    ...(join === undefined ? {} : { join }),
  };
}

/** How dark the area is that words stand on; 0 for paper. */
function groundOf({ x, y, runs }: DrawingText, parts: readonly DrawingPart[], at: number): Ink {
  if (runs.every(({ ink }) => ink === undefined)) return 0;
  const below = parts
    .slice(0, at)
    .findLast(
      (part) => part.kind === 'path' && part.fill !== undefined && contains(part.rect, spot(x, y)),
    );
  return below?.kind === 'path' ? (below.fill ?? 0) : 0;
}

/** Words that are paler than what they stand on keep their ink: dark ones would not be read there. */
function wordInk(ink: Ink, ground: Ink): Ink {
  return ink < Math.max(WHITE, ground) ? ink : Math.max(LEAST.lineInk, ink);
}

function spot(x: number, y: number): Rect {
  return { x, y, w: 0, h: 0 };
}

function pointsOf(size: number, scale: number): Pt {
  return (size * scale) / mmFromPt(1);
}

function wordBoxes(
  part: DrawingText,
  ground: Ink,
  place: Place,
  { style, measure }: Bench,
): readonly TextBox[] {
  const boxes: TextBox[] = [];
  let x = 0;
  for (const { text, size, bold, italic, rise, gap = 0, ink } of part.runs) {
    x += gap * place.scale;
    const points = Math.max(LEAST_LETTERS, pointsOf(size, place.scale));
    const face = bold ? style.note.bold : italic ? style.faces.italic : style.note.face;
    const pale = ink === undefined ? {} : { ink: wordInk(ink, ground) };
    const baseline = (part.y - place.y - rise) * place.scale;
    const set = setLine(measure, { text, x, baseline, face, size: points, ...pale });
    boxes.push(...set);
    x += set.reduce((sum, { width }) => sum + width, 0);
  }
  const share = part.align === 'center' ? 0.5 : part.align === 'right' ? 1 : 0;
  const left = (part.x - place.x) * place.scale - x * share;
  return boxes.map((box) => ({ ...box, x: box.x + left }));
}

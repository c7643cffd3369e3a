import type { Font } from 'fontkit';
import type { FontFile } from '../../src/model/fonts.ts';
import type { Box, FaceId, TextBox } from '../../src/model/page.ts';
import { mmFromPt } from '../../src/paper/length.ts';
import { overlaps, type Rect } from '../../src/paper/rect.ts';
import { openFont } from '../../src/text/measure.ts';

/** Pieces of ink nearer than this touch for the eye, but do not hide one another, mm. */
const TOUCH = 0.1;

/** Rects in mm that the ink of a box fills: one for each letter of a text, one for a formula or a picture. */
export type Ink = (box: Box) => readonly Rect[];

/** Ink of letters, from the outlines of the fonts. */
export function inkOf(files: readonly FontFile[]): Ink {
  const fonts = new Map<FaceId, Font>();
  for (const { face, bytes } of files) {
    const font = openFont(bytes);
    if (font !== null) fonts.set(face, font);
  }
  return (box) => {
    if (box.kind === 'text') return lettersOf(box, fonts.get(box.face));
    if (box.kind === 'image' || isFormula(box)) return [box.rect];
    return [];
  };
}

/** Formulas are filled shapes in thousandths of an em; drawings are lines of their own. */
export function isFormula(box: Box): box is Extract<Box, { kind: 'path' }> {
  return box.kind === 'path' && box.stroke === undefined && box.unit < 0.02;
}

function lettersOf(box: TextBox, font: Font | undefined): readonly Rect[] {
  if (font === undefined) return [];
  const unit = mmFromPt(box.size) / font.unitsPerEm;
  const { glyphs, positions } = font.layout(box.text);
  let x = box.x;
  return glyphs.flatMap((glyph, at) => {
    const { minX, minY, maxX, maxY } = glyph.bbox;
    const left = x + minX * unit;
    const isSpace = glyph.codePoints.includes(32);
    x += (positions[at]?.xAdvance ?? 0) * unit + (isSpace ? (box.wordSpacing ?? 0) : 0);
    if (!(maxX > minX && maxY > minY)) return [];
    const rect = {
      x: left,
      y: box.baseline - maxY * unit,
      w: (maxX - minX) * unit,
      h: (maxY - minY) * unit,
    };
    return [rect];
  });
}

/** The upright rectangle around rects; null around none. */
export function around(rects: readonly Rect[]): Rect | null {
  if (rects.length === 0) return null;
  const x = Math.min(...rects.map((rect) => rect.x));
  const y = Math.min(...rects.map((rect) => rect.y));
  const w = Math.max(...rects.map((rect) => rect.x + rect.w)) - x;
  const h = Math.max(...rects.map((rect) => rect.y + rect.h)) - y;
  return { x, y, w, h };
}

/** Pairs of boxes of a page whose ink lies on one another. */
export function inkOnInk(boxes: readonly Box[], ink: Ink): readonly (readonly [Box, Box])[] {
  const inked = boxes
    .map((box) => {
      const rects = ink(box).map(shrunk);
      return { box, rects, all: around(rects) };
    })
    .filter(({ all }) => all !== null)
    .toSorted((a, b) => (a.all?.y ?? 0) - (b.all?.y ?? 0));
  return inked.flatMap((one, at) => {
    const found: (readonly [Box, Box])[] = [];
    for (const other of inked.slice(at + 1)) {
      if (one.all === null || other.all === null) continue;
      if (other.all.y > one.all.y + one.all.h) break;
      const close = overlaps(one.all, other.all);
      if (close && one.rects.some((rect) => other.rects.some((each) => overlaps(rect, each)))) {
        found.push([one.box, other.box]);
      }
    }
    return found;
  });
}

function shrunk({ x, y, w, h }: Rect): Rect {
  const [dx, dy] = [Math.min(TOUCH, w / 3), Math.min(TOUCH, h / 3)];
  return { x: x + dx, y: y + dy, w: w - 2 * dx, h: h - 2 * dy };
}

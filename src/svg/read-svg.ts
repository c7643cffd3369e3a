import type { Drawing, DrawingPart, DrawingPath } from '../model/drawing.ts';
import { problem, type Problem, type Told } from '../model/problem.ts';
import type { Rect } from '../paper/rect.ts';
import { arrowheadAt } from './svg-arrows.ts';
import { numbersIn, pixelsOf } from './svg-lengths.ts';
import { boundsOf, outlinesOf, pathText, shapeOf } from './svg-outlines.ts';
import type { Segment } from './path-segments.ts';
import { declarationsOf, PLAIN, styleOf, type SvgStyle } from './svg-style.ts';
import { cutBy, textsOf, weightOf } from './svg-text.ts';
import { readSvgTree, type SvgElement } from './svg-tree.ts';

/** The largest drawings: beyond them a picture in pixels prints better. */
const MOST = { outlines: 60_000, elements: 20_000, letters: 4_000_000, transform: 2000 };
/** Path text for which an outline is counted before it is read: what cannot be read takes time too. */
const LETTERS_OF_OUTLINE = 100;
/** A view with a side smaller is none. */
const LEAST_VIEW = 1e-3;

/** Elements that only hold others. */
const GROUPS: ReadonlySet<string> = new Set(['svg', 'g', 'a', 'switch']);
/** Elements that draw nothing, or only where they are used. */
const SILENT: ReadonlySet<string> = new Set([
  'title',
  'desc',
  'metadata',
  'defs',
  'symbol',
  'namedview',
  'marker',
  'linearGradient',
  'radialGradient',
]);

/** So many pixels on 25.4 mm (CSS Values 4 §6.2). */
const PIXELS_PER_INCH = 96;

/** Where an element stands: what is said around it, and how often something was used on the way. */
type Around = {
  readonly style: SvgStyle;
  readonly transforms: readonly string[];
  readonly used: number;
};

type Reading = {
  readonly file: string;
  readonly byId: ReadonlyMap<string, SvgElement>;
  readonly parts: DrawingPart[];
  readonly problems: Problem[];
  outlines: number;
  elements: number;
};

/**
 * The drawing in an SVG file: shapes, words, groups, `use`, arrows for markers, colours as greys. What is not drawn is told with
 * its line; null when the file is no SVG, has no size, or (told) is larger than any figure of a lesson.
 */
export function readSvg(text: string, file: string): Told<Drawing | null> {
  const tooLarge = { value: null, problems: [problem('picture-svg-large', { file }, { file })] };
  if (text.length > MOST.letters) return tooLarge;
  const svg = readSvgTree(text);
  const size = svg === null ? null : sizeOf(svg);
  if (svg === null || size === null) return { value: null, problems: [] };
  const byId = new Map<string, SvgElement>();
  noteIds(svg, byId);
  const reading: Reading = { file, byId, parts: [], problems: [], outlines: 0, elements: 0 };
  visit(svg, { style: PLAIN, transforms: [], used: 0 }, reading);
  if (isTooLarge(reading)) return tooLarge;
  const view = seen(size.view, reading.parts);
  const { parts, problems } = reading;
  return { value: { view, unit: size.unit, parts }, problems: eachOnce(problems) };
}

function isTooLarge({ outlines, elements }: Reading): boolean {
  return outlines > MOST.outlines || elements > MOST.elements;
}

/** View and natural size; a drawing without either has none. */
function sizeOf({ attributes }: SvgElement): { readonly view: Rect; readonly unit: number } | null {
  const width = pixelsOf(attributes['width']) ?? 0;
  const height = pixelsOf(attributes['height']) ?? 0;
  const view = viewOf(attributes['viewBox']) ?? { x: 0, y: 0, w: width, h: height };
  if (view.w < LEAST_VIEW || view.h < LEAST_VIEW) return null;
  const pixels = width > 0 ? width / view.w : 1;
  return { view, unit: (pixels * 25.4) / PIXELS_PER_INCH };
}

function viewOf(typed: string | undefined): Rect | null {
  const [x = 0, y = 0, w = 0, h = 0] = numbersIn(typed);
  return w > 0 && h > 0 ? { x, y, w, h } : null;
}

function noteIds(element: SvgElement, byId: Map<string, SvgElement>): void {
  const { id } = element.attributes;
  if (id !== undefined) byId.set(id, element);
  for (const child of element.children) if (typeof child !== 'string') noteIds(child, byId);
}

function visit(element: SvgElement, around: Around, reading: Reading): void {
  reading.elements += 1;
  if (isTooLarge(reading) || SILENT.has(element.tag)) return;
  const tell = (what: string): void => {
    const place = { file: reading.file, line: element.line };
    reading.problems.push(problem('picture-svg-part', place, { part: what }));
  };
  const style = styleOf(element, around.style, tell);
  if (style.hidden) return;
  const cut = cutBy(element);
  if (cut !== null) tell(cut);
  const transform = declarationsOf(element).get('transform');
  const transforms =
    transform === undefined ? around.transforms : [...around.transforms, transform];
  if ((transform?.length ?? 0) > MOST.transform) tell('transform');
  else draw(element, { ...around, style, transforms }, tell, reading);
}

function draw(
  element: SvgElement,
  around: Around,
  tell: (what: string) => void,
  reading: Reading,
): void {
  if (GROUPS.has(element.tag)) visitChildren(element, around, reading);
  else if (element.tag === 'use') visitUsed(element, around, tell, reading);
  else if (element.tag === 'text') drawText(element, around, tell, reading);
  else drawShape(element, around, tell, reading);
}

function drawText(
  element: SvgElement,
  { style, transforms }: Around,
  tell: (what: string) => void,
  reading: Reading,
): void {
  reading.elements += weightOf(element);
  if (isTooLarge(reading)) return;
  reading.parts.push(...textsOf(element, style, transforms, tell));
}

function visitChildren(element: SvgElement, around: Around, reading: Reading): void {
  for (const child of element.children) {
    if (typeof child !== 'string') visit(child, around, reading);
  }
}

/** Things may be used inside used things, but not without end. */
const MOST_USED = 8;

function visitUsed(
  { attributes }: SvgElement,
  around: Around,
  tell: (what: string) => void,
  reading: Reading,
): void {
  const href = attributes['href'] ?? attributes['xlink:href'] ?? '';
  const target = href.startsWith('#') ? reading.byId.get(href.slice(1)) : undefined;
  if (target === undefined || around.used >= MOST_USED) {
    tell('use');
    return;
  }
  const [x, y] = [pixelsOf(attributes['x']) ?? 0, pixelsOf(attributes['y']) ?? 0];
  const transforms = [...around.transforms, `translate(${x} ${y})`];
  const inside = { ...around, transforms, used: around.used + 1 };
  if (target.tag === 'symbol') visitChildren(target, inside, reading);
  else visit(target, inside, reading);
}

function drawShape(
  element: SvgElement,
  { style, transforms }: Around,
  tell: (what: string) => void,
  reading: Reading,
): void {
  const d = shapeOf(element);
  reading.outlines += Math.ceil((d?.length ?? 0) / LETTERS_OF_OUTLINE);
  if (isTooLarge(reading)) return;
  const outlines = d === null ? null : outlinesOf(d, transforms);
  if (outlines === null) {
    tell(element.tag);
    return;
  }
  reading.outlines += outlines.length;
  const scale = scaleOf(transforms);
  const shape = pathOf(outlines, style, scale);
  if (shape !== null) reading.parts.push(shape);
  reading.parts.push(...arrowsOf(element, outlines, style, scale));
}

function pathOf(outlines: readonly Segment[], style: SvgStyle, scale: number): DrawingPath | null {
  const rect = boundsOf(outlines);
  const { fill, evenOdd, opacity } = style;
  const stroke = strokeOf(style, scale);
  if (rect === null || (fill === null && stroke === null) || opacity < FAINT) return null;
  return {
    kind: 'path',
    rect,
    d: pathText(outlines, rect),
    ...(fill === null ? {} : { fill: fill * opacity }),
    ...(evenOdd ? { evenOdd } : {}),
    ...(stroke === null ? {} : { stroke }),
  };
}

function strokeOf(
  { stroke, strokeWidth, dash, opacity }: SvgStyle,
  scale: number,
): NonNullable<DrawingPath['stroke']> | null {
  if (stroke === null || strokeWidth <= 0) return null;
  const dashes = dash === null ? {} : { dash: [dash[0] * scale, dash[1] * scale] as const };
  return { width: strokeWidth * scale, ink: stroke * opacity, ...dashes };
}

/** What is so faint is not seen. */
const FAINT = 0.02;

function arrowsOf(
  element: SvgElement,
  outlines: readonly Segment[],
  { stroke, strokeWidth }: SvgStyle,
  scale: number,
): readonly DrawingPath[] {
  if (stroke === null) return [];
  const said = declarationsOf(element);
  return (['start', 'end'] as const)
    .filter((end) => (said.get(`marker-${end}`) ?? 'none') !== 'none')
    .flatMap((end) => {
      const head = arrowheadAt(outlines, end, strokeWidth * scale);
      const rect = boundsOf(head);
      return rect === null
        ? []
        : [{ kind: 'path' as const, rect, d: pathText(head, rect), fill: stroke }];
    });
}

/** How many times larger transformations make lengths, on the whole: by the area of a square. */
function scaleOf(transforms: readonly string[]): number {
  const corners = (outlinesOf('M0 0L1 0L0 1', transforms) ?? []).map(([, x = 0, y = 0]) => ({
    x,
    y,
  }));
  const [zero, right, down] = corners;
  if (zero === undefined || right === undefined || down === undefined) return 1;
  const [ax, ay] = [right.x - zero.x, right.y - zero.y];
  const [bx, by] = [down.x - zero.x, down.y - zero.y];
  return Math.sqrt(Math.abs(ax * by - ay * bx));
}

/** The view, and what is drawn beyond it: nothing that a teacher drew is cut off. */
function seen(view: Rect, parts: readonly DrawingPart[]): Rect {
  const rects = parts.flatMap((part) => (part.kind === 'path' ? [part.rect] : []));
  const x = rects.reduce((least, rect) => Math.min(least, rect.x), view.x);
  const y = rects.reduce((least, rect) => Math.min(least, rect.y), view.y);
  const right = rects.reduce((most, rect) => Math.max(most, rect.x + rect.w), view.x + view.w);
  const foot = rects.reduce((most, rect) => Math.max(most, rect.y + rect.h), view.y + view.h);
  return { x, y, w: right - x, h: foot - y };
}

/** One problem for each thing not drawn, where it is met first. */
function eachOnce(problems: readonly Problem[]): readonly Problem[] {
  const seenParts = new Map(
    problems.toReversed().map((each) => [String(each.values['part']), each] as const),
  );
  return [...seenParts.values()].toReversed();
}

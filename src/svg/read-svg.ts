import type { Drawing, DrawingPart } from '../model/drawing.ts';
import { problem, type Problem, type Told } from '../model/problem.ts';
import type { Rect } from '../paper/rect.ts';
import { gradientsOf } from './svg-gradients.ts';
import { pixelsOf } from './svg-lengths.ts';
import { isTooLarge, partTold, type Reading } from './svg-reading.ts';
import { dressed } from './svg-sheet.ts';
import { PLAIN } from './svg-style.ts';
import { readSvgTree, type SvgElement } from './svg-tree.ts';
import { fitted, viewBoxOf } from './svg-viewport.ts';
import { visit } from './svg-walk.ts';

/** The largest file: beyond it a picture in pixels prints better. */
const MOST_LETTERS = 4_000_000;
/** A view with a side smaller is none. */
const LEAST_VIEW = 1e-3;

/** So many pixels on 25.4 mm (CSS Values 4 §6.2). */
const PIXELS_PER_INCH = 96;

/**
 * The drawing in an SVG file: shapes, words, groups, `use`, views inside, markers, style sheets, colours as greys. What is not
 * drawn is told with its line; null when the file is no SVG, has no size, or (told) is larger than any figure of a lesson.
 */
export function readSvg(text: string, file: string): Told<Drawing | null> {
  const tooLarge = { value: null, problems: [problem('picture-svg-large', { file }, { file })] };
  if (text.length > MOST_LETTERS) return tooLarge;
  const tree = readSvgTree(text);
  const size = tree === null ? null : sizeOf(tree);
  if (tree === null || size === null) return { value: null, problems: [] };
  const problems: Problem[] = [];
  const svg = dressed(tree, ({ line }) => {
    problems.push(partTold('style', file, line));
  });
  const byId = new Map<string, SvgElement>();
  noteIds(svg, byId);
  const counts = { outlines: 0, elements: 0 };
  const pixel = millimetres(1) / size.unit;
  const reading: Reading = { file, root: svg, pixel, byId, parts: [], problems, ...counts };
  const style = { ...PLAIN, gradients: gradientsOf(byId), view: size.view };
  visit(svg, { style, transforms: [size.stretch], clips: [], used: 0 }, reading);
  if (isTooLarge(reading)) return tooLarge;
  const view = seen(size.seen, reading.parts);
  if (outgrows(view, size.seen)) problems.push(partTold('viewBox', file, svg.line));
  const { parts } = reading;
  return { value: { view, unit: size.unit, parts }, problems: eachOnce(problems) };
}

type Size = {
  readonly view: Rect;
  /** What is seen when the view is stretched. */
  readonly seen: Rect;
  readonly stretch: string;
  /** mm. */
  readonly unit: number;
};

/** View and natural size; a drawing without either has none. */
function sizeOf({ attributes }: SvgElement): Size | null {
  const port = {
    w: pixelsOf(attributes['width']) ?? 0,
    h: pixelsOf(attributes['height']) ?? 0,
  };
  const view = viewBoxOf(attributes['viewBox']) ?? { x: 0, y: 0, ...port };
  if (!isView(view)) return null;
  const isStretched = attributes['preserveAspectRatio']?.includes('none') === true;
  if (isStretched && isView(port)) {
    const stretch = fitted(view, port, 'none');
    return { view, seen: { x: 0, y: 0, ...port }, stretch, unit: millimetres(1) };
  }
  const pixels = [port.w / view.w, port.h / view.h].filter((each) => each > 0);
  const unit = millimetres(pixels.length === 0 ? 1 : Math.min(...pixels));
  return { view, seen: view, stretch: '', unit };
}

function isView({ w, h }: { readonly w: number; readonly h: number }): boolean {
  return w >= LEAST_VIEW && h >= LEAST_VIEW;
}

function millimetres(pixels: number): number {
  return (pixels * 25.4) / PIXELS_PER_INCH;
}

function noteIds(element: SvgElement, byId: Map<string, SvgElement>): void {
  const { id } = element.attributes;
  if (id !== undefined) byId.set(id, element);
  for (const child of element.children) if (typeof child !== 'string') noteIds(child, byId);
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

/** So much of a side beyond the view is no slip of a line's end or a curve's handle. */
const BEYOND = 0.05;

/** Whether so much is drawn beyond the view that the rest becomes smaller. */
function outgrows(whole: Rect, view: Rect): boolean {
  return whole.w > view.w * (1 + BEYOND) || whole.h > view.h * (1 + BEYOND);
}

/** One problem for each thing not drawn, where it is met first. */
function eachOnce(problems: readonly Problem[]): readonly Problem[] {
  const seenParts = new Map(
    problems.toReversed().map((each) => [String(each.values['part']), each] as const),
  );
  return [...seenParts.values()].toReversed();
}

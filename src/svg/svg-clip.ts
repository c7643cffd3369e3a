import type { DrawingClip } from '../model/drawing.ts';
import { contains, inset, type Rect } from '../paper/rect.ts';
import type { Segment } from './path-segments.ts';
import { declarationsOf } from './svg-declared.ts';
import { boundsOf, outlinesOf, pathText, shapeOf } from './svg-outlines.ts';
import { styleOf, type SvgStyle } from './svg-style.ts';
import { transformOf } from './svg-transform.ts';
import type { SvgElement } from './svg-tree.ts';

/** An area beyond which nothing is seen, in the space of the whole drawing. */
export type SvgClip = {
  readonly outlines: readonly Segment[];
  readonly evenOdd: boolean;
  readonly bounds: Rect;
  /** The bounds are the area. */
  readonly isUpright: boolean;
};

/** Path text beyond which an area is no frame, but a drawing. */
const MOST_LETTERS = 5000;

/** The area of a `clipPath` of shapes only; null for any other. */
export function clipOf(
  element: SvgElement | undefined,
  around: SvgStyle,
  transforms: readonly string[],
): SvgClip | null {
  if (element?.tag !== 'clipPath' || !isSimple(element)) return null;
  const moved = moves(element, transforms);
  const shapes = element.children.filter((child) => typeof child !== 'string' && !isNote(child));
  const rules = new Set<string>();
  const outlines = shapes.map((child) => {
    if (typeof child === 'string' || moved === null) return null;
    rules.add(declarationsOf(child).get('clip-rule') ?? 'nonzero');
    return outlinesIn(child, around, moved);
  });
  if (outlines.includes(null) || rules.size > 1) return null;
  return clipAround(
    outlines.flatMap((each) => each ?? []),
    rules.has('evenodd'),
  );
}

function isSimple({ attributes }: SvgElement): boolean {
  const isBox = attributes['clipPathUnits'] === 'objectBoundingBox';
  return !isBox && attributes['clip-path'] === undefined;
}

function isNote({ tag }: SvgElement): boolean {
  return tag === 'title' || tag === 'desc' || tag === 'metadata';
}

function moves(element: SvgElement, transforms: readonly string[]): readonly string[] | null {
  const own = transformOf(declarationsOf(element).get('transform') ?? '');
  return own === null ? null : [...transforms, own];
}

function outlinesIn(
  shape: SvgElement,
  around: SvgStyle,
  transforms: readonly string[],
): readonly Segment[] | null {
  const style = styleOf(shape, around, () => undefined);
  const d = shapeOf(shape, style);
  const moved = moves(shape, transforms);
  if (d === null || moved === null || d.length > MOST_LETTERS) return null;
  return style.gone || style.hidden ? [] : outlinesOf(d, moved);
}

/** The area of an upright rectangle at (0, 0), such as the place of a view, under transformations. */
export function frameClip(w: number, h: number, transforms: readonly string[]): SvgClip | null {
  return clipAround(outlinesOf(`M0 0H${w}V${h}H0Z`, transforms) ?? [], false);
}

function clipAround(outlines: readonly Segment[], evenOdd: boolean): SvgClip | null {
  const bounds = boundsOf(outlines);
  if (bounds === null) return null;
  return { outlines, evenOdd, bounds, isUpright: isUpright(outlines, bounds) };
}

/** Whether outlines are one rectangle whose sides are level and plumb. */
function isUpright(outlines: readonly Segment[], { x, y, w, h }: Rect): boolean {
  const drawn = outlines.filter(([letter]) => letter !== 'Z');
  const isOne = drawn.every(([letter], at) => letter === (at === 0 ? 'M' : 'L'));
  if (!isOne || drawn.length < 4 || drawn.length > 5) return false;
  // Around the four corners of its bounds, each time along one side, and back to where it began.
  const corners = drawn.map(([, px = 0, py = 0]) => [
    near(px, x) ? 0 : near(px, x + w) ? 1 : NaN,
    near(py, y) ? 0 : near(py, y + h) ? 1 : NaN,
  ]);
  const round = [...corners.slice(0, 4), corners[0] ?? []];
  const steps = round.slice(1).map(([px = 0, py = 0], at) => {
    const [fromX = 0, fromY = 0] = round[at] ?? [];
    return Math.abs(px - fromX) + Math.abs(py - fromY);
  });
  const isBack = corners.length === 4 || String(corners[4]) === String(corners[0]);
  return isBack && steps.every((step) => step === 1) && isRound(corners);
}

/** Whether all four corners are met. */
function isRound(corners: readonly (readonly number[])[]): boolean {
  return new Set(corners.map(String)).size === 4;
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) < 1e-6;
}

/** Whether a clip leaves all of an area, and of lines so wide around it. */
export function isWhole(
  { isUpright: upright, bounds }: SvgClip,
  area: Rect,
  line: number,
): boolean {
  return upright && contains(bounds, inset(area, -line), 1e-6);
}

/** The part of an area that may be seen; null when none is. */
export function seenOf(area: Rect, { bounds }: SvgClip): Rect | null {
  const [x, y] = [Math.max(area.x, bounds.x), Math.max(area.y, bounds.y)];
  const w = Math.min(area.x + area.w, bounds.x + bounds.w) - x;
  const h = Math.min(area.y + area.h, bounds.y + bounds.h) - y;
  return w < 0 || h < 0 ? null : { x, y, w, h };
}

/** A clip as a part of a drawing has it, its numbers from a corner. */
export function drawnClip({ outlines, evenOdd }: SvgClip, corner: Rect): DrawingClip {
  return { d: pathText(outlines, corner), ...(evenOdd ? { evenOdd: true as const } : {}) };
}

import svgpath from 'svgpath';
import type { Rect } from '../paper/rect.ts';
import { isDrawable, lengthOf, numbersIn, type Along, type Surroundings } from './svg-lengths.ts';
import { plainSegments, type Segment } from './path-segments.ts';
import type { SvgElement } from './svg-tree.ts';

/** The shape of an element as path text, in its own space; null when it is no shape, empty when it is degenerate. */
export function shapeOf({ tag, attributes }: SvgElement, around: Surroundings): string | null {
  // A tag may be called `valueOf`, which every object has.
  const make = Object.hasOwn(SHAPES, tag) ? SHAPES[tag] : undefined;
  const length: Lengths = (name, along) => lengthOf(attributes[name], along, around);
  return make === undefined ? null : make(attributes, length);
}

type Attributes = SvgElement['attributes'];
/** A length among the attributes; null when it is not told. */
type Lengths = (name: string, along: Along) => number | null;

const SHAPES: Readonly<Record<string, (attributes: Attributes, length: Lengths) => string>> = {
  path: ({ d = '' }) => d,
  line: (_, at) => `M${place(at, 'x1', 'y1')}L${place(at, 'x2', 'y2')}`,
  polyline: ({ points }) => joined(points),
  polygon: ({ points }) => `${joined(points)}Z`,
  rect: (_, at) => rectangle(at),
  circle: (_, at) => ellipse(at, at('r', 'diagonal') ?? 0, at('r', 'diagonal') ?? 0),
  ellipse: (_, at) => ellipse(at, ...radiiOf(at)),
};

/** A place, moved so far to the right. */
function place(at: Lengths, x: string, y: string, right = 0): string {
  return `${(at(x, 'width') ?? 0) + right} ${at(y, 'height') ?? 0}`;
}

function joined(points: string | undefined): string {
  const numbers = numbersIn(points);
  const pairs = Array.from({ length: Math.floor(numbers.length / 2) }, (_, at) =>
    numbers.slice(2 * at, 2 * at + 2).join(' '),
  );
  return pairs.length < 2 ? '' : `M${pairs.join('L')}`;
}

function rectangle(at: Lengths): string {
  const [w, h] = [at('width', 'width') ?? 0, at('height', 'height') ?? 0];
  if (w <= 0 || h <= 0) return '';
  const [rx, ry] = radiiOf(at).map((each, axis) => Math.min(each, (axis === 0 ? w : h) / 2));
  if (rx === undefined || ry === undefined || rx <= 0 || ry <= 0) {
    return `M${place(at, 'x', 'y')}h${w}v${h}h${-w}Z`;
  }
  const round = (dx: number, dy: number): string => `a${rx} ${ry} 0 0 1 ${dx} ${dy}`;
  return (
    `M${place(at, 'x', 'y', rx)}h${w - 2 * rx}${round(rx, ry)}v${h - 2 * ry}${round(-rx, ry)}` +
    `h${2 * rx - w}${round(-rx, -ry)}v${2 * ry - h}${round(rx, -ry)}Z`
  );
}

/** Across and down; one alone is both (SVG 2 §7.4). */
function radiiOf(at: Lengths): readonly [number, number] {
  const [rx, ry] = [at('rx', 'width'), at('ry', 'height')];
  return [rx ?? ry ?? 0, ry ?? rx ?? 0];
}

/** In quarters: halves of a circle have their centre on the chord, where the least error moves it far. */
function ellipse(at: Lengths, rx: number, ry: number): string {
  if (rx <= 0 || ry <= 0) return '';
  const quarter = (dx: number, dy: number): string => `a${rx} ${ry} 0 0 0 ${dx} ${dy}`;
  return (
    `M${place(at, 'cx', 'cy', -rx)}` +
    `${quarter(rx, ry)}${quarter(rx, -ry)}${quarter(-rx, -ry)}${quarter(-rx, ry)}Z`
  );
}

/**
 * A path under transformations, the innermost last, as straight lines and cubic curves; null when it cannot be read
 * (SVG 2 §9).
 */
export function outlinesOf(d: string, transforms: readonly string[]): readonly Segment[] | null {
  // The package notes what stopped it, and keeps what it understood; its types do not know.
  const read = svgpath(d) as ReturnType<typeof svgpath> & { readonly err: string };
  if (read.err !== '') return null;
  const placed = transforms.toReversed().reduce((path, each) => path.transform(each), read.abs());
  const segments = plainSegments(placed);
  return segments.every(([, ...numbers]) => numbers.every(isDrawable)) ? segments : null;
}

/** The upright rectangle around the points and handles of outlines; null around none. */
export function boundsOf(outlines: readonly Segment[]): Rect | null {
  const numbers = outlines.flatMap(([, ...each]) => each);
  const xs = numbers.filter((_, at) => at % 2 === 0);
  const ys = numbers.filter((_, at) => at % 2 === 1);
  if (xs.length === 0) return null;
  const [x, y] = [least(xs), least(ys)];
  return { x, y, w: most(xs) - x, h: most(ys) - y };
}

function least(values: readonly number[]): number {
  return values.reduce((a, b) => Math.min(a, b), Infinity);
}

function most(values: readonly number[]): number {
  return values.reduce((a, b) => Math.max(a, b), -Infinity);
}

/** The text of outlines, their numbers from a corner, to a thousandth. */
export function pathText(outlines: readonly Segment[], { x, y }: Rect): string {
  const round = (value: number): number => Math.round(value * 1000) / 1000 + 0;
  return outlines
    .map(([letter, ...numbers]) =>
      [letter, numbers.map((each, at) => round(each - (at % 2 === 0 ? x : y))).join(' ')].join(''),
    )
    .join('');
}

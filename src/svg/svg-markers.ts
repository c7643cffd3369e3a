import type { Segment } from './path-segments.ts';
import { lengthOf, pixelsOf } from './svg-lengths.ts';
import { outlinesOf, shapeOf } from './svg-outlines.ts';
import { PLAIN, type SvgStyle } from './svg-style.ts';
import type { SvgElement } from './svg-tree.ts';
import { fitted, viewBoxOf } from './svg-viewport.ts';

/** Which points of a line a marker stands on. */
type MarkerPlace = 'start' | 'mid' | 'end';

type Vertex = {
  readonly x: number;
  readonly y: number;
  /** Directions in which the line comes and goes, radians; null where it does not. */
  readonly comes: number | null;
  readonly goes: number | null;
};

/** An arrow is simple. */
const MOST_LOOKED_AT = { children: 20, letters: 1000 };

function isLong({ attributes }: SvgElement): boolean {
  return [attributes['d'], attributes['points']].some(
    (typed = '') => typed.length > MOST_LOOKED_AT.letters,
  );
}

/** Whether a marker points: it has slanting straight lines, as ticks, dots and squares have not. */
export function isArrow(marker: SvgElement): boolean {
  return marker.children.slice(0, MOST_LOOKED_AT.children).some((child) => {
    if (typeof child === 'string' || isLong(child)) return false;
    const outlines = outlinesOf(shapeOf(child, PLAIN) ?? '', []) ?? [];
    return isArrow(child) || outlines.some((outline, at) => slants(outlines[at - 1], outline));
  });
}

function slants(before: Segment | undefined, [letter, x = 0, y = 0]: Segment): boolean {
  const [fromX = x, fromY = y] = before?.slice(-2).map(Number) ?? [];
  return letter === 'L' && Math.abs(fromX - x) > 1e-6 && Math.abs(fromY - y) > 1e-6;
}

/** What brings the space of a marker to each point it stands on, inside the space of the line (SVG 2 §13.7). */
export function markerTransforms(
  marker: SvgElement,
  outlines: readonly Segment[],
  place: MarkerPlace,
  around: SvgStyle,
): readonly string[] {
  const { attributes } = marker;
  const size = attributes['markerUnits'] === 'userSpaceOnUse' ? 1 : around.strokeWidth;
  const port = {
    w: lengthOf(attributes['markerWidth'], 'width', around) ?? 3,
    h: lengthOf(attributes['markerHeight'], 'height', around) ?? 3,
  };
  const view = viewBoxOf(attributes['viewBox']) ?? { x: 0, y: 0, ...port };
  const [refX, refY] = [pixelsOf(attributes['refX']) ?? 0, pixelsOf(attributes['refY']) ?? 0];
  const scale = /scale\([^)]*\)/u.exec(fitted(view, port, attributes['preserveAspectRatio'] ?? ''));
  const inside = `${scale?.[0] ?? ''} translate(${-refX} ${-refY})`;
  return verticesOf(outlines, place).map(
    (vertex) =>
      `translate(${vertex.x} ${vertex.y}) rotate(${turnOf(attributes['orient'], vertex, place)}) scale(${size}) ${inside}`,
  );
}

function turnOf(orient = '0', { comes, goes }: Vertex, place: MarkerPlace): number {
  if (!orient.startsWith('auto')) return pixelsOf(orient.replace('deg', '')) ?? 0;
  const turn = (direction(comes, goes) * 180) / Math.PI;
  return orient === 'auto-start-reverse' && place === 'start' ? turn + 180 : turn;
}

/** Halfway between the two directions. */
function direction(comes: number | null, goes: number | null): number {
  if (comes === null || goes === null) return comes ?? goes ?? 0;
  return Math.atan2(Math.sin(comes) + Math.sin(goes), Math.cos(comes) + Math.cos(goes));
}

function verticesOf(outlines: readonly Segment[], place: MarkerPlace): readonly Vertex[] {
  const ends = outlines.filter(([letter]) => letter !== 'Z');
  const vertices = ends.map((outline, at): Vertex => {
    const [x, y] = lastOf(outline);
    const next = ends[at + 1];
    return {
      x,
      y,
      comes: at === 0 ? null : directionIn(ends[at - 1], outline, 'end'),
      goes: next === undefined ? null : directionIn(outline, next, 'start'),
    };
  });
  if (place === 'mid') return vertices.slice(1, -1);
  return place === 'start' ? vertices.slice(0, 1) : vertices.slice(-1);
}

/** The direction of a line or curve where it begins or ends; null when it has none. */
function directionIn(
  from: Segment | undefined,
  [letter, ...numbers]: Segment,
  end: 'start' | 'end',
): number | null {
  if (letter === 'M') return null;
  const places = pairs([...lastOf(from), ...numbers]);
  const [here, ...others] = end === 'start' ? places : places.toReversed();
  const other = others.find((each) => here !== undefined && distance(each, here) > 1e-9);
  if (here === undefined || other === undefined) return null;
  const [back, ahead] = end === 'start' ? [here, other] : [other, here];
  return Math.atan2(ahead[1] - back[1], ahead[0] - back[0]);
}

type Place = readonly [number, number];

function lastOf(outline: Segment | undefined): Place {
  const [x = 0, y = 0] = outline?.slice(-2).map(Number) ?? [];
  return [x, y];
}

function pairs(numbers: readonly number[]): readonly Place[] {
  return Array.from({ length: numbers.length / 2 }, (_, at) =>
    lastOf(['', ...numbers.slice(0, 2 * at + 2)]),
  );
}

function distance([ax, ay]: Place, [bx, by]: Place): number {
  return Math.hypot(ax - bx, ay - by);
}

import type { Segment } from '../svg/path-segments.ts';

type Box = { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
type Point = readonly [number, number];

/** A filled rectangle. */
export function rectOutline({ x, y, w, h }: Box): readonly Segment[] {
  return polygon([
    [x, y],
    [x + w, y],
    [x + w, y + h],
    [x, y + h],
  ]);
}

/** The sides of a rectangle as four filled strips. */
export function frameOutline({ x, y, w, h }: Box, thick: number): readonly Segment[] {
  const half = thick / 2;
  return [
    { x: x - half, y: y - half, w: w + thick, h: thick },
    { x: x - half, y: y + h - half, w: w + thick, h: thick },
    { x: x - half, y: y + half, w: thick, h: h - thick },
    { x: x + w - half, y: y + half, w: thick, h: h - thick },
  ].flatMap(rectOutline);
}

/** A stroke from one point to another as a filled strip. */
export function linesAsOutlines(
  [x1 = 0, y1 = 0, x2 = 0, y2 = 0]: readonly number[],
  thick: number,
): readonly Segment[] {
  const length = Math.hypot(x2 - x1, y2 - y1);
  if (length === 0) return [];
  const [dx, dy] = [((y1 - y2) / length) * (thick / 2), ((x2 - x1) / length) * (thick / 2)];
  return polygon([
    [x1 + dx, y1 + dy],
    [x2 + dx, y2 + dy],
    [x2 - dx, y2 - dy],
    [x1 - dx, y1 - dy],
  ]);
}

/** Steps of a curve where it is cut by an edge: what is cut are the straight middles of braces and arrows. */
const STEPS = 8;

/** Outlines cut at the edges of a box (Sutherland and Hodgman, Reentrant Polygon Clipping, 1974). */
export function clipped(segments: readonly Segment[], { x, y, w, h }: Box): readonly Segment[] {
  const edges: readonly Edge[] = [
    { axis: 0, at: x, keep: 1 },
    { axis: 0, at: x + w, keep: -1 },
    { axis: 1, at: y, keep: 1 },
    { axis: 1, at: y + h, keep: -1 },
  ];
  return polygonsOf(segments).flatMap((points) => polygon(edges.reduce(cut, points)));
}

type Edge = { readonly axis: 0 | 1; readonly at: number; readonly keep: 1 | -1 };

function cut(points: readonly Point[], { axis, at, keep }: Edge): readonly Point[] {
  const inside = (point: Point): boolean => (point[axis] - at) * keep >= 0;
  return points.flatMap((point, index): readonly Point[] => {
    const before = points.at(index - 1) ?? point;
    const crossing = inside(point) === inside(before) ? [] : [meeting(before, point, axis, at)];
    return inside(point) ? [...crossing, point] : crossing;
  });
}

function meeting(a: Point, b: Point, axis: 0 | 1, at: number): Point {
  const share = (at - a[axis]) / (b[axis] - a[axis]);
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
}

function polygonsOf(segments: readonly Segment[]): readonly (readonly Point[])[] {
  const polygons: Point[][] = [];
  for (const [letter, ...numbers] of segments) {
    const open = polygons.at(-1);
    if (letter === 'M') polygons.push([pointAt(numbers, 0)]);
    else if (letter === 'L') open?.push(pointAt(numbers, 0));
    else if (letter === 'C') open?.push(...curvePoints(open.at(-1) ?? [0, 0], numbers));
  }
  return polygons;
}

function curvePoints(from: Point, numbers: readonly number[]): readonly Point[] {
  const [b, c, d] = [pointAt(numbers, 0), pointAt(numbers, 2), pointAt(numbers, 4)];
  return Array.from({ length: STEPS }, (_, step): Point => {
    const t = (step + 1) / STEPS;
    const along = (axis: 0 | 1): number =>
      (1 - t) ** 3 * from[axis] +
      3 * t * (1 - t) ** 2 * b[axis] +
      3 * t ** 2 * (1 - t) * c[axis] +
      t ** 3 * d[axis];
    return [along(0), along(1)];
  });
}

function pointAt(numbers: readonly number[], at: number): Point {
  return [numbers[at] ?? 0, numbers[at + 1] ?? 0];
}

function polygon(points: readonly Point[]): readonly Segment[] {
  if (points.length < 3) return [];
  return [...points.map(([x, y], at): Segment => [at === 0 ? 'M' : 'L', x, y]), ['Z']];
}

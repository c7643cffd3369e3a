import type { Segment } from './path-segments.ts';

/** An arrowhead as long and wide as so many widths of its line. */
const HEAD = { length: 6, width: 4.5 };

type Place = readonly [number, number];

/** A filled arrowhead at the end of outlines (or at their beginning), for markers: whatever their shape, they point. */
export function arrowheadAt(
  outlines: readonly Segment[],
  end: 'start' | 'end',
  width: number,
): readonly Segment[] {
  const places = outlines.flatMap((outline) => placesOf(outline));
  const inOrder = end === 'end' ? places.toReversed() : places;
  const [tip] = inOrder;
  const from = inOrder.find((place) => tip !== undefined && distance(place, tip) > 1e-6);
  if (tip === undefined || from === undefined) return [];
  const long = distance(from, tip);
  const [ux, uy] = [(tip[0] - from[0]) / long, (tip[1] - from[1]) / long];
  const [l, w] = [HEAD.length * width, (HEAD.width * width) / 2];
  const [bx, by] = [tip[0] - ux * l, tip[1] - uy * l];
  return [['M', ...tip], ['L', bx - uy * w, by + ux * w], ['L', bx + uy * w, by - ux * w], ['Z']];
}

/** The points and handles of an outline. */
function placesOf([, ...numbers]: Segment): readonly Place[] {
  return Array.from({ length: numbers.length / 2 }, (_, at): Place => [
    numbers[2 * at] ?? 0,
    numbers[2 * at + 1] ?? 0,
  ]);
}

function distance([ax, ay]: Place, [bx, by]: Place): number {
  return Math.hypot(bx - ax, by - ay);
}

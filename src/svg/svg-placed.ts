import type { Segment } from './path-segments.ts';
import { declarationsOf } from './svg-declared.ts';
import { outlinesOf, shapeOf } from './svg-outlines.ts';
import { isTooLarge, type Around, type Reading } from './svg-reading.ts';
import type { SvgElement } from './svg-tree.ts';

/** Path text for which an outline is counted before it is read: what cannot be read takes time too. */
const LETTERS_OF_OUTLINE = 100;

/** A shape where it stands in the drawing. */
export type Placed = {
  /** As path text in its own space. */
  readonly d: string;
  readonly outlines: readonly Segment[];
  /** How many times wider its lines are there. */
  readonly scale: number;
};

/** The shape of an element, counted; null when it is none, cannot be read, or is beyond all measure. */
export function placedShape(
  element: SvgElement,
  { style, transforms }: Around,
  reading: Reading,
): Placed | null {
  const d = shapeOf(element, style);
  reading.outlines += Math.ceil((d?.length ?? 0) / LETTERS_OF_OUTLINE);
  if (d === null || isTooLarge(reading)) return null;
  const outlines = outlinesOf(d, transforms);
  if (outlines === null) return null;
  reading.outlines += outlines.length;
  const isSteady = declarationsOf(element).get('vector-effect') === 'non-scaling-stroke';
  return { d, outlines, scale: isSteady ? reading.pixel : scaleOf(transforms) };
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

import type { Mm } from './length.ts';
import type { Rect } from './rect.ts';

/** Side of a fiducial: large enough to be told from writing, small enough to cost little ink. */
const FIDUCIAL_SIDE: Mm = 6;

/** From the edge of the paper: printers leave 4–5 mm white, feeders and scanners crop as much. */
const FIDUCIAL_MARGIN: Mm = 10;

const NEAR = FIDUCIAL_MARGIN;
const RIGHT: Mm = 210 - FIDUCIAL_MARGIN - FIDUCIAL_SIDE;
const BOTTOM: Mm = 297 - FIDUCIAL_MARGIN - FIDUCIAL_SIDE;

/**
 * Tops of the two at the long edges. They lie clear of the folds at 148.5 (C5), 99 and 198 mm (DL), and unequal,
 * so that a page turned by half a turn shows it even when its top-left corner is torn off.
 */
const LEFT_EDGE_TOP: Mm = 163;
const RIGHT_EDGE_TOP: Mm = 177;

/** The six fiducials of an A4 return page. */
export const FIDUCIALS = {
  'top-left': at(NEAR, NEAR),
  'top-right': at(RIGHT, NEAR),
  'bottom-left': at(NEAR, BOTTOM),
  'bottom-right': at(RIGHT, BOTTOM),
  'left-edge': at(NEAR, LEFT_EDGE_TOP),
  'right-edge': at(RIGHT, RIGHT_EDGE_TOP),
} as const satisfies Readonly<Record<string, Rect>>;

/** The one with a white square in its middle: it tells which way up the page lies. Its centre is where the others have theirs. */
const RING: keyof typeof FIDUCIALS = 'top-left';

/** Side of the white square: a third of the whole is lost to blur first, so more. */
const HOLE_SIDE: Mm = 2.6;

/** The white square in the middle of the ring. */
export const RING_HOLE: Rect = {
  x: FIDUCIALS[RING].x + (FIDUCIAL_SIDE - HOLE_SIDE) / 2,
  y: FIDUCIALS[RING].y + (FIDUCIAL_SIDE - HOLE_SIDE) / 2,
  w: HOLE_SIDE,
  h: HOLE_SIDE,
};

function at(x: Mm, y: Mm): Rect {
  return { x, y, w: FIDUCIAL_SIDE, h: FIDUCIAL_SIDE };
}

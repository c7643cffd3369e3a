import type { GreyImage } from '../../src/model/grey-image.ts';
import type { FiducialId } from '../../src/model/page.ts';
import { FIDUCIALS, RING_HOLE } from '../../src/paper/fiducial.ts';
import type { Point, Rect } from '../../src/paper/rect.ts';
import { picture, together, UPRIGHT, type Inked, type View } from './a-picture.ts';

const holds = ({ x, y, w, h }: Rect, at: Point): boolean =>
  at.x >= x && at.x <= x + w && at.y >= y && at.y <= y + h;

/** The fiducials of a return page, without some. */
export function fiducials(without: readonly FiducialId[] = []): Inked {
  const ids = (Object.keys(FIDUCIALS) as FiducialId[]).filter((id) => !without.includes(id));
  return (at) => {
    // Most of a page is white: one look at the margins saves six.
    if (at.x > 17 && at.x < 193) return 0;
    return ids.some((id) => holds(FIDUCIALS[id], at)) && !holds(RING_HOLE, at) ? 1 : 0;
  };
}

/** A4 as it is seen upright, and turned by half a turn. */
export const SIZE = { width: 630, height: 891 };
export const UPSIDE_DOWN: View = { ...UPRIGHT, angle: Math.PI, at: { x: 630, y: 891 } };

/** A return page with nothing but fiducials and what else is inked. */
export function aPage(view: View, ...inked: readonly Inked[]): GreyImage {
  return picture(SIZE.width, SIZE.height, view, together(fiducials(), ...inked));
}

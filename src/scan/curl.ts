import type { Pixel } from '../model/grey-image.ts';
import type { FiducialId } from '../model/page.ts';
import type { Mm } from '../paper/length.ts';
import { middleOf } from './find-fiducial.ts';
import { project, type Homography } from './homography.ts';
import type { Warp } from './patch.ts';

/** A fiducial at a long edge and how far from its place it is seen, pixels. */
export type Bent = { readonly id: FiducialId; readonly by: Pixel };

const TOP = middleOf('top-left').y;
const BOTTOM = middleOf('bottom-left').y;
const LEFT = middleOf('top-left').x;
const RIGHT = middleOf('top-right').x;

/**
 * A page that lies flat at its corners and is bent between them: each long edge is bent as a parabola through its
 * fiducial, and what lies between the edges is bent in proportion.
 */
export function curled(h: Homography, bent: readonly Bent[]): Warp {
  const edge = (id: FiducialId): ((y: Mm) => Pixel) => {
    const found = bent.find((each) => each.id === id);
    if (found === undefined) return () => ({ x: 0, y: 0 });
    const most = arch(middleOf(id).y);
    return (y) => {
      const share = arch(y) / most;
      return { x: found.by.x * share, y: found.by.y * share };
    };
  };
  if (bent.length === 0) return (point) => project(h, point);
  const [left, right] = [edge('left-edge'), edge('right-edge')];
  return (point) => {
    const at = project(h, point);
    const t = (point.x - LEFT) / (RIGHT - LEFT);
    const [a, b] = [left(point.y), right(point.y)];
    return { x: at.x + a.x * (1 - t) + b.x * t, y: at.y + a.y * (1 - t) + b.y * t };
  };
}

/** 0 at the corners' heights, largest half-way. */
function arch(y: Mm): number {
  return (y - TOP) * (BOTTOM - y);
}

import type { GreyImage, Pixel } from '../model/grey-image.ts';
import type { Unreadable } from '../model/scanned-page.ts';
import { FIDUCIALS } from '../paper/fiducial.ts';
import { project, similarityOf, type Pair } from './homography.ts';

/** Fiducials outside the picture from which on a part of the page is missing, and not only its margin. */
const CUT = 2;

/**
 * Why a page whose code was read shows too few fiducials: their places lie outside the picture, or its print hardly
 * stands out (`isFaint`), or they are covered. `corners`: of its codes.
 */
export function whyNoFiducials(
  { width, height }: GreyImage,
  corners: readonly Pair[],
  isFaint: () => boolean,
): Unreadable {
  const lies = similarityOf(corners);
  const isOutside = ({ x, y }: Pixel): boolean => x < 0 || y < 0 || x > width || y > height;
  const outside = Object.values(FIDUCIALS).filter(
    ({ x, y, w, h }) => lies !== null && isOutside(project(lies, { x: x + w / 2, y: y + h / 2 })),
  );
  if (outside.length >= CUT) return 'cut-off';
  return isFaint() ? 'too-faint' : 'no-fiducials';
}

import type { Rect } from '../paper/rect.ts';
import type { GreyImage } from './grey-image.ts';

/** A part of a page, upright and flat, `perMm` pixels to the millimetre. */
export type Patch = {
  readonly rect: Rect;
  readonly perMm: number;
  readonly image: GreyImage;
};

/** Takes a part of a page, straightened: `rect` in mm of the page as printed. */
export type TakePatch = (rect: Rect, perMm: number) => Patch;

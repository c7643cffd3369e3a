import type { GreyImage } from '../model/grey-image.ts';

/** Greys so little darker than the paper are its grain. */
const GRAIN = 12;

/** The picture with its paper white, so that no toner is laid on it; ink keeps its darkness against the paper. */
export function onWhite({ width, height, pixels }: GreyImage): GreyImage {
  const white = Math.max(1, paperOf(pixels) - GRAIN);
  return {
    width,
    height,
    pixels: pixels.map((grey) => Math.min(255, Math.round((grey * 255) / white))),
  };
}

/** The grey that half of the pixels are no lighter than: most of a written place is bare. */
function paperOf(pixels: Uint8Array): number {
  return pixels.toSorted()[pixels.length >> 1] ?? 255;
}

import type { GreyImage } from '../model/grey-image.ts';
import { sumsOf } from './sums.ts';

/** What lies nearer to the edge than this share of the width is shadow, holes and torn paper. */
const MARGIN = 0.05;

/** Share of a page's pixels, margins left aside, that are darker than their surroundings by so many greys. */
export function inkShare(image: GreyImage, darker: number): number {
  const { width, height, pixels } = image;
  const sums = sumsOf(image);
  const margin = Math.round(MARGIN * width);
  const half = Math.round(width / 40);
  let inked = 0;
  for (let y = margin; y < height - margin; y += 1) {
    for (let x = margin; x < width - margin; x += 1) {
      const mean = sums.mean(x - half, y - half, x + half + 1, y + half + 1);
      if ((pixels[y * width + x] ?? 255) < mean - darker) inked += 1;
    }
  }
  return inked / Math.max(1, (width - 2 * margin) * (height - 2 * margin));
}

import type { GreyImage } from '../model/grey-image.ts';
import type { Mm } from '../paper/length.ts';
import { patchOf, type Warp } from './patch.ts';

const PAGE = { w: 210, h: 297 };

/** In pieces so small a page is as good as flat, mm. */
const PIECE = { w: 35, h: 9 };

/** The whole page as it was printed, upright and flat, A4 at so many pixels a mm. */
export function straightened(image: GreyImage, warp: Warp, perMm: number): GreyImage {
  const width = PAGE.w * perMm;
  const pixels = new Uint8Array(width * PAGE.h * perMm);
  for (let y: Mm = 0; y < PAGE.h; y += PIECE.h) {
    for (let x: Mm = 0; x < PAGE.w; x += PIECE.w) {
      const piece = patchOf(image, warp, { x, y, ...PIECE }, perMm).image;
      for (let row = 0; row < piece.height; row += 1) {
        const from = piece.pixels.subarray(row * piece.width, (row + 1) * piece.width);
        pixels.set(from, (y * perMm + row) * width + x * perMm);
      }
    }
  }
  return { width, height: PAGE.h * perMm, pixels };
}

/** Where places of the page are in its straightened picture. */
export function straightWarp(perMm: number): Warp {
  return ({ x, y }) => ({ x: x * perMm, y: y * perMm });
}

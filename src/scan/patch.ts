import type { GreyImage, Pixel } from '../model/grey-image.ts';
import type { Patch } from '../model/patch.ts';
import type { Mm } from '../paper/length.ts';
import type { Point, Rect } from '../paper/rect.ts';
import { greyAt } from './grey.ts';

/** Where a place on paper (mm) is seen, in pixels. */
export type Warp = (point: Point) => Pixel;

/**
 * A part of the page as it was printed: straightened and at an even scale. A small patch is flat enough that the warp is
 * asked at its corners only.
 */
export function patchOf(image: GreyImage, warp: Warp, rect: Rect, perMm: number): Patch {
  const width = Math.max(1, Math.round(rect.w * perMm));
  const height = Math.max(1, Math.round(rect.h * perMm));
  const pixels = new Uint8Array(width * height);
  const corner = (x: Mm, y: Mm): Pixel => warp({ x: rect.x + x, y: rect.y + y });
  const [a, b, c, d] = [corner(0, 0), corner(rect.w, 0), corner(0, rect.h), corner(rect.w, rect.h)];
  for (let row = 0; row < height; row += 1) {
    const t = (row + 0.5) / height;
    const [left, right] = [between(a, c, t), between(b, d, t)];
    const [dx, dy] = [(right.x - left.x) / width, (right.y - left.y) / width];
    const [x, y] = [left.x + dx / 2, left.y + dy / 2];
    const start = row * width;
    for (let column = 0; column < width; column += 1) {
      pixels[start + column] = greyAt(image, x + dx * column, y + dy * column) + 0.5;
    }
  }
  return { rect, perMm, image: { width, height, pixels } };
}

function between(a: Pixel, b: Pixel, t: number): Pixel {
  return { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t };
}

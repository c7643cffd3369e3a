import type { GreyImage } from '../model/grey-image.ts';
import type { Patch, TakePatch } from '../model/patch.ts';
import type { Mm } from '../paper/length.ts';
import type { Point, Rect } from '../paper/rect.ts';

/** A mark with some paper round it, lightly smoothed. `reach`: how far from its place it may be looked for, mm. */
export type MarkPatch = {
  readonly patch: Patch;
  readonly side: Mm;
  readonly reach: Mm;
};

/** Pixels to the mm. */
export const PER_MM = 8;

/** Paper round a mark that is looked at, mm. */
export const AROUND = 1.6;

/** Takes a mark with the paper round it. */
export function markPatch(take: TakePatch, rect: Rect, reach: Mm): MarkPatch {
  const by = AROUND + reach;
  const around = { x: rect.x - by, y: rect.y - by, w: rect.w + 2 * by, h: rect.h + 2 * by };
  const patch = take(around, PER_MM);
  return { patch: { ...patch, image: smoothed(patch.image) }, side: rect.w, reach };
}

/** A pixel of a mark, from its middle in pixels. */
export type Spot = Point & { readonly grey: number };

/** Pixels of a mark that lie between two distances from its middle, mm; `shift`: where its middle is, mm. */
export function spotsOf({ patch }: MarkPatch, shift: Point, from: Mm, to: Mm): readonly Spot[] {
  const { width, height, pixels } = patch.image;
  const centre = { x: width / 2 + shift.x * PER_MM, y: height / 2 + shift.y * PER_MM };
  const [near, far] = [from * PER_MM, to * PER_MM];
  const spots: Spot[] = [];
  const bottom = Math.min(height, Math.ceil(centre.y + far));
  const right = Math.min(width, Math.ceil(centre.x + far));
  for (let row = Math.max(0, Math.floor(centre.y - far)); row < bottom; row += 1) {
    for (let column = Math.max(0, Math.floor(centre.x - far)); column < right; column += 1) {
      const [x, y] = [column + 0.5 - centre.x, row + 0.5 - centre.y];
      const distance = Math.sqrt(x * x + y * y);
      if (distance < near || distance > far) continue;
      spots.push({ x, y, grey: pixels[row * width + column] ?? 255 });
    }
  }
  return spots;
}

/** Each pixel the mean of itself and its eight neighbours: noise is a third of what it was. */
function smoothed({ width, height, pixels }: GreyImage): GreyImage {
  const made = new Uint8Array(pixels);
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      let sum = 0;
      for (let row = y - 1; row <= y + 1; row += 1) {
        const at = row * width + x;
        sum += (pixels[at - 1] ?? 0) + (pixels[at] ?? 0) + (pixels[at + 1] ?? 0);
      }
      made[y * width + x] = Math.round(sum / 9);
    }
  }
  return { width, height, pixels: made };
}

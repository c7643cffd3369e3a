import type { GreyImage, Pixel } from '../../src/model/grey-image.ts';
import type { Point } from '../../src/paper/rect.ts';

// Jest looks globals up slowly, and each of these is asked a million times.
const { abs, cos, floor, hypot, min, max, round, sin } = Math;

/** Ink at a place on paper, mm: 0 none, 1 black. */
export type Inked = (point: Point) => number;

/** How a flat page is seen: turned by `angle` radians about its top-left corner, then shifted; `perMm` pixels to the mm. */
export type View = { readonly perMm: number; readonly angle: number; readonly at: Pixel };

export const UPRIGHT: View = { perMm: 3, angle: 0, at: { x: 0, y: 0 } };

/** Where a place on paper is seen. */
export function seenAt({ perMm, angle, at }: View): (point: Point) => Pixel {
  const [c, s] = [cos(angle), sin(angle)];
  return ({ x, y }) => ({
    x: at.x + perMm * (x * c - y * s),
    y: at.y + perMm * (x * s + y * c),
  });
}

/** A picture of what is inked: each pixel the mean of four places in it. */
export function picture(width: number, height: number, view: View, inked: Inked): GreyImage {
  const pixels = new Uint8Array(width * height);
  const [c, s] = [cos(view.angle), sin(view.angle)];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      let ink = 0;
      for (let part = 0; part < 4; part += 1) {
        const u = (x + ((part % 2) + 0.5) / 2 - view.at.x) / view.perMm;
        const v = (y + (floor(part / 2) + 0.5) / 2 - view.at.y) / view.perMm;
        ink += inked({ x: u * c + v * s, y: v * c - u * s });
      }
      pixels[y * width + x] = round(245 - (215 * ink) / 4);
    }
  }
  return { width, height, pixels };
}

/** What any of them inks, the darkest counts. */
export function together(...all: readonly Inked[]): Inked {
  return (point) => {
    let most = 0;
    for (const inked of all) most = max(most, inked(point));
    return most;
  };
}

/** A straight stroke between two places, `width` mm. */
export function stroke(from: Point, to: Point, width: number, ink = 1): Inked {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  return ({ x, y }) => {
    const t = length === 0 ? 0 : ((x - from.x) * dx + (y - from.y) * dy) / length;
    const u = min(1, max(0, t));
    return hypot(x - from.x - u * dx, y - from.y - u * dy) <= width / 2 ? ink : 0;
  };
}

/** The outline of a disc. */
export function ring(middle: Point, radius: number, width: number, ink = 1): Inked {
  return ({ x, y }) => (abs(hypot(x - middle.x, y - middle.y) - radius) <= width / 2 ? ink : 0);
}

import type { GreyImage, Pixel } from '../../src/model/grey-image.ts';
import type { Point } from '../../src/paper/rect.ts';

/** Ink at a place on paper, mm: 0 none, 1 black. */
export type Inked = (point: Point) => number;

/** How a flat page is seen: turned by `angle` radians about its top-left corner, then shifted; `perMm` pixels to the mm. */
export type View = { readonly perMm: number; readonly angle: number; readonly at: Pixel };

export const UPRIGHT: View = { perMm: 3, angle: 0, at: { x: 0, y: 0 } };

/** Where a place on paper is seen. */
export function seenAt({ perMm, angle, at }: View): (point: Point) => Pixel {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return ({ x, y }) => ({
    x: at.x + perMm * (x * cos - y * sin),
    y: at.y + perMm * (x * sin + y * cos),
  });
}

/** A picture of what is inked: each pixel the mean of four places in it. */
export function picture(width: number, height: number, view: View, inked: Inked): GreyImage {
  const pixels = new Uint8Array(width * height);
  const [cos, sin] = [Math.cos(view.angle), Math.sin(view.angle)];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      let ink = 0;
      for (let part = 0; part < 4; part += 1) {
        const u = (x + ((part % 2) + 0.5) / 2 - view.at.x) / view.perMm;
        const v = (y + (Math.floor(part / 2) + 0.5) / 2 - view.at.y) / view.perMm;
        ink += inked({ x: u * cos + v * sin, y: v * cos - u * sin });
      }
      pixels[y * width + x] = Math.round(245 - (215 * ink) / 4);
    }
  }
  return { width, height, pixels };
}

/** What any of them inks, the darkest counts. */
export function together(...all: readonly Inked[]): Inked {
  return (point) => Math.max(...all.map((inked) => inked(point)));
}

/** A straight stroke between two places, `width` mm. */
export function stroke(from: Point, to: Point, width: number, ink = 1): Inked {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  return ({ x, y }) => {
    const t = length === 0 ? 0 : ((x - from.x) * dx + (y - from.y) * dy) / length;
    const u = Math.min(1, Math.max(0, t));
    return Math.hypot(x - from.x - u * dx, y - from.y - u * dy) <= width / 2 ? ink : 0;
  };
}

/** The outline of a disc. */
export function ring(middle: Point, radius: number, width: number, ink = 1): Inked {
  return ({ x, y }) =>
    Math.abs(Math.hypot(x - middle.x, y - middle.y) - radius) <= width / 2 ? ink : 0;
}

import type { GreyImage } from '../model/grey-image.ts';

/** Sums of greys of any upright rectangle in four steps (Crow, Summed-area tables, 1984). */
export type Sums = {
  readonly width: number;
  readonly height: number;
  /** Sum of greys in the pixels from (left, top) up to, without, (right, bottom); cut to the picture. */
  readonly of: (left: number, top: number, right: number, bottom: number) => number;
  /** Mean grey there; 255 where nothing is left. */
  readonly mean: (left: number, top: number, right: number, bottom: number) => number;
};

/** Sums over a picture. */
export function sumsOf({ width, height, pixels }: GreyImage): Sums {
  const stride = width + 1;
  const table = new Float64Array(stride * (height + 1));
  for (let y = 0; y < height; y += 1) {
    let row = 0;
    for (let x = 0; x < width; x += 1) {
      row += pixels[y * width + x] ?? 0;
      table[(y + 1) * stride + x + 1] = (table[y * stride + x + 1] ?? 0) + row;
    }
  }
  const within = (value: number, most: number): number => {
    if (value < 0) return 0;
    return value > most ? most : value;
  };
  const sum = (left: number, top: number, right: number, bottom: number): number =>
    (table[bottom * stride + right] ?? 0) -
    (table[top * stride + right] ?? 0) -
    (table[bottom * stride + left] ?? 0) +
    (table[top * stride + left] ?? 0);
  const cut = (
    left: number,
    top: number,
    right: number,
    bottom: number,
  ): readonly [number, number, number, number] => [
    within(left, width),
    within(top, height),
    within(right, width),
    within(bottom, height),
  ];
  return {
    width,
    height,
    of: (...rect) => sum(...cut(...rect)),
    mean: (...rect) => {
      const [left, top, right, bottom] = cut(...rect);
      const count = (right - left) * (bottom - top);
      return count <= 0 ? 255 : sum(left, top, right, bottom) / count;
    },
  };
}

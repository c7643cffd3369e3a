/** Units of the drawing in one of each unit of length (SVG 2 §8.9: a pixel is a 96th of an inch). */
const UNITS: ReadonlyMap<string, number> = new Map([
  ['', 1],
  ['px', 1],
  ['pt', 96 / 72],
  ['pc', 16],
  ['mm', 96 / 25.4],
  ['cm', 960 / 25.4],
  ['in', 96],
]);

/** No figure has a number larger; larger ones overflow when they are scaled. */
const LARGEST = 1e7;

/** Whether a figure may hold such a number. */
export function isDrawable(value: number): boolean {
  return Math.abs(value) <= LARGEST;
}

/** A length in pixels; null when it is none, or a share of something else. */
export function pixelsOf(typed: string | undefined): number | null {
  const [, value = '', unit = ''] =
    /^\s*([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)\s*(px|pt|pc|mm|cm|in)?\s*$/iu.exec(typed ?? '') ??
    [];
  if (value === '') return null;
  const pixels = Number(value) * (UNITS.get(unit.toLowerCase()) ?? 1);
  return isDrawable(pixels) ? pixels : null;
}

/** The numbers in a list such as `points` or `viewBox`; the largest there is for those beyond it. */
export function numbersIn(typed: string | undefined): readonly number[] {
  return [...(typed ?? '').matchAll(/[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/giu)].map(([number]) =>
    Math.min(LARGEST, Math.max(-LARGEST, Number(number))),
  );
}

/** Units of the drawing in one of each unit of length (SVG 2 §8.9: a pixel is a 96th of an inch). */
const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  mm: 96 / 25.4,
  cm: 960 / 25.4,
  in: 96,
};

/** A length in pixels; null when it is none, or a share of something else. */
export function pixelsOf(typed: string | undefined): number | null {
  const [, value = '', unit = ''] =
    /^\s*([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)\s*(px|pt|pc|mm|cm|in)?\s*$/iu.exec(typed ?? '') ??
    [];
  return value === '' ? null : Number(value) * (UNITS[unit.toLowerCase()] ?? 1);
}

/** The numbers in a list such as `points` or `viewBox`. */
export function numbersIn(typed: string | undefined): readonly number[] {
  return [...(typed ?? '').matchAll(/[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/giu)].map(([number]) =>
    Number(number),
  );
}

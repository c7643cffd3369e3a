import type { Segment } from '../svg/path-segments.ts';
import type { FormulaPart } from '../model/formulas.ts';

/** A stretch of a formula as drawn: lengths in thousandths of MathJax's em, y upwards from the baseline. */
export type Drawn = {
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
  /** White behind it, before the next stretch. */
  readonly gap: number;
  /** Code of its first sign in hex, as MathJax notes it. */
  readonly begins: string;
  readonly outlines: readonly Segment[];
};

/** The type of formulas is this much larger: digits and letters then are as high as those of the text faces. */
const SCALE = 1.1;

/** Stretches set one behind the other as one part in ems of the text. */
export function partOf(drawn: readonly Drawn[]): FormulaPart {
  const top = Math.max(0, ...drawn.map((each) => each.top));
  const bottom = Math.min(0, ...drawn.map((each) => each.bottom));
  let x = 0;
  const paths = drawn.map(({ outlines, width, gap }) => {
    const path = outlines.map((segment) => written(segment, x, top)).join('');
    x += width + gap;
    return path;
  });
  return {
    width: (x * SCALE) / 1000,
    height: (top * SCALE) / 1000,
    depth: (-bottom * SCALE) / 1000,
    path: paths.join(''),
  };
}

function written([letter, ...numbers]: Segment, x: number, top: number): string {
  const placed = numbers.map((number, at) =>
    String(Math.round((at % 2 === 0 ? number + x : top - number) * SCALE) + 0),
  );
  return letter + placed.join(' ');
}

import type svgpath from 'svgpath';

/** `M`, `L`, `C` with absolute numbers, or `Z`. */
export type Segment = readonly [string, ...number[]];

/** A path as straight lines and cubic curves (SVG 2 §9). */
export function plainSegments(path: ReturnType<typeof svgpath>): readonly Segment[] {
  const segments: Segment[] = [];
  path
    .abs()
    .unshort()
    .unarc()
    .iterate(([letter, ...typed], _at, x, y) => {
      segments.push(plain(letter, typed.map(Number), x, y));
    });
  return segments;
}

function plain(letter: string, numbers: readonly number[], x: number, y: number): Segment {
  const [a = 0, b = 0, c = 0, d = 0] = numbers;
  if (letter === 'H') return ['L', a, y];
  if (letter === 'V') return ['L', x, a];
  // A quadratic curve as a cubic one: handles at two thirds of the way to its point.
  if (letter === 'Q') {
    const third = (from: number, to: number): number => from + ((to - from) * 2) / 3;
    return ['C', third(x, a), third(y, b), third(c, a), third(d, b), c, d];
  }
  return [letter.toUpperCase(), ...numbers];
}

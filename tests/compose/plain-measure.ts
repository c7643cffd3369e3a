import type { Measure } from '../../src/model/measure.ts';

const MM_PER_POINT = 25.4 / 72;

/** Every character half an em wide: layouts that need no font file. `☐` is drawn by the face `symbol`. */
export const plainMeasure: Measure = {
  width: (text, _face, size) => Array.from(text).length * 0.5 * size * MM_PER_POINT,
  pieces: (text, face) =>
    text
      .split(/(☐)/u)
      .filter((part) => part !== '')
      .map((part) => ({ text: part, face: part === '☐' ? 'symbol' : face })),
  missing: () => [],
  ascent: (_face, size) => size * MM_PER_POINT,
  descent: (_face, size) => size * 0.3 * MM_PER_POINT,
};

import { describe, expect, it } from '@jest/globals';
import type { Box } from '../../src/model/page.ts';
import { readAnswers } from '../../src/read/read-answers.ts';
import { rulingLines } from '../../src/model/ruling-lines.ts';
import { patchOf } from '../../src/scan/patch.ts';
import { picture, seenAt, stroke, together, UPRIGHT, type Inked } from '../scan/a-picture.ts';

const VIEW = { ...UPRIGHT, perMm: 6 };
const RECT = { x: 5, y: 5, w: 40, h: 25 };

type AnswerBox = Extract<Box, { kind: 'answer' }>;

const lines: AnswerBox = { kind: 'answer', item: 'a#1', rect: RECT, ruling: 'lines', pitch: 8 };
const grid: AnswerBox = { ...lines, ruling: 'grid', pitch: 5 };
const curve: Box = {
  kind: 'path',
  rect: { x: 10, y: 8, w: 20, h: 15 },
  unit: 1,
  d: 'M 0 15 C 5 0 15 0 20 15 L 20 0 Z',
  stroke: { width: 0.3, ink: 0.5 },
};

/** What is read of an answer's place as it is printed and written in, seen `by` mm below its place. */
function stateOf(box: AnswerBox, written: Inked, by = 0, others: readonly Box[] = []): string {
  const ruling = rulingLines(box).map(({ from, to }) => stroke(from, to, 0.2, 0.3));
  const image = picture(300, 210, VIEW, together(...ruling, written));
  const warp = seenAt({ ...VIEW, at: { x: 0, y: -by * VIEW.perMm } });
  const read = readAnswers(
    (rect, perMm) => patchOf(image, warp, rect, perMm),
    [box, ...others],
    215,
  );
  return read[0]?.state ?? '';
}

const nothing: Inked = () => 0;
const word = together(
  stroke({ x: 12, y: 9 }, { x: 14, y: 13 }, 0.5, 0.7),
  stroke({ x: 14, y: 13 }, { x: 17, y: 8 }, 0.5, 0.7),
  stroke({ x: 17, y: 8 }, { x: 19, y: 12 }, 0.5, 0.7),
);

describe('readAnswers', () => {
  it.each([
    ['lines', lines],
    ['squares', grid],
    ['nothing', { ...lines, ruling: 'blank' } satisfies AnswerBox],
  ])('calls a place ruled with %s empty as printed, and written when a word is in it', (_, box) => {
    expect(stateOf(box, nothing)).toBe('empty');
    expect(stateOf(box, word)).toBe('written');
  });

  it('does not take a line of small writing from edge to edge for a fold', () => {
    const strokes = Array.from({ length: 30 }, (_, at) =>
      stroke(
        { x: 5 + 1.4 * at, y: at % 2 === 0 ? 17 : 19 },
        { x: 6.4 + 1.4 * at, y: at % 2 === 0 ? 19 : 17 },
        0.4,
        0.7,
      ),
    );
    expect(stateOf(lines, together(...strokes))).toBe('written');
  });

  it('finds the ruling where the page is bent', () => {
    expect(stateOf(lines, nothing, 0.8)).toBe('empty');
    expect(stateOf(lines, word, 0.8)).toBe('written');
  });

  it('takes neither a fold nor a speck for writing, and is not sure of a dash', () => {
    expect(stateOf(lines, stroke({ x: 0, y: 17 }, { x: 60, y: 17.8 }, 0.5, 0.5))).toBe('empty');
    expect(stateOf(lines, stroke({ x: 20, y: 17 }, { x: 20.2, y: 17 }, 0.4, 0.8))).toBe('empty');
    expect(stateOf(lines, stroke({ x: 20, y: 18 }, { x: 21.1, y: 18 }, 0.5, 0.6))).toBe('doubtful');
  });

  it('takes no streak for writing that the ruling cuts into pieces', () => {
    expect(stateOf(grid, stroke({ x: 22, y: 0 }, { x: 22.6, y: 35 }, 0.6, 0.6))).toBe('empty');
  });

  it('knows what else is printed in the place', () => {
    const blank: AnswerBox = { ...lines, ruling: 'blank' };
    const drawn = together(
      stroke({ x: 30, y: 8 }, { x: 30, y: 23 }, 0.3, 0.5),
      stroke({ x: 10, y: 23 }, { x: 30, y: 8 }, 0, 0),
    );
    expect(stateOf(blank, drawn)).toBe('written');
    expect(stateOf(blank, drawn, 0, [curve])).toBe('empty');
  });
});

import { expect, test } from '@jest/globals';
import type { Box } from '../../src/model/page.ts';
import { answerSpace } from '../../src/render/answer-space.ts';

type AnswerBox = Extract<Box, { kind: 'answer' }>;

const BOX: AnswerBox = {
  kind: 'answer',
  item: 'a#q1',
  rect: { x: 10, y: 20, w: 100, h: 24 },
  ruling: 'slanted',
  pitch: 12,
  slant: { band: 4, distance: 25, angle: 65 },
};

/** Both ends of each line drawn: x and y, x and y, in mm. */
function linesOf(box: AnswerBox): readonly (readonly number[])[] {
  const drawn = answerSpace(box).join(' ');
  return [...drawn.matchAll(/(\S+) (\S+) m (\S+) (\S+) l/gu)].map((line) =>
    line.slice(1).map(Number),
  );
}

test('the ruling of beginners has a band above each line and slants that stay in it', () => {
  const lines = linesOf(BOX);
  const level = lines.filter(([, from, , to]) => from === to).map(([, y]) => y);
  expect(level).toEqual([32, 44, 28, 40]);
  const slanting = lines.filter(([, from, , to]) => from !== to);
  expect(slanting).toHaveLength(8);
  for (const [x = 0, y = 0, right = 0, top = 0] of slanting) {
    expect([32, 44]).toContain(y);
    expect(y - top).toBeCloseTo(4, 3);
    expect((Math.atan2(y - top, right - x) * 180) / Math.PI).toBeCloseTo(65, 1);
    expect(x).toBeGreaterThanOrEqual(10);
    expect(right).toBeLessThanOrEqual(110);
  }
});

test.each(['lines', 'slanted', 'grid', 'blank'] as const)(
  'the ruling %s is light and no hairline',
  (ruling) => {
    const drawn = answerSpace({ ...BOX, ruling }).join(' ');
    expect(drawn).toContain('0.75 G 0.2 w');
  },
);

test('lines and squares lie where they are measured', () => {
  expect(linesOf({ ...BOX, ruling: 'lines', pitch: 8 }).map(([, y]) => y)).toEqual([28, 36, 44]);
  const grid = linesOf({ ...BOX, ruling: 'grid', pitch: 5, rect: { x: 0, y: 0, w: 20, h: 10 } });
  expect(grid).toHaveLength(3 + 5);
});

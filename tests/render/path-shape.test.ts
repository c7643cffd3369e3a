import { expect, test } from '@jest/globals';
import type { PathBox } from '../../src/model/page.ts';
import { pathShape } from '../../src/render/path-shape.ts';

const BOX: PathBox = {
  kind: 'path',
  rect: { x: 10, y: 20, w: 4, h: 2 },
  unit: 2,
  d: 'M0 0L2 1',
};

test('a line with dashes of any number, ends and corners leaves them to itself', () => {
  const stroke = { width: 0.5, ink: 1, dash: [3, 1, 0, 1], cap: 'round', join: 'bevel' } as const;
  expect(pathShape({ ...BOX, stroke })).toBe(
    'q 1 J 2 j [3 1 0 1] 0 d 0 G 0.5 w 10 20 m 14 22 l S Q',
  );
  expect(pathShape({ ...BOX, stroke: { width: 0.5, ink: 1 } })).toBe(
    '[] 0 d 0 G 0.5 w 10 20 m 14 22 l S',
  );
});

test('what is filled is filled in all of its clips, and nothing after it', () => {
  const clips = [{ d: 'M-1 0L1 0L1 1Z' }, { d: 'M0 0L1 0L1 1Z', evenOdd: true }] as const;
  expect(pathShape({ ...BOX, fill: 0.5, clips })).toBe(
    'q 8 20 m 12 20 l 12 22 l h W n 10 20 m 12 20 l 12 22 l h W* n 0.5 g 10 20 m 14 22 l f Q',
  );
});

import { expect, test } from '@jest/globals';
import { onWhite } from '../../src/scan/on-white.ts';

test('grey paper becomes white with its grain, ink stays dark', () => {
  const paper = [210, 214, 206, 212, 210, 211, 205];
  const pixels = Uint8Array.from([...paper, 30, 120]);
  const { pixels: made, width, height } = onWhite({ width: 9, height: 1, pixels });
  expect([width, height]).toEqual([9, 1]);
  expect([...made.slice(0, paper.length)]).toEqual(paper.map(() => 255));
  expect(made[7]).toBeLessThan(45);
  expect(made[8]).toBeGreaterThan(120);
  expect(made[8]).toBeLessThan(170);
});

test('a black picture does not break', () => {
  const { pixels } = onWhite({ width: 2, height: 1, pixels: new Uint8Array(2) });
  expect([...pixels]).toEqual([0, 0]);
});

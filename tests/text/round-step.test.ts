import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { roundStep } from '../../src/text/round-step.ts';

test.each([
  [1, 1],
  [1.01, 2],
  [2, 2],
  [3, 5],
  [5.1, 10],
  [83, 100],
  [1000, 1000],
  [0.03, 0.05],
  [0.2, 0.2],
])('not below %d: %d', (least, step) => {
  expect(roundStep(least)).toBeCloseTo(step, 9);
});

test('a step is never below what is asked, nor more than two and a half times of it', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-3, max: 1e6, noNaN: true }), (least) => {
      const times = roundStep(least) / least;
      expect(times).toBeGreaterThan(1 - 1e-6);
      expect(times).toBeLessThan(2.5 + 1e-6);
    }),
  );
});

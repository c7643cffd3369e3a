import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { axisSteps } from '../../src/text/axis-steps.ts';

const MOST = 60;
const steps = (across: number, up: number, asked = {}, most = MOST) =>
  axisSteps({ from: 0, to: across }, { from: -up, to: 0 }, asked, most);

test.each([
  [10, 10],
  [1, 1],
  [12, 5],
  [5, 12],
  // A sine needs a wide plane and a low one; it is as wide as the page.
  [14, 2],
  [60, 8],
  // As high as half a page.
  [4, 24],
  [10, 30],
  [60, 60],
])('%d across and %d up have 1 for a square both ways', (across, up) => {
  expect(steps(across, up)).toBeNull();
});

test.each([
  [10, 200, { x: 1, y: 20 }],
  [5, 300, { x: 0.5, y: 20 }],
  [10, 40, { x: 1, y: 5 }],
  [10, 0.5, { x: 1, y: 0.05 }],
  [1000, 1, { x: 100, y: 0.1 }],
  [24, 2, { x: 2, y: 0.2 }],
])('%d across and %d up have scales of their own', (across, up, expected) => {
  expect(steps(across, up)).toEqual(expected);
});

test.each([
  [100, 100, { x: 5, y: 5 }],
  [1000, 300, { x: 50, y: 50 }],
])('large ranges of %d and %d keep their shape', (across, up, expected) => {
  expect(steps(across, up)).toEqual(expected);
});

test('where pupils have fewer squares, less is drawn at 1 for a square', () => {
  expect(steps(30, 30)).toBeNull();
  expect(steps(30, 30, {}, 24)).toEqual({ x: 2, y: 2 });
});

test('what is asked for counts, and the other axis has the same where it makes squares enough', () => {
  expect(steps(10, 200, { x: 2, y: 40 })).toEqual({ x: 2, y: 40 });
  expect(steps(20, 20, { x: 2 })).toEqual({ x: 2, y: 2 });
  expect(steps(10, 200, { y: 50 })).toEqual({ x: 1, y: 50 });
  expect(steps(10, 10, { x: 1, y: 1 })).toEqual({ x: 1, y: 1 });
});

test('of any ranges a drawing has squares enough along both axes and never too many', () => {
  const length = fc.double({ min: 0.01, max: 1_000_000, noNaN: true });
  fc.assert(
    fc.property(length, length, fc.constantFrom(24, MOST), (across, up, most) => {
      const { x, y } = steps(across, up, {}, most) ?? { x: 1, y: 1 };
      const squares = [across / x, up / y];
      expect(Math.max(...squares)).toBeLessThanOrEqual(most + 1e-6);
      // In the same units one may have fewer, as it is asked to be low.
      if (x !== y) expect(Math.min(...squares)).toBeGreaterThan(5.9);
      else expect(Math.max(...squares) / Math.min(...squares)).toBeLessThan(8.001);
    }),
  );
});

import { expect, test } from '@jest/globals';
import { lengthOf } from '../../src/svg/svg-lengths.ts';
import { path, read } from './reading.ts';

const AROUND = { view: { w: 30, h: 40 }, fontSize: 8 };

test.each([
  ['10%', 'width', 3],
  ['10%', 'height', 4],
  // √(30² + 40²) / √2 (SVG 1.1 §7.10).
  ['100%', 'diagonal', 50 / Math.SQRT2],
  ['2em', 'width', 16],
  ['1ex', 'width', 4],
  ['1in', 'width', 96],
] as const)('%s of the %s', (typed, along, length) => {
  expect(lengthOf(typed, along, AROUND)).toBeCloseTo(length, 9);
});

test.each(['', 'auto', '3 4', '5furlongs', '1e400%', '9e9em'])('%s is no length', (typed) => {
  expect(lengthOf(typed, 'width', AROUND)).toBeNull();
});

const DIAGONAL = Math.hypot(100, 50) / Math.SQRT2;

test('shapes in shares of the view', () => {
  const rect = path('<rect x="10%" y="20%" width="50%" height="40%"/>').rect;
  expect(rect).toEqual({ x: 10, y: 10, w: 50, h: 20 });
  const circle = path('<circle cx="50%" cy="50%" r="10%"/>').rect;
  expect(circle.w).toBeCloseTo(DIAGONAL / 5, 5);
  expect(circle.y + circle.h / 2).toBeCloseTo(25, 9);
  const ellipse = path('<ellipse cx="50%" cy="50%" rx="10%" ry="10%"/>').rect;
  expect([ellipse.w, ellipse.h]).toEqual([expect.closeTo(20), expect.closeTo(10)]);
  expect(path('<line x2="100%" y2="100%"/>').rect).toMatchObject({ w: 100, h: 50 });
});

test('lines in shares of the view, dashes in any length', () => {
  const { stroke } = path(
    '<path d="M0 0L9 9" stroke="#000" stroke-width="2%" stroke-dasharray="1in,10%"/>',
  );
  expect(stroke?.width).toBeCloseTo(DIAGONAL / 50, 9);
  expect(stroke?.dash).toEqual([96, expect.closeTo(DIAGONAL / 10)]);
});

test('shares of a view inside are of that view', () => {
  const inside =
    '<svg width="50" height="50" viewBox="0 0 10 10"><rect width="100%" height="50%"/></svg>';
  expect(path(inside).rect).toEqual({ x: 0, y: 0, w: 50, h: 25 });
});

test('a height alone says how large a drawing is', () => {
  expect(read('', 'height="20mm" viewBox="0 0 100 50"').unit).toBeCloseTo(0.4, 9);
});

import { expect, test } from '@jest/globals';
import { curvePieces, type Spot } from '../../src/diagram/curve.ts';
import { readExpression } from '../../src/text/expression.ts';

const FRAME = { x: { from: -5, to: 5 }, y: { from: -5, to: 5 } };
/** Two steps for 1 mm of a drawing with 10 mm for 1, and 0.1 mm that nobody sees. */
const [STEPS, UNSEEN] = [200, 0.01];

function pieces(expression: string, steps = STEPS): readonly (readonly Spot[])[] {
  const f = readExpression(expression);
  expect(f).not.toBeNull();
  return f === null ? [] : curvePieces(f, FRAME, steps, UNSEEN);
}

/** First and last place of each piece. */
function ends(expression: string, steps = STEPS): readonly (readonly number[])[] {
  return pieces(expression, steps).map((piece) => [...(piece[0] ?? []), ...(piece.at(-1) ?? [])]);
}

test.each([
  // Within one step it comes from below the frame and leaves it above.
  ['200x - 10', [0.025, -5, 0.075, 5]],
  ['-1000x', [-0.005, 5, 0.005, -5]],
  ['1000000x + 1', [-6e-6, -5, 4e-6, 5]],
  ['2x', [-2.5, -5, 2.5, 5]],
  ['3', [-5, 3, 5, 3]],
])('%s is drawn whole, from edge to edge of the frame', (expression, expected) => {
  for (const steps of [STEPS, STEPS + 1, 97]) {
    const [only, ...others] = ends(expression, steps);
    expect(others).toEqual([]);
    expect(only).toEqual(expected.map((value) => expect.closeTo(value, 6)));
  }
});

test.each([
  ['1/x', 2],
  ['0,01/x', 2],
  ['1/(x - 1/3)', 2],
  ['tg x', 5],
  ['|x|/x', 2],
  ['x/(x^2 - 2)', 3],
])('%s is not joined across its poles or leaps', (expression, count) => {
  for (const steps of [STEPS, STEPS + 1, 97]) {
    const drawn = pieces(expression, steps);
    expect(drawn).toHaveLength(count);
    const f = readExpression(expression);
    // What is drawn between two places is where the function is.
    for (const piece of drawn) {
      piece.slice(1).forEach(([x, y], at) => {
        const [x0, y0] = piece[at] ?? [x, y];
        const middle = f?.((x0 + x) / 2) ?? NaN;
        expect(Math.abs(middle - (y0 + y) / 2)).toBeLessThan(0.5);
      });
    }
  }
});

test('beside a pole a curve goes on to the frame, and begins where the function does', () => {
  const [left, right] = ends('0,1/x');
  expect(left?.slice(2)).toEqual([expect.closeTo(-0.02, 3), -5]);
  expect(right?.slice(0, 2)).toEqual([expect.closeTo(0.02, 3), 5]);
  expect(ends('ln x')[0]?.[1]).toBe(-5);
  expect(ends('sqrt(x - 0,01)', 97)[0]?.[1]).toBeCloseTo(0, 1);
});

test('what leaves the frame has no place outside of it', () => {
  for (const expression of ['x^9', 'tg x', '100 sin 20x', '1/x^2']) {
    const heights = pieces(expression).flatMap((piece) => piece.map(([, y]) => y));
    expect(heights.length).toBeGreaterThan(10);
    expect(Math.max(...heights)).toBeLessThanOrEqual(5);
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(-5);
  }
});

test('no value, or none in the frame, draws nothing', () => {
  expect(pieces('sqrt(-1 - x^2)')).toEqual([]);
  expect(pieces('x^2 + 6')).toEqual([]);
});

import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readExpression } from '../../src/text/expression.ts';

test.each([
  ['x^2 - 2x', 3, 3],
  ['-x^2', 3, -9],
  ['2(x + 1) : 4', 3, 2],
  ['2x · 3', 2, 12],
  ['0,5x + 1.5', 3, 3],
  ['|x - 4|', 1, 3],
  ['2|x|', -3, 6],
  ['sqrt(x + 1)', 8, 3],
  ['sin 2x', Math.PI / 4, 1],
  ['cos(x) + 1', 0, 2],
  ['2^x', 5, 32],
  ['x^-1', 4, 0.25],
  ['10 - 2 - 3', 0, 5],
  ['12 : 2 : 3', 0, 2],
  ['2pi', 0, 2 * Math.PI],
  ['3 − x', 1, 2],
  ['6/x', 3, 2],
  // A function without brackets is of one product of numbers, variables and powers.
  ['sin x cos x', 1, Math.sin(1) * Math.cos(1)],
  ['2 sin x cos x', 1, Math.sin(2)],
  ['sin x / x', 2, Math.sin(2) / 2],
  ['sin 2x : 2', 1, Math.sin(2) / 2],
  ['ln x · x', 5, 5 * Math.log(5)],
  ['ln x * x', 5, 5 * Math.log(5)],
  ['ln 3x', 5, Math.log(15)],
  ['sin x^2', 2, Math.sin(4)],
  ['sin x + 1', 2, Math.sin(2) + 1],
  ['sin -2pi x - 1', 0.3, Math.sin(-0.6 * Math.PI) - 1],
  ['cos 2(x + 1)', 2, Math.cos(6)],
  ['cos x (x + 1)', 2, 3 * Math.cos(2)],
  ['sqrt |x| x', 4, 8],
  ['cos 2|x|', -2, Math.cos(4)],
  ['|sin x| x', -2, -2 * Math.sin(2)],
  ['ln sin x', 2, Math.log(Math.sin(2))],
  ['(sin x)(cos x)', 1, Math.sin(1) * Math.cos(1)],
  ['sin(x)cos(x)', 1, Math.sin(1) * Math.cos(1)],
  ['ln x ln x', 5, Math.log(5) ** 2],
])('%s at %d is %d', (text, x, value) => {
  expect(readExpression(text)?.(x)).toBeCloseTo(value, 9);
});

test.each([
  '',
  '2 +',
  '(x',
  'x)',
  'y + 1',
  '2 ** x',
  'x = 2',
  'sin',
  'sin -',
  'sin / x',
  '|x',
  'x; 1',
  'alert(1)',
  'constructor',
])('«%s» is no expression', (text) => {
  expect(readExpression(text)).toBeNull();
});

test('whatever is typed, nothing is thrown and every value is a number', () => {
  const piece = fc.constantFrom(
    'x',
    '2',
    '0,5',
    '+',
    '-',
    '*',
    '/',
    '^',
    '(',
    ')',
    '|',
    'sin',
    ' ',
    'pi',
    ':',
  );
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 14 }),
      fc.double({ noNaN: true, min: -50, max: 50 }),
      (pieces, x) => {
        const made = readExpression(pieces.join(''));
        if (made !== null) expect(typeof made(x)).toBe('number');
      },
    ),
  );
});

import { expect, test } from '@jest/globals';
import { formulaScale } from '../../src/compose/flow-formula.ts';
import { openFormulas } from '../../src/formula/open-formulas.ts';

const formulas = await openFormulas();
const width = (tex: string): number => formulas.display(tex)?.width ?? 0;

test('a formula too wide for its line is divided before it is made smaller', () => {
  const chain =
    '(a + b)^3 = (a + b)(a + b)^2 = (a + b)(a^2 + 2ab + b^2) = a^3 + 3a^2b + 3ab^2 + b^3';
  expect(formulaScale(chain, width(chain), formulas)).toBe(1);
  expect(formulaScale(chain, width(chain) * 0.6, formulas)).toBe(1);
  expect(formulaScale(chain, 3, formulas)).toBeLessThan(0.9);
});

test('what has no relation to divide it at is made smaller to fit', () => {
  const root = '\\sqrt{abcdefghijklmnopqrstuvwxyz}';
  expect(formulaScale(root, width(root) / 2, formulas)).toBeCloseTo(0.5, 6);
});

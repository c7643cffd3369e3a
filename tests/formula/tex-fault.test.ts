import { expect, test } from '@jest/globals';
import { openFormulas } from '../../src/formula/open-formulas.ts';
import { reasonOf } from '../../src/model/fault.ts';
import { problem } from '../../src/model/problem.ts';
import { tellProblem } from '../../src/text/words.ts';
import { productWords as readWords } from '../samples/report-text.ts';

const productWords = await readWords();

const formulas = await openFormulas();

/** What a teacher mistypes, and what of it the message shows. */
const MISTYPED = [
  ['{a', ''],
  ['a}', ''],
  ['\\text{a', ''],
  ['\\sqrt[3', ''],
  ['\\frac{1}', '\\frac'],
  ['\\foo', '\\foo'],
  ['x^2^3', ''],
  ['x_1_2', ''],
  ['x^', ''],
  ['\\begin{cases} 1', '\\end{cases}'],
  ['\\begin{array}{c}a\\end{cases}', '\\begin{array} … \\end{cases}'],
  ['\\begin{foo}a\\end{foo}', 'foo'],
  ['\\left( a', ''],
  ['a \\right)', ''],
  ['\\left x', '\\left'],
  ['a & b', '&'],
  ['\\limits', '\\limits'],
  ['\\hspace{q}', '\\hspace'],
  ['#', ''],
  ['5 ₸', '₸'],
] as const;

test.each(MISTYPED)(
  '%s is told in the tongue of the reader, with what stands wrong',
  (tex, about) => {
    const fault = formulas.fault(tex);
    if (fault === null) throw new Error(`${tex} is no fault`);
    const told = problem('lesson-formula-broken', { file: 'a.md' }, { tex, ...reasonOf(fault) });
    for (const tongue of ['kk', 'ru'] as const) {
      const text = tellProblem(productWords, tongue, told);
      expect(text).not.toContain(fault.original);
      expect(text).not.toContain('parser');
      expect(text).not.toMatch(/[⟨⟩]/u);
      if (about !== '') expect(text.replace(`«${tex}»`, '')).toContain(`«${about}»`);
    }
  },
);

test('what nobody worded is told in the words of the parser, and said to be so', () => {
  const fault = formulas.fault('\\root 3');
  const about = '\\of … \\root';
  expect(fault).toMatchObject({ code: 'tex.TokenNotFoundForCommand', about });
  if (fault === null) return;
  const told = problem('lesson-formula-broken', { file: 'a.md' }, { tex: 'x', ...reasonOf(fault) });
  const text = tellProblem(productWords, 'ru', told);
  expect(text).toContain(`(parser: ${fault.original})`);
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { asWritten, readableUnits } from '../../src/formula/conventions.ts';
import { openFormulas } from '../../src/formula/open-formulas.ts';
import { productPath } from '../../src/shell/package-files.ts';

const formulas = await openFormulas();

function widthOf(tex: string): number {
  return (formulas.inline(tex)?.parts ?? []).reduce((sum, { width }) => sum + width, 0);
}

/** The least and most of the numbers of a path, across and down. */
function extent(path: string): readonly number[] {
  const numbers = (path.match(/-?\d+/gu) ?? []).map(Number);
  const across = numbers.filter((_, at) => at % 2 === 0);
  const down = numbers.filter((_, at) => at % 2 === 1);
  return [Math.min(...across), Math.max(...across), Math.min(...down), Math.max(...down)];
}

/** Formulas of the gallery, as they stand in its lessons. */
function gallery(): readonly string[] {
  const folder = productPath('samples/typography/lessons/formulas');
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .flatMap((text) =>
      [...text.matchAll(/\$\$([^$]+)\$\$|\$([^\s$][^$\n]*?)\$/gu)].map(
        ([, one, other]) => one ?? other ?? '',
      ),
    );
}

test('every formula of the gallery is set, and stays in the box that the line leaves it', () => {
  const all = [...new Set(gallery())];
  expect(all.length).toBeGreaterThanOrEqual(100);
  for (const tex of all) {
    expect([tex, formulas.fault(tex)]).toEqual([tex, null]);
    const part = formulas.display(tex);
    if (part === null) throw new Error(tex);
    const { width, height, depth, path } = part;
    expect(path).toMatch(/^(M-?\d+ -?\d+([LC](-?\d+ ?)+)*Z?)+$/u);
    const [left = 0, right = 0, top = 0, bottom = 0] = extent(path);
    // Slanted letters and strokes that cross out reach a little beyond their box.
    expect(left).toBeGreaterThanOrEqual(-120);
    expect(right).toBeLessThanOrEqual(width * 1000 + 150);
    expect(top).toBeGreaterThanOrEqual(-400);
    expect(bottom).toBeLessThanOrEqual((height + depth) * 1000 + 350);
  }
});

test('a comma between digits is a decimal one, any other comma keeps its space', () => {
  expect(widthOf('0,25')).toBeCloseTo(widthOf('0{,}25'), 6);
  expect(widthOf('a, b')).toBeGreaterThan(widthOf('a{,}b'));
  expect(asWritten('3,81(4)')).toBe('3{,}81(4)');
  expect(asWritten('x_{1,2}')).toBe('x_{1{,}2}');
});

test('in a fraction of units among words the letters are nearly as large as the text', () => {
  // What two letters more make it wider, over their own width.
  const scale = (one: string, two: string, own: string): number =>
    (widthOf(two) - widthOf(one)) / widthOf(own);
  const kg = '\\text{кг}';
  expect(scale('\\frac{ммм}{с^2}', '\\frac{мммкг}{с^2}', kg)).toBeGreaterThan(0.8);
  expect(scale('\\frac{м}{Дж·с^{-1}}', '\\frac{м}{Дж·скг^{-1}}', kg)).toBeGreaterThan(0.8);
  expect(scale('\\frac{\\text{ммм}}{с}', '\\frac{\\text{мммкг}}{с}', kg)).toBeGreaterThan(0.8);
  expect(scale('\\frac{12}{3}', '\\frac{1245}{3}', '45')).toBeLessThan(0.75);
  expect(readableUnits('\\frac{12}{34} + \\frac{a}{b}')).toBe('\\frac{12}{34} + \\frac{a}{b}');
});

test('words of the language are set upright, each letter in its place', () => {
  const one = widthOf('\\text{ж}');
  expect(widthOf('\\text{жж}')).toBeCloseTo(2 * one, 2);
  expect(widthOf('v_{орт}')).toBeGreaterThan(widthOf('v') + 0.5);
  expect(asWritten('v_{орт} + \\text{жол}')).toBe('v_{\\text{орт}} + \\text{жол}');
  for (const letter of 'әғқңөұүһіӘҒҚҢӨҰҮҺІёъы') {
    expect([letter, formulas.fault(`\\text{${letter}}`)]).toEqual([letter, null]);
  }
});

test('signs as schools write them', () => {
  expect(asWritten('24 : 8')).toBe('24\\mathbin{:}8');
  expect(asWritten('5 °C')).toBe('5 ^{\\circ}\\mathrm{C}');
  expect(formulas.fault('\\tg x + \\ctg y + \\lg 2 + \\arctg z')).toBeNull();
  expect(formulas.fault('\\ce{2H2 + O2 <=> 2H2O ^ v}')).toBeNull();
});

test('what cannot be parsed or drawn is a fault in words, and nothing is set', () => {
  const code = 'tex.MissingCloseBrace';
  expect(formulas.fault('\\frac{1')).toMatchObject({ code, original: 'Missing close brace' });
  const unknown = { code: 'tex.UndefinedControlSequence', about: '\\unknown' };
  expect(formulas.fault('\\unknown x')).toMatchObject(unknown);
  expect(formulas.fault('5 ₸')).toMatchObject({ code: 'tex.NoGlyph', about: '₸' });
  expect(formulas.inline('\\frac{1')).toBeNull();
  expect(formulas.display('\\frac{1')).toBeNull();
});

test('one source is set once', () => {
  expect(formulas.inline('x^2 + 1')).toBe(formulas.inline('x^2 + 1'));
  expect(formulas.display('x^2 + 1')).toBe(formulas.display('x^2 + 1'));
});

test('a long formula may be divided before a relation, a short one and a sum never', () => {
  const parts = (tex: string): number => formulas.inline(tex)?.parts.length ?? 0;
  expect(parts('x = 1')).toBe(1);
  expect(parts('a + b + c + d + e + f')).toBe(1);
  expect(parts('(a + b)^2 = a^2 + 2ab + b^2 = c')).toBe(3);
});

test('what stretches is cut where it ends: a brace is no higher than what it holds', () => {
  const cases =
    '\\left\\{\\begin{aligned} x &= 1 \\\\ y &= 2 \\\\ z &= 3 \\\\ t &= 4 \\end{aligned}\\right.';
  const part = formulas.display(cases);
  const [, , top = 0, bottom = 0] = extent(part?.path ?? '');
  expect(top).toBeGreaterThanOrEqual(-60);
  expect(bottom).toBeLessThanOrEqual(((part?.height ?? 0) + (part?.depth ?? 0)) * 1000 + 60);
});

test.each([
  ['√12', '\\sqrt{12}'],
  ['√2,25', '\\sqrt{2{,}25}'],
  ['√(a + (b − 1))', '\\sqrt{a + (b - 1)}'],
  ['2√x_1', '2\\sqrt{x_1}'],
  ['√x_{12}y', '\\sqrt{x_{12}}y'],
  ['√\\frac{1}{4}', '\\sqrt{\\frac{1}{4}}'],
  ['√{a}', '\\sqrt {a}'],
  ['√[3]{8}', '\\sqrt [3]{8}'],
])('%s: the root covers what belongs to it', (typed, taken) => {
  expect(asWritten(typed)).toBe(taken);
  expect(formulas.fault(typed)).toBeNull();
});

import { expect, test } from '@jest/globals';
import { wordsOfRuns } from '../../src/compose/flow-text.ts';
import type { Setter } from '../../src/compose/setter.ts';
import type { TextSpec } from '../../src/compose/style.ts';
import { openFormulas } from '../../src/formula/open-formulas.ts';
import { breakLines, type Breaking, type Line } from '../../src/text/break-lines.ts';
import { createHyphenate } from '../../src/text/hyphenate.ts';
import { createMeasure } from '../../src/text/measure.ts';
import { setWords } from '../../src/text/set-words.ts';
import { isStyled } from '../../src/text/styled-text.ts';
import { testFonts } from '../support/fonts.ts';

const measure = createMeasure(testFonts);
const formulas = await openFormulas();
const hyphenate = createHyphenate('ru');
const faces = { regular: 'text', bold: 'text', italic: 'text', boldItalic: 'text' } as const;
const spec: TextSpec = { faces, size: 10, leading: 1.3, align: 'justify', hyphens: 'free' };
const setter: Setter = { tongue: 'ru', hyphenate, measure, formulas, pictures: new Map() };

const DENSE = [
  'Рассмотрим уравнение $ax^2 + bx + c = 0$, где $a \\ne 0$. Если дискриминант $D = b^2 - 4ac$ положителен, то корни равны $x_1 = \\frac{-b + \\sqrt{D}}{2a}$ и $x_2 = \\frac{-b - \\sqrt{D}}{2a}$; если $D = 0$, то корень один, $x = -\\frac{b}{2a}$, а если $D < 0$, то действительных корней нет.',
  'Квадрат суммы $(a + b)^2 = a^2 + 2ab + b^2$, квадрат разности $(a - b)^2 = a^2 - 2ab + b^2$ и разность квадратов $a^2 - b^2 = (a - b)(a + b)$ помогают считать: $101^2 = (100 + 1)^2 = 10000 + 200 + 1 = 10201$.',
  'Так как $\\sin^2 x + \\cos^2 x = 1$, то $\\cos x = \\pm\\sqrt{1 - \\sin^2 x}$, а знак выбирают по четверти. Например, при $\\frac{\\pi}{2} < x < \\pi$ имеем $\\cos x < 0$ и $\\cos x = -\\sqrt{1 - 0{,}36} = -0{,}8$, если $\\sin x = 0{,}6$.',
];

const WIDTHS = [86, 100, 122, 150, 170, 180];

function linesOf(text: string, width: number): readonly Line[] {
  const runs = text
    .split('$')
    .map((part, at) => (at % 2 === 1 ? { formula: part } : { text: part }));
  const breaking: Breaking = { justify: true, hyphenate, sparing: false, balanced: false };
  return breakLines(wordsOfRuns(runs, spec, setter), width, breaking, measure);
}

/** Spaces of a line over their natural width. */
function ratioOf(line: Line): number {
  const gained = setWords(line, measure).boxes.map((box) =>
    box.kind === 'text' ? (box.wordSpacing ?? 0) : 0,
  );
  return 1 + Math.max(0, ...gained) / measure.width(' ', 'text', spec.size);
}

test('where formulas leave no even spaces a paragraph is ragged as a whole, never full of holes', () => {
  const paragraphs = DENSE.flatMap((text) => WIDTHS.map((width) => linesOf(text, width)));
  for (const lines of paragraphs) {
    expect(Math.max(...lines.map(ratioOf))).toBeLessThanOrEqual(2.25);
    const straight = lines.slice(0, -1).map(({ justified }) => justified);
    expect(new Set(straight).size).toBeLessThanOrEqual(1);
    for (const line of lines) expect(setWords(line, measure).width).toBeLessThan(line.width + 2);
  }
  expect(paragraphs.some((lines) => lines[0]?.justified === true)).toBe(true);
});

test('justified lines reach their edge: none is left short among them', () => {
  for (const line of DENSE.flatMap((text) => WIDTHS.flatMap((width) => linesOf(text, width)))) {
    if (line.justified) expect(setWords(line, measure).width).toBeGreaterThan(line.width - 0.05);
  }
});

test('a formula is divided at need for the sake of straight edges, and only then', () => {
  const insetsIn = (lines: readonly Line[]): number =>
    lines.flatMap(({ pieces }) => pieces).filter((piece) => !isStyled(piece)).length;
  const usual = (text: string): number =>
    [...text.matchAll(/\$([^$]+)\$/gu)].reduce(
      (sum, [, tex = '']) => sum + (formulas.inline(tex)?.parts.length ?? 0),
      0,
    );
  const easy =
    'Пусть дано $D = b^2 - 4ac$ и ещё немного слов для двух строк, они разделятся легко.';
  expect(insetsIn(linesOf(easy, 100))).toBe(usual(easy));
  const helped = DENSE.flatMap((text) =>
    WIDTHS.map((width) => linesOf(text, width)).filter(
      (lines) => lines[0]?.justified === true && insetsIn(lines) > usual(text),
    ),
  );
  expect(helped.length).toBeGreaterThan(0);
});

test('the one letter at the left of a formula is not left alone at the end of a line', () => {
  const text =
    'На рисунке уровень воды поднялся с 40 мл до 65 мл, значит, $V = 65 - 40 = 25$ мл $= 25$ см³. Если масса тела 67,5 г, то $\\rho = \\frac{67,5}{25} = 2,7\\ \\frac{г}{см^3}$ — это алюминий.';
  for (let width = 90; width < 130; width += 0.5) {
    for (const line of linesOf(text, width)) {
      const last = line.pieces.at(-1);
      const lone = last !== undefined && !isStyled(last) && !last.opens && last.inset.width < 1.2;
      expect([width, lone]).toEqual([width, false]);
    }
  }
});

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { productPath } from '../../src/shell/package-files.ts';
import { breakLines, type Breaking } from '../../src/text/break-lines.ts';
import { wordsOf } from '../../src/text/break-words.ts';
import { hangOf } from '../../src/text/hang.ts';
import { createHyphenate } from '../../src/text/hyphenate.ts';
import { createMeasure } from '../../src/text/measure.ts';
import { setWords } from '../../src/text/set-words.ts';
import { testFonts } from '../support/fonts.ts';

const SIZE = 11;
const WIDTH = 170;
const measure = createMeasure(testFonts);

/** Plain paragraphs of the sample's lessons. */
function paragraphsOf(classes: readonly string[]): readonly string[] {
  return classes
    .map((name) => productPath(`samples/village-school/lessons/${name}`))
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
    .flatMap((path) => readFileSync(path, 'utf8').split('\n'))
    .filter((line) => /^\p{L}[^|$^~*]{90,}$/u.test(line));
}

/**
 * Of justified lines: word spaces over their natural width, one value for each; what share of them ends in a hyphen; the
 * most that one is away from its edge, mm.
 */
function figuresOf(
  tongue: 'kk' | 'ru',
  paragraphs: readonly string[],
): { readonly ratios: readonly number[]; readonly hyphens: number; readonly missing: number } {
  const hyphenate = createHyphenate(tongue);
  const breaking: Breaking = { justify: true, hyphenate, sparing: false, balanced: false };
  const space = measure.width(' ', 'text', SIZE);
  const lines = paragraphs.flatMap((text) => {
    const words = wordsOf([{ text, face: 'text', size: SIZE, rise: 0 }], measure);
    return breakLines(words, WIDTH, breaking, measure).filter(({ justified }) => justified);
  });
  const ratios = lines.map((line) => {
    const [first] = setWords(line, measure).boxes;
    return 1 + (first?.kind === 'text' ? (first.wordSpacing ?? 0) : 0) / space;
  });
  const missing = lines.map((line) => {
    const hang = hangOf(line.pieces.at(-1), line.divided, measure);
    return Math.abs(WIDTH + hang - setWords(line, measure).width);
  });
  const hyphens = lines.filter(({ divided }) => divided).length / lines.length;
  return { ratios, hyphens, missing: Math.max(...missing) };
}

function varianceOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
}

// docs/typesetting.md has the figures of another engine on such text.
test.each([
  ['kk', ['5a', '8a'], 0.075, 0.44],
  ['ru', ['2', '8b'], 0.12, 0.35],
] as const)(
  'spaces between words are even in %s, with few hyphens',
  (tongue, classes, most, share) => {
    const paragraphs = paragraphsOf(classes);
    const { ratios, hyphens, missing } = figuresOf(tongue, paragraphs);
    expect(ratios.length).toBeGreaterThan(15);
    // A line too loose is left ragged, with natural spaces: it would not be seen among the ratios.
    expect(missing).toBeLessThan(0.05);
    expect(varianceOf(ratios)).toBeLessThanOrEqual(most);
    expect(hyphens).toBeLessThanOrEqual(share);
    expect(Math.min(...ratios)).toBeGreaterThanOrEqual(0.7 - 0.01);
    expect(Math.max(...ratios)).toBeLessThanOrEqual(3);
  },
);

test('a last line that is a little too full is drawn together, not divided for the sake of one syllable', () => {
  const text =
    'Прочитай вслух слова из таблицы и назови в каждом букву, которую нельзя перепутать.';
  const words = wordsOf([{ text, face: 'text', size: SIZE, rise: 0 }], measure);
  const natural = words.reduce((sum, { advance }) => sum + advance, 0);
  const breaking: Breaking = {
    justify: true,
    hyphenate: createHyphenate('ru'),
    sparing: false,
    balanced: false,
  };
  const width = natural - 2;
  const lines = breakLines(words, width, breaking, measure);
  expect(lines.map(({ divided }) => divided)).toEqual([false]);
  const [line] = lines;
  if (line === undefined) throw new Error('no line');
  const hang = hangOf(line.pieces.at(-1), false, measure);
  expect(setWords(line, measure).width).toBeCloseTo(width + hang, 2);
});

test.each([
  ['kk', 'Телесабақ немесе радиосабақ болса, арнасы мен уақыты апталық жоспарда жазылады.'],
  ['kk', 'Мұндай көркемдегіш құрал және ондағы сөздердің ауыспалы мағынасы кейіптеу деп аталады.'],
] as const)(
  'a paragraph does not end with the last letters of a divided word (%s: %s)',
  (tongue, text) => {
    const words = wordsOf([{ text, face: 'text', size: SIZE, rise: 0 }], measure);
    const hyphenate = createHyphenate(tongue);
    const breaking: Breaking = { justify: true, hyphenate, sparing: false, balanced: false };
    const natural = words.reduce((sum, { advance }) => sum + advance, 0);
    for (let less = 1; less < 30; less += 0.25) {
      const lines = breakLines(words, natural - less, breaking, measure);
      const last = lines.slice(-1).flatMap((line) => setWords(line, measure).boxes);
      const letters = last.map((box) => (box.kind === 'text' ? box.text : '')).join('');
      const begins = lines.at(-2)?.divided === true;
      expect(begins && letters.length < 5 ? `${less}: ${letters}` : '').toBe('');
    }
  },
);

test('words of four letters are not divided', () => {
  const text = 'және оның ауылы және тағы ауыл және қала және бала және дала және сана және';
  const words = wordsOf([{ text, face: 'text', size: SIZE, rise: 0 }], measure);
  const hyphenate = createHyphenate('kk');
  const breaking: Breaking = { justify: true, hyphenate, sparing: false, balanced: false };
  for (let width = 30; width < 60; width += 0.5) {
    for (const line of breakLines(words, width, breaking, measure)) {
      if (!line.divided) continue;
      const end = setWords(line, measure).boxes.at(-1);
      expect(end?.kind === 'text' && end.text).not.toMatch(/(?:жә|та|қа|ба|да|са)-$/u);
    }
  }
});

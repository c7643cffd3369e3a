import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import * as fontkit from 'fontkit';
import PDFDocument from 'pdfkit';
import type { FontFile } from '../../src/model/fonts.ts';
import { fontProblems, missingCharacters } from '../../src/text/font-problems.ts';
import { createMeasure } from '../../src/text/measure.ts';
import { testFonts } from '../support/fonts.ts';

const LESSONS = 'samples/village-school/lessons';

const LITERATA = 'node_modules/@expo-google-fonts/literata/400Regular/Literata_400Regular.ttf';
const DEJAVU = 'node_modules/dejavu-fonts-ttf/ttf/DejaVuSans.ttf';

const files: readonly FontFile[] = [
  { face: 'text', bytes: readFileSync(LITERATA), fallback: ['symbol'] },
  { face: 'symbol', bytes: readFileSync(DEJAVU), fallback: [] },
];
const measure = createMeasure(files);

test.each([
  'Әр ұлттың тілі – өз қазынасы.',
  'AVATAR Тәуелсіздік Ғ. Ғ.  екі бос орын',
  'Решите неравенство x² − 5x + 6 < 0.',
  'fi ffi',
  ' ',
  '',
])('a line is as wide as pdfkit sets it: %p', (text) => {
  const document = new PDFDocument({ autoFirstPage: false });
  const points = document.font(LITERATA).fontSize(12).widthOfString(text);
  expect(measure.width(text, 'text', 12)).toBeCloseTo((points * 25.4) / 72, 6);
});

test.each(testFonts)(
  'a word with its space is as wide in $face as the font lays both out',
  (file) => {
    const font = fontkit.create(Buffer.from(file.bytes));
    if (!('layout' in font)) throw new Error('many fonts in one file');
    const own = createMeasure([{ ...file, fallback: [] }]);
    const sources = readdirSync(LESSONS, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .map((name) => readFileSync(join(LESSONS, name), 'utf8'));
    const words = new Set(sources.flatMap((source) => source.match(/\S+/gu) ?? []));
    expect(words.size).toBeGreaterThan(1000);
    const wrong = [...words].filter((word) => {
      const drawn = Array.from(word).filter((each) =>
        font.hasGlyphForCodePoint(each.codePointAt(0) ?? 0),
      );
      const ems = font.layout(`${drawn.join('')} `).advanceWidth / font.unitsPerEm;
      return Math.abs(own.width(`${word} `, file.face, 72 / 25.4) - ems) > 1e-9;
    });
    expect(wrong).toEqual([]);
  },
);

test('words and their spaces add up, so a line may be measured word by word', () => {
  const whole = measure.width('Жай бөлшек', 'text', 12);
  expect(measure.width('Жай ', 'text', 12) + measure.width('бөлшек', 'text', 12)).toBeCloseTo(
    whole,
    9,
  );
});

test('a sign that the face lacks is drawn by the next of the chain, the space stays with it', () => {
  expect(measure.pieces('A ∩ B', 'text')).toEqual([
    { text: 'A ', face: 'text' },
    { text: '∩ ', face: 'symbol' },
    { text: 'B', face: 'text' },
  ]);
});

test('a character that no face has is told once, with its first line', () => {
  const source = { path: 'lessons/a.md', text: 'Қазақ\r\nтаңба 𝔄 және 𝔄\r\n𝔄' };
  expect(missingCharacters(source, 'text', measure)).toEqual([
    {
      code: 'character-not-in-fonts',
      place: { file: 'lessons/a.md', line: 2 },
      values: { character: '𝔄', code: 'U+1D504' },
    },
  ]);
  expect(missingCharacters({ path: 'b.md', text: '\uFEFFҺәм\tү\u00AD' }, 'text', measure)).toEqual(
    [],
  );
});

test('bytes that are no font are told and draw nothing', () => {
  const broken: readonly FontFile[] = [
    { face: 'text', bytes: new Uint8Array([1, 2, 3]), fallback: [] },
  ];
  expect(fontProblems(broken, 'fonts/fonts.yaml')).toEqual([
    { code: 'font-broken', place: { file: 'fonts/fonts.yaml' }, values: { face: 'text' } },
  ]);
  expect(createMeasure(broken).width('әә', 'text', 12)).toBe(0);
  expect(fontProblems(files, 'fonts/fonts.yaml')).toEqual([]);
});

test('ascent and descent are heights, both positive', () => {
  expect(measure.ascent('text', 10)).toBeCloseTo(((1177 / 1000) * 10 * 25.4) / 72, 6);
  expect(measure.descent('text', 10)).toBeCloseTo(((308 / 1000) * 10 * 25.4) / 72, 6);
});

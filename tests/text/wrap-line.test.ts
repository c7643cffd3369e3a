import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Measure } from '../../src/model/measure.ts';
import { wrapAddress, wrapLine } from '../../src/text/wrap-line.ts';

/** Each character is 1 mm wide. */
const measure: Measure = {
  width: (text) => Array.from(text).length,
  pieces: (text, face) => (text === '' ? [] : [{ text, face }]),
  missing: () => [],
  ascent: () => 1,
  descent: () => 0.25,
};
const face = 'label';

test('an address ends its lines after commas where that costs no line', () => {
  const text = 'Сарыөзен ауылдық округі, Аршалы ауданы';
  const line = { text, face, size: 10, width: 32 };
  expect(wrapLine(measure, line)).toEqual(['Сарыөзен ауылдық округі, Аршалы', 'ауданы']);
  expect(wrapAddress(measure, line)).toEqual(['Сарыөзен ауылдық округі,', 'Аршалы ауданы']);
  expect(wrapAddress(measure, { ...line, width: 60 })).toEqual([text]);
});

test('a word of one letter goes to the next line with the word behind it, where that has room', () => {
  const lines = (text: string, width: number) => wrapLine(measure, { text, face, size: 10, width });
  expect(lines('Листы остаются у вас.', 17)).toEqual(['Листы остаются', 'у вас.']);
  expect(lines('QR-код и квадраты', 9)).toEqual(['QR-код и', 'квадраты']);
  expect(lines('и так', 3)).toEqual(['и', 'так']);
});

test('it never needs more lines than breaking at any space, and loses no word', () => {
  const word = fc.constantFrom('Сарыөзен', 'ауылы,', 'к', 'Аршалы', 'ауданы,', '5-үй,');
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 5, max: 40 }),
      (words, width) => {
        const line = { text: words.join(' '), face, size: 10, width };
        const lines = wrapAddress(measure, line);
        expect(lines.length).toBeLessThanOrEqual(wrapLine(measure, line).length);
        expect(lines.join(' ')).toBe(line.text);
        const longest = Math.max(...words.map((each) => each.length), width);
        for (const each of lines) expect(each.length).toBeLessThanOrEqual(longest);
      },
    ),
  );
});

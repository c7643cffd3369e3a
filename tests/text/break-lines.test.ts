import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { breakLines, type Breaking } from '../../src/text/break-lines.ts';
import { wordsOf } from '../../src/text/break-words.ts';
import { setWords } from '../../src/text/set-words.ts';
import type { StyledText } from '../../src/text/styled-text.ts';
import { plainMeasure } from '../compose/plain-measure.ts';

const RAGGED: Breaking = { justify: false, hyphenate: null, sparing: false, balanced: false };

// With 144/25.4 pt a character of the plain measure is exactly 1 mm wide.
const SIZE = 144 / 25.4;

function styled(text: string, face = 'text', rise = 0): StyledText {
  return { text, face, size: SIZE, rise };
}

function linesOf(texts: readonly StyledText[], width: number): readonly string[] {
  const lines = breakLines(wordsOf(texts, plainMeasure), width, RAGGED, plainMeasure);
  return lines.map((line) =>
    setWords(line, plainMeasure)
      .boxes.map((box) => (box.kind === 'text' ? box.text : ''))
      .join('|'),
  );
}

test.each([
  ['бір екі үш', 7, ['бір екі', 'үш']],
  ['бір\u00A0екі үш', 8, ['бір\u00A0екі', 'үш']],
  ['бұл – академиялық', 5, ['бұл –', 'акаде', 'миялы', 'қ']],
  ['Эйлер–Венн', 6, ['Эйлер–', 'Венн']],
  ['45–47 бет', 5, ['45–47', 'бет']],
  ['5-сынып', 9, ['5-сынып']],
  ['бірінші\nекінші', 40, ['бірінші', 'екінші']],
  ['  алдында   бос  ', 40, ['алдында бос']],
  ['сөз\u00ADдік', 40, ['сөздік']],
  ['әпке-сіңлі', 7, ['әпке-', 'сіңлі']],
  ['тел., дс–жм', 8, ['тел.,', 'дс–жм']],
  ['сонда 3 + 5 = 8 болады', 11, ['сонда', '3 + 5 = 8', 'болады']],
  ['20 − (8 + 5) = 20 − 13 = 7', 16, ['20 − (8 + 5) =', '20 − 13 = 7']],
  ['3 + 5 = 8', 5, ['3 + 5', '= 8']],
  ['x = үш, y = төрт', 6, ['x =', 'үш,', 'y =', 'төрт']],
  ['мына A ∩ B жиыны', 9, ['мына', 'A ∩ B', 'жиыны']],
  ['бұл 3 Кбайт = 3072', 11, ['бұл 3 Кбайт', '= 3072']],
  ['онда 4 бүтін 3/7 қалды', 13, ['онда', '4 бүтін 3/7', 'қалды']],
  ['мысалы: а) шешім', 10, ['мысалы:', 'а) шешім']],
  ['бұл 120 °C. Тағы', 8, ['бұл', '120 °C.', 'Тағы']],
  ['60 м², 5 мен 6', 6, ['60 м²,', '5 мен', '6']],
  ['көлемі 0,02 м³.', 11, ['көлемі', '0,02 м³.']],
  ['сила 15 кН/м²', 9, ['сила', '15 кН/м²']],
  ['Мы остаёмся у вас дома.', 14, ['Мы остаёмся', 'у вас дома.']],
  ['Әр сұрақ 2 балл', 13, ['Әр сұрақ', '2 балл']],
  ['онда (−∞; −1] және', 10, ['онда', '(−∞; −1]', 'және']],
  ['оқы: № 12, с. 20', 8, ['оқы:', '№ 12,', 'с. 20']],
  ['басня Л. Н. Толстой', 14, ['басня', 'Л. Н. Толстой']],
])('%p in %p mm', (text, width, expected) => {
  expect(linesOf([styled(text)], width)).toEqual(expected);
});

test('runs that touch are one word, and styles stand in boxes of their own on one line', () => {
  const runs = [
    styled('x'),
    styled('2', 'text', 1),
    styled(' = '),
    styled('9', 'bold'),
    styled('.'),
  ];
  expect(linesOf(runs, 40)).toEqual(['x|2| = |9|.']);
  expect(linesOf(runs, 3)).toEqual(['x|2', '=', '9|.']);
});

test('large print sets words further apart, and never beyond the line', () => {
  const words = wordsOf([styled('бір екі үш төрт')], plainMeasure);
  const [line] = breakLines(words, 20, { ...RAGGED, spread: 0.5 }, plainMeasure);
  const set = line === undefined ? null : setWords(line, plainMeasure);
  expect(set?.width).toBeCloseTo(15 + 3 * 0.5, 6);
  expect(set?.boxes[0]).toMatchObject({ wordSpacing: 0.5 });
  expect(breakLines(words, 15, { ...RAGGED, spread: 0.5 }, plainMeasure)).toHaveLength(2);
});

test('a justified line is as wide as it should be, the last one is not stretched', () => {
  const text = 'сабақ оқулық дәптер қалам сурет мектеп жазу сызу ойлау айту тыңдау көру';
  const words = wordsOf([styled(text), styled(' қалың', 'bold')], plainMeasure);
  const lines = breakLines(words, 30, { ...RAGGED, justify: true }, plainMeasure);
  const widths = lines.map((line) => setWords(line, plainMeasure).width);
  for (const width of widths.slice(0, -1)) expect(width).toBeCloseTo(30, 6);
  expect(widths.at(-1)).toBeLessThan(30);
});

test('no line is wider than asked, and every letter stands once and in order', () => {
  const letters = fc.constantFrom('ә', 'ң', 'x', '-', '–', '/', '\u00A0', ' ', ' ', '.', '1');
  const run = fc.record({
    text: fc.string({ unit: letters, maxLength: 40 }),
    face: fc.constantFrom('text', 'bold'),
  });
  fc.assert(
    fc.property(fc.array(run, { maxLength: 6 }), fc.integer({ min: 1, max: 30 }), (runs, width) => {
      const texts = runs.map(({ text, face }) => styled(text, face));
      const lines = breakLines(wordsOf(texts, plainMeasure), width, RAGGED, plainMeasure);
      const set = lines.map((line) => setWords(line, plainMeasure));
      for (const line of set) expect(line.width).toBeLessThanOrEqual(width + 0.02);
      const flat = (text: string): string => text.replaceAll(' ', '');
      const printed = set
        .flatMap(({ boxes }) => boxes.map((box) => (box.kind === 'text' ? box.text : '')))
        .join('');
      expect(flat(printed)).toBe(flat(runs.map(({ text }) => text).join('')));
    }),
  );
});

test('a formula wider than the line is set smaller, and the words around it fill their lines', () => {
  const inset = { width: 60, height: 1, depth: 0, path: '' };
  const em = SIZE;
  const texts = [
    styled('бір екі үш төрт бес алты '),
    { inset, size: em, opens: false },
    styled(' жеті сегіз тоғыз'),
  ];
  for (const justify of [false, true]) {
    const breaking = { ...RAGGED, justify };
    const lines = breakLines(wordsOf(texts, plainMeasure), 30, breaking, plainMeasure);
    const set = lines.map((line) => setWords(line, plainMeasure));
    expect(lines).toHaveLength(3);
    for (const { width } of set) expect(width).toBeLessThanOrEqual(30.01);
    expect(set[1]?.width).toBeCloseTo(30, 3);
  }
});

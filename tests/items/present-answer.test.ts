import { expect, test } from '@jest/globals';
import { letterOf } from '../../src/items/letters.ts';
import { presentAnswer } from '../../src/items/present-answer.ts';
import type { Say } from '../../src/model/words.ts';
import { runsText } from '../../src/text/run-text.ts';
import { options } from './raw.ts';

const say: Say = (key) => key;

test('options stand under their letters', () => {
  const blocks = presentAnswer({ kind: 'choice', options: options('жиын', 'x сан') }, 'АӘБ', say);
  expect(blocks).toEqual([
    { kind: 'paragraph', runs: [{ text: 'А) ', bold: true }, { text: 'жиын' }] },
    { kind: 'paragraph', runs: [{ text: 'Ә) ', bold: true }, { text: 'сан' }] },
  ]);
});

test('nothing shows which option is right', () => {
  const shown = (right: boolean): string =>
    JSON.stringify(
      (['choice', 'several'] as const).map((kind) =>
        presentAnswer({ kind, options: options(right ? 'x a' : 'a', 'b') }, 'ABCDE', say),
      ),
    );
  expect(shown(true)).toBe(shown(false));
});

test('statements are numbered', () => {
  const [hint, ...rest] = presentAnswer(
    { kind: 'truth', statements: options('x a', 'b') },
    'AB',
    say,
  );
  expect(hint).toMatchObject({ kind: 'paragraph', runs: [{ text: 'item.truth' }] });
  expect(rest).toEqual([
    { kind: 'paragraph', runs: [{ text: '1) ', bold: true }, { text: 'a' }] },
    { kind: 'paragraph', runs: [{ text: '2) ', bold: true }, { text: 'b' }] },
  ]);
});

test('matching is a table of two columns, shorter on the right when partners are shared', () => {
  const line = (text: string) => ({ runs: [{ text }] });
  const answer = {
    kind: 'matching',
    left: [line('2'), line('3'), line('4')],
    right: [line('тақ'), line('жұп')],
    key: [1, 0, 1],
  } as const;
  const [table] = presentAnswer(answer, 'ABCDE', say);
  expect(table).toMatchObject({ kind: 'table', header: null });
  if (table?.kind !== 'table') return;
  expect(table.rows.map((row) => row.map(({ runs }) => runsText(runs)))).toEqual([
    ['1) 2', 'A) тақ'],
    ['2) 3', 'B) жұп'],
    ['3) 4', ''],
  ]);
});

test('what is written by hand shows nothing', () => {
  expect(presentAnswer({ kind: 'grid', rows: 8 }, 'ABCDE', say)).toEqual([]);
  expect(presentAnswer({ kind: 'number', key: '5', unit: 'м' }, 'ABCDE', say)).toEqual([]);
});

test.each([
  ['ABCDE', 7, 'H'],
  ['АБВГД', 5, 'Е'],
  ['АӘБВГ', 6, 'Е'],
  ['', 2, 'C'],
])('with the letters «%s» option %i has the letter %s', (letters, index, letter) => {
  expect(letterOf(letters, index)).toBe(letter);
});

import { expect, test } from '@jest/globals';
import { answerKey } from '../../src/items/answer-key.ts';
import { kinds } from '../../src/items/kinds.ts';
import { scoreByKey } from '../../src/items/score-by-key.ts';
import type { Answer } from '../../src/model/lesson.ts';
import { runsText } from '../../src/text/run-text.ts';
import { options } from './raw.ts';

const line = (text: string) => ({ runs: [{ text }] });

/** The key of an answer, a line for each thing. */
function keyOf(answer: Answer, letters = 'АБВГ'): readonly string[] {
  const lines = answerKey(answer, letters, (key) => `<${key}>`);
  return lines.map(({ runs }) => runsText(runs).replaceAll('\u00A0', ' '));
}

test('right options stand under the letters that are printed, and no others', () => {
  expect(keyOf({ kind: 'choice', options: options('жиын', 'x сан', 'өрнек') })).toEqual(['Б) сан']);
  const several: Answer = { kind: 'several', options: options('x а', 'б', 'x в') };
  expect(keyOf(several)).toEqual(['А) а', 'В) в']);
  expect(keyOf(several, 'ABC')).toEqual(['A) а', 'C) в']);
});

test('statements are true or false by their number, pairs a number and a letter', () => {
  const truth: Answer = { kind: 'truth', statements: options('x а', 'б') };
  expect(keyOf(truth)).toEqual(['1 – <item.true>,  2 – <item.false>']);
  const matching: Answer = {
    kind: 'matching',
    left: [line('2'), line('3'), line('4')],
    right: [line('тақ'), line('жұп')],
    key: [1, 0, 1],
  };
  expect(keyOf(matching)).toEqual(['1 – Б,  2 – А,  3 – Б']);
});

test('the key of a matching question is the one it is scored by', () => {
  const matching: Answer = {
    kind: 'matching',
    left: [line('1'), line('2')],
    right: [line('a'), line('b')],
    key: [1, 0],
  };
  const [text = ''] = keyOf(matching);
  const filled = Array.from(text.matchAll(/(\d) – ([АБ])/gu), ([, row = '', letter = '']) => {
    return `${Number(row) - 1}-${'АБ'.indexOf(letter)}`;
  });
  expect(scoreByKey(matching, filled)).toBe(1);
});

test('a number has its unit, a short answer its words, and without a key neither has any', () => {
  expect(keyOf({ kind: 'number', key: '−2,5', unit: 'км' })).toEqual(['−2,5 км']);
  expect(keyOf({ kind: 'number', key: '3/4', unit: '' })).toEqual(['3/4']);
  expect(keyOf({ kind: 'number', key: null, unit: 'км' })).toEqual([]);
  expect(keyOf({ kind: 'short', key: 'Абай' })).toEqual(['Абай']);
  expect(keyOf({ kind: 'short', key: null })).toEqual([]);
});

test('every kind that is scored by a key can show it; the rest is for the teacher', () => {
  const free: readonly Answer[] = [
    { kind: 'lines', count: 3 },
    { kind: 'grid', rows: 4 },
    { kind: 'drawing', height: 60 },
    { kind: 'axes', x: { from: 0, to: 5 }, y: { from: 0, to: 5 } },
    { kind: 'number-line', x: { from: 0, to: 5 }, step: 1 },
    { kind: 'creative', ruling: 'lines' },
  ];
  for (const answer of free) expect([answer.kind, keyOf(answer)]).toEqual([answer.kind, []]);
  // With choice, several, truth, matching, number and short these are all kinds there are.
  expect(free).toHaveLength(Object.keys(kinds).length - 6);
});

import { expect, test } from '@jest/globals';
import { scoreByKey } from '../../src/items/score-by-key.ts';
import type { Answer } from '../../src/model/lesson.ts';
import { options } from './raw.ts';

const choice: Answer = { kind: 'choice', options: options('a', 'x b', 'c') };
const several: Answer = { kind: 'several', options: options('x a', 'x b', 'c', 'd') };
const truth: Answer = { kind: 'truth', statements: options('x a', 'b') };
const line = (text: string): { readonly runs: readonly { readonly text: string }[] } => ({
  runs: [{ text }],
});
const matching: Answer = {
  kind: 'matching',
  left: [line('1'), line('2')],
  right: [line('b'), line('a')],
  key: [1, 0],
};

test.each([
  ['the right one', choice, ['1'], 1],
  ['a wrong one', choice, ['0'], 0],
  ['two: no answer', choice, ['1', '2'], 0],
  ['none', choice, [], 0],
  ['all that are right', several, ['0', '1'], 1],
  ['half', several, ['0'], 0.5],
  ['one right, one wrong', several, ['0', '2'], 0],
  ['everything', several, ['0', '1', '2', '3'], 0],
  ['both statements', truth, ['0-true', '1-false'], 1],
  ['one statement twice', truth, ['0-true', '0-false', '1-false'], 0.5],
  ['nothing said', truth, [], 0],
  ['both joined', matching, ['0-1', '1-0'], 1],
  ['one joined', matching, ['0-1', '1-1'], 0.5],
  ['one joined twice', matching, ['0-0', '0-1', '1-0'], 0.5],
] as const)('%s', (_what, answer, filled, share) => {
  expect(scoreByKey(answer, filled)).toBe(share);
});

test('what has no key or is written by hand is for a person', () => {
  const byHand: readonly Answer[] = [
    { kind: 'choice', options: options('a', 'b') },
    { kind: 'several', options: options('a', 'b') },
    { kind: 'number', key: '17', unit: '' },
    { kind: 'short', key: 'a' },
    { kind: 'lines', count: 3 },
    { kind: 'grid', rows: 3 },
    { kind: 'drawing', height: 30 },
    { kind: 'axes', x: { from: 0, to: 5 }, y: { from: 0, to: 5 } },
    { kind: 'number-line', x: { from: 0, to: 5 }, step: 1 },
    { kind: 'creative', ruling: 'blank' },
  ];
  for (const answer of byHand) expect(scoreByKey(answer, [])).toBeNull();
});

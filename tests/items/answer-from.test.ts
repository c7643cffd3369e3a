import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { answerFrom } from '../../src/items/answer-from.ts';
import type { RawAnswer } from '../../src/items/raw-answer.ts';
import type { AnswerKind } from '../../src/model/lesson.ts';
import { runsText } from '../../src/text/run-text.ts';
import { options, raw } from './raw.ts';

const codes = (typed: RawAnswer): readonly string[] =>
  answerFrom(typed).problems.map(({ code }) => code);

test('a choice keeps its options and key', () => {
  const typed = options('бірігу', 'x қиылысу', 'айырым');
  expect(answerFrom(raw('choice', { options: typed }))).toEqual({
    value: { kind: 'choice', options: typed },
    problems: [],
  });
});

test.each([
  ['choice', options('x жалғыз'), ['answer-options-few']],
  ['choice', options('x бір', 'x екі'), ['answer-choice-several-right']],
  ['choice', options('x бір', ''), ['answer-option-empty']],
  [
    'several',
    options(...'абвгдежзи'.split('').map((each) => `x ${each}`)),
    ['answer-options-many'],
  ],
  ['truth', [], ['answer-options-few']],
] as const)('%s with wrong options is left out', (kind, typed, expected) => {
  const answer = answerFrom(raw(kind, { options: typed }));
  expect(answer.value).toBeNull();
  expect(codes(raw(kind, { options: typed }))).toEqual(expected);
});

test('options without a key print all the same, and a person scores them', () => {
  for (const kind of ['choice', 'several'] as const) {
    const told = answerFrom(raw(kind, { options: options('бір', 'екі') }));
    expect(told.value).not.toBeNull();
    expect(told.problems.map(({ code }) => code)).toEqual(['answer-key-missing']);
  }
});

test.each([
  [[['A', '1']], ['answer-pairs-few', 'answer-pairs-same']],
  [
    [
      ['A', '1'],
      ['B', ''],
    ],
    ['answer-pair-empty'],
  ],
  [
    [
      ['A', '1'],
      ['B', '1'],
    ],
    ['answer-pairs-same'],
  ],
] as const)('pairs %j are told', (pairs, expected) => {
  const found = codes(raw('matching', { pairs }));
  expect(expected).toEqual(expect.arrayContaining([...found]));
  expect(answerFrom(raw('matching', { pairs })).value).toBeNull();
});

test('nine pairs are too many', () => {
  const pairs = Array.from({ length: 9 }, (_, at) => [`l${at}`, `r${at}`] as const);
  expect(codes(raw('matching', { pairs }))).toEqual(['answer-pairs-many']);
});

test('the right column is mixed, the same every time, and the key still joins the pairs', () => {
  const sides = fc.uniqueArray(
    fc.string({ minLength: 1 }).filter((each) => each.trim() !== ''),
    {
      minLength: 2,
      maxLength: 8,
      selector: (each) => each.trim(),
    },
  );
  fc.assert(
    fc.property(sides, (right) => {
      const pairs = right.map((each, at) => [`сол ${at}`, each] as const);
      const { value } = answerFrom(raw('matching', { pairs }));
      if (value?.kind !== 'matching') expect(value?.kind).toBe('matching');
      else {
        expect(value.key.map((at) => runsText(value.right[at]?.runs ?? []))).toEqual(right);
        expect(value.key).not.toEqual(right.map((_, at) => at));
        expect(answerFrom(raw('matching', { pairs })).value).toEqual(value);
      }
    }),
  );
});

test('partners that are equal stand once on the right', () => {
  const pairs = [
    ['2', 'жұп'],
    ['3', 'тақ'],
    ['4', 'жұп'],
  ] as const;
  const { value } = answerFrom(raw('matching', { pairs }));
  expect(value).toMatchObject({ kind: 'matching' });
  if (value?.kind !== 'matching') return;
  expect(value.right).toHaveLength(2);
  expect(value.key[0]).toBe(value.key[2]);
  expect(value.key[0]).not.toBe(value.key[1]);
});

test.each([
  ['17', '17'],
  ['0.25', '0,25'],
  ['-3,81', '−3,81'],
  ['256 789', '256789'],
  ['3/4', '3/4'],
])('the number key %s is kept as %s', (key, kept) => {
  const told = answerFrom(raw('number', { fields: { key, unit: 'см' } }));
  expect(told).toEqual({ value: { kind: 'number', key: kept, unit: 'см' }, problems: [] });
});

test('a number key that is none is a warning', () => {
  const told = answerFrom(raw('number', { fields: { key: '17 см' } }));
  expect(told.value).toEqual({ kind: 'number', key: null, unit: '' });
  expect(told.problems.map(({ code }) => code)).toEqual(['answer-key-no-number']);
});

test.each([
  ['lines', {}, { kind: 'lines', count: 5 }],
  ['lines', { lines: '7 жол' }, { kind: 'lines', count: 7 }],
  ['grid', { grid: '12' }, { kind: 'grid', rows: 12 }],
  ['drawing', { height: '60 мм' }, { kind: 'drawing', height: 60 }],
  ['creative', {}, { kind: 'creative', ruling: 'lines' }],
  ['creative', { ruling: 'grid' }, { kind: 'creative', ruling: 'grid' }],
  ['creative', { ruling: 'slanted' }, { kind: 'creative', ruling: 'slanted' }],
  [
    'axes',
    { x: '-5..5', y: '-2,5…6' },
    { kind: 'axes', x: { from: -5, to: 5 }, y: { from: -2.5, to: 6 } },
  ],
  [
    'number-line',
    { x: '0..2', step: '0,5' },
    { kind: 'number-line', x: { from: 0, to: 2 }, step: 0.5 },
  ],
  ['short', { key: ' Абай ' }, { kind: 'short', key: 'Абай' }],
  ['short', {}, { kind: 'short', key: null }],
] as const)('%s with %j', (kind, fields, value) => {
  expect(answerFrom(raw(kind, { fields }))).toEqual({ value, problems: [] });
});

test.each([
  ['lines', { lines: '27' }, 'answer-amount'],
  ['lines', { lines: 'көп' }, 'answer-amount'],
  ['lines', { lines: '2,5' }, 'answer-amount'],
  ['grid', { grid: '0' }, 'answer-amount'],
  ['drawing', { height: '300' }, 'answer-amount'],
  ['creative', { ruling: 'дөңгелек' }, 'answer-ruling'],
  ['axes', { x: '-5..5' }, 'answer-range'],
  ['axes', { x: '5..-5', y: '0..3' }, 'answer-range'],
  ['axes', { x: '0..9', y: '0..9', step: 'x 0,1' }, 'answer-range'],
  ['axes', { x: '0..9', y: '0..9', step: 'көп' }, 'answer-range'],
  ['number-line', { x: '0..100', step: '1' }, 'answer-range'],
  ['number-line', { x: '0..5', step: '0' }, 'answer-range'],
] as const)('%s with %j is left out', (kind, fields, code) => {
  const told = answerFrom(raw(kind, { fields }));
  expect(told.value).toBeNull();
  expect(told.problems.map((each) => each.code)).toEqual([code]);
});

test('what a kind has no use for is told and harms nothing', () => {
  const kinds: readonly AnswerKind[] = ['short', 'lines', 'grid', 'drawing', 'creative'];
  for (const kind of kinds) {
    const told = answerFrom(raw(kind, { options: options('x бір'), pairs: [['a', 'b']] }));
    expect(told.value).not.toBeNull();
    expect(told.problems.map(({ code }) => code)).toContain('answer-part-unused');
    expect(told.problems.map(({ values }) => values['part'])).toEqual(['- [x]', '… = …']);
  }
});

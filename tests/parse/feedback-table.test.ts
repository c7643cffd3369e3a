import { expect, test } from '@jest/globals';
import type { Pupil } from '../../src/model/pupil.ts';
import type { Cell } from '../../src/model/table.ts';
import { parseFeedback } from '../../src/parse/feedback-table.ts';
import { columns, inShort, sheetOf } from './roster-case.ts';

function pupil(name: string, classId: string): Pupil {
  const [surname = '', given = ''] = name.split(' ');
  return {
    id: `${classId} ${name}`,
    name,
    shortName: `${surname}\u00a0${given.charAt(0)}.`,
    classId,
    address: { settlement: 'Арай' },
    largePrint: false,
    place: { file: 'pupils.xlsx' },
  };
}

const context = {
  columns,
  pupils: [pupil('Әли Тимур', '5А'), pupil('Әли Талғат', '5А'), pupil('Бек Ерлан', '8')],
  subjectIdOf: (name: string) => (name === 'Математика' ? 'mathematics' : null),
};

function feedback(
  rows: readonly (readonly Cell[])[],
  merged: Parameters<typeof sheetOf>[1] = {},
): ReturnType<typeof parseFeedback> {
  return parseFeedback([sheetOf(rows, { file: 'feedback/2026-W49.xlsx', ...merged })], context);
}

const HEAD = [
  'Сынып',
  'Оқушы',
  'Пән',
  'Тақырып',
  'Тапсырма',
  'Балл',
  'Ең жоғары балл',
  'Пікір',
  'Ұсыныс',
  'Сұраққа жауап',
];

test('rows of one pupil, subject and work make one feedback', () => {
  const { value, problems } = feedback([
    HEAD,
    ['5 А', 'Әли Тимур', 'Математика', 'Жиындар', '1', 2, 2, 'Жарайсың!', null, null],
    [
      '5 А',
      'әли тимур',
      'Математика',
      'Жиындар',
      '2',
      '1,5',
      3,
      'Жарайсың!',
      '45-бетті қайтала',
      null,
    ],
    [8, 'Бек Е.', 'Математика', null, null, null, null, null, null, 'Иә, болады.'],
  ]);
  expect(problems).toEqual([]);
  expect(value).toEqual([
    {
      pupil: '5А Әли Тимур',
      subject: 'mathematics',
      work: 'Жиындар',
      scores: [
        { item: '1', got: 2, of: 2 },
        { item: '2', got: 1.5, of: 3 },
      ],
      comment: 'Жарайсың!',
      advice: '45-бетті қайтала',
      answer: '',
    },
    {
      pupil: '8 Бек Ерлан',
      subject: 'mathematics',
      work: '',
      scores: [],
      comment: '',
      advice: '',
      answer: 'Иә, болады.',
    },
  ]);
});

test('a name merged over the rows of its scores counts for each', () => {
  const { value } = feedback(
    [
      HEAD,
      ['8', 'Бек Ерлан', 'Математика', 'Т', '1', 0, 1, null, null, null],
      [null, null, null, null, '2', 1, 1, null, null, null],
    ],
    { merged: [0, 1, 2, 3].map((left) => ({ top: 1, left, bottom: 2, right: left })) },
  );
  expect(value).toHaveLength(1);
  expect(value[0]?.scores).toHaveLength(2);
});

test('bad rows are told and leave out only themselves', () => {
  const { value, problems } = feedback([
    HEAD,
    ['5А', 'Жоқ Бала', 'Математика', 'Т', '1', 1, 2, null, null, null],
    ['5А', 'Әли Т.', 'Математика', 'Т', '1', 1, 2, null, null, null],
    ['8', 'Бек Ерлан', 'Алхимия', 'Т', '1', 1, 2, null, null, null],
    ['8', 'Бек Ерлан', 'Математика', 'Т', '1', 3, 2, null, null, null],
    ['8', 'Бек Ерлан', 'Математика', 'Т', '2', 'бір', 2, 'Жақсы', null, null],
    ['8', 'Бек Ерлан', 'Математика', 'Т', '3', 1, null, null, null, null],
    ['8', 'Бек Ерлан', 'Математика', 'Т', '4', null, null, null, null, null],
  ]);
  expect(inShort(problems)).toEqual([
    'feedback-pupil-unknown 2 Оқушы',
    'feedback-pupil-ambiguous 3 Оқушы',
    'feedback-subject-unknown 4 Пән',
    'feedback-score-wrong 5 Балл',
    'feedback-score-wrong 6 Балл',
    'feedback-score-wrong 7 Ең жоғары балл',
    'feedback-row-bare 8',
  ]);
  expect(value).toMatchObject([{ pupil: '8 Бек Ерлан', scores: [], comment: 'Жақсы' }]);
});

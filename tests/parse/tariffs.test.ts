import { expect, test } from '@jest/globals';
import type { Cell } from '../../src/model/table.ts';
import { parseTariffs } from '../../src/parse/tariffs.ts';
import { aPost } from '../support/a-workspace.ts';
import { columns, sheetOf } from './roster-case.ts';

const HEAD = ['Вид отправления', 'Категория', 'Зона', 'Отметки', 'Количество от', 'Количество до'];
const NEEDED = ['Масса, до г', 'Цена, тенге', 'Действует с'];

function tariffs(rows: readonly (readonly Cell[])[]): ReturnType<typeof parseTariffs> {
  const table = sheetOf([[...HEAD, ...NEEDED], ...rows], { file: 'tariffs.xlsx' });
  return parseTariffs([table], { columns, post: aPost() });
}

test('kinds, categories and zones are named by key, code or name in either language; prices are kept in tiyn', () => {
  const { value, problems } = tariffs([
    ['Хат', 'жай', null, null, null, null, 100, '120,50', '2026-01-01'],
    ['P102', 'registered', 'Внутри области', '98, 73', 51, 200, 500, 900, '01.06.2026'],
  ]);
  expect(problems).toEqual([]);
  expect(value).toMatchObject([
    { product: 'letter', category: 'ordinary', method: 'surface', marks: [], upTo: 100 },
    {
      ...{ product: 'printed-matter', category: 'registered', zone: 'oblast', upTo: 500 },
      ...{ marks: ['73', '98'], quantity: { from: 51, to: 200 }, validFrom: '2026-06-01' },
    },
  ]);
  expect(value.map(({ price }) => price)).toEqual([12_050, 90_000]);
  expect(value[0]).not.toHaveProperty('zone');
  expect(value[0]).not.toHaveProperty('quantity');
});

test('every cell that is not understood is told with its column, and its row is left out', () => {
  const { value, problems } = tariffs([
    ['Посылка', 'срочное', 'Луна', null, 9, 3, 'сто', '-5', 'завтра'],
    ['Хат', 'жай', null, null, null, null, 20, 80, '2026-01-01'],
  ]);
  expect(value).toHaveLength(1);
  expect(problems.map(({ code }) => code)).toEqual(Array(7).fill('tariff-cell-wrong'));
  expect(problems.map(({ place }) => place.column)).toEqual([
    ...['Вид отправления', 'Категория', 'Зона', 'Масса, до г', 'Цена, тенге', 'Действует с'],
    'Количество до',
  ]);
  expect(problems[0]?.values['expected']).toBe('Письмо, Бандероль');
});

test('a table without a column of prices says which is missing', () => {
  const table = sheetOf([['Вид', 'Категория', 'До грамм', 'Действует с']], { file: 'tariffs.csv' });
  const { problems } = parseTariffs([table], { columns, post: aPost() });
  expect(problems).toMatchObject([{ code: 'table-column-missing' }]);
});

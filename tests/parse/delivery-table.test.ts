import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import type { Cell, RawTable } from '../../src/model/table.ts';
import { parseDeliveries } from '../../src/parse/delivery-table.ts';
import { deliveryTitles } from '../../src/parse/delivery-titles.ts';
import { productPath } from '../../src/shell/package-files.ts';
import { yaml } from '../support/yaml.ts';

const PRODUCT = ['columns.yaml', 'list-columns.yaml'].map((name) => {
  const path = `templates/catalogue/${name}`;
  return { path, text: readFileSync(productPath(path), 'utf8') };
});
const { value: TITLES } = deliveryTitles(PRODUCT);

/** Heads as the product writes them, one column that nothing is read of among them. */
const HEAD = [
  'Пакет',
  'Кімге / Кому',
  'Жеткізушіге берілді / Передано курьеру',
  'Оқушыға тапсырылды / Вручено',
  'Қайтып келді / Привезено обратно',
  'Себебі / Причина',
  'Қайтқаны / Взято',
  'Жөнелту / Рассылка',
  'Шығарылым / Выпуск',
];

function table(...rows: readonly (readonly Cell[])[]): RawTable {
  return { file: 'manifest.xlsx', sheet: '1', rows: [HEAD, ...rows], merged: [] };
}

function parsed(...rows: readonly (readonly Cell[])[]) {
  return parseDeliveries([table(...rows)], TITLES);
}

const NAME = 'Сейітқали Айбек';

test('signs, words and days say what happened; rows with nothing in them say nothing', () => {
  const { value, problems } = parsed(
    ['0001-C', NAME, '2026-11-20', '+', null, null, 5, '2026-W49', 1],
    ['0002-H', NAME, 'иә', null, '25.11.2026', 2, '0', '2026-W49', 2],
    ['0003-M', NAME, null, null, null, 'Отказ', null, '2026-W49', 1],
    ['0004-P', NAME, null, null, null, null, null, '2026-W49', 1],
    ['0005-T', NAME, '-', 'жоқ', null, null, null, '2026-W49', 1],
  );
  expect(problems).toEqual([]);
  const place = (row: number) => ({ file: 'manifest.xlsx', sheet: '1', row, column: 'Пакет' });
  const common = { part: null, mailing: '2026-W49' };
  expect(value).toEqual([
    {
      ...{ ...common, codes: ['0001-C'], issue: 1, reason: null, sheets: 5, place: place(2) },
      events: [
        { event: 'handed-over', day: '2026-11-20' },
        { event: 'delivered', day: null },
      ],
    },
    {
      ...{ ...common, codes: ['0002-H'], issue: 2, reason: 'absent', sheets: 0, place: place(3) },
      events: [
        { event: 'handed-over', day: null },
        { event: 'brought-back', day: '2026-11-25' },
      ],
    },
    {
      ...{ ...common, codes: ['0003-M'], issue: 1, reason: 'refused', sheets: null },
      events: [{ event: 'brought-back', day: null }],
      place: place(4),
    },
  ]);
});

test('packets of one envelope, and an item of a packet that goes in several', () => {
  const { value } = parsed(['0001-C, 0002-H', NAME, null, '+'], ['0003-M 2/2', NAME, null, '+']);
  expect(value.map(({ codes, part }) => [codes, part])).toEqual([
    [['0001-C', '0002-H'], null],
    [['0003-M'], '2/2'],
  ]);
});

test('a reason as the list explains it, number and words, and a number of sheets with its unit', () => {
  const row = (reason: string, sheets: string): readonly Cell[] => {
    return ['0001-C', NAME, '+', null, '+', reason, sheets];
  };
  const { value, problems } = parsed(
    row('3 – бас тартты', '0'),
    row('1. Выбыл', '2 листа'),
    row('2) не было дома', '3парақ'),
    row('4', '5 л.'),
  );
  expect(problems).toEqual([]);
  expect(value.map(({ reason, sheets }) => [reason, sheets])).toEqual([
    ['refused', 0],
    ['moved', 2],
    ['absent', 3],
    ['no-address', 5],
  ]);
  const wrong = parsed(row('3 – выбыл', '1'), row('12', '1'), row('–.', '1'), row('4', '2 оқушы'));
  expect(wrong.problems.map(({ values }) => values['text'])).toEqual([
    '3 – выбыл',
    '12',
    '–.',
    '2 оқушы',
  ]);
  expect(wrong.value).toEqual([]);
});

test('every mistake is told with its row and column, and its row left out', () => {
  const { value, problems } = parsed(
    ['0001-C', NAME, 'кеше', null, null, 7, 'бес'],
    ['0002-H', NAME, null, '+', '+'],
    ['0003-M', NAME, '+', null, null, null, 3],
    ['0004-P', NAME, null, '31.02.2026'],
    ['0005-T', NAME, null, '+', null, 'moved'],
    ['0006-K', NAME, null, '+'],
  );
  expect(problems.map(({ code, place }) => [code, place.row, place.column ?? null])).toEqual([
    ['delivery-cell-wrong', 2, HEAD[2]],
    ['delivery-reason-wrong', 2, HEAD[5]],
    ['delivery-cell-wrong', 2, HEAD[6]],
    ['delivery-both-ways', 3, null],
    ['delivery-sheets-alone', 4, null],
    ['delivery-cell-wrong', 5, HEAD[3]],
    ['delivery-both-ways', 6, null],
  ]);
  expect(problems[1]?.values).toEqual({ column: HEAD[5], text: expect.any(String) });
  expect(value.map(({ codes }) => codes)).toEqual([['0006-K']]);
  expect(JSON.stringify(problems)).not.toContain('Сейітқали');
});

test('a table without codes is told; a school names columns and words itself', () => {
  const bare = {
    ...table(),
    rows: [
      ['Кімге', 'Вручено'],
      ['А', '+'],
    ],
  };
  expect(parseDeliveries([bare], TITLES).problems.map(({ code }) => code)).toEqual([
    'table-header-missing',
  ]);
  const own = yaml(
    'catalogue/columns.yaml',
    'source: own',
    'confirmed: true',
    'deliveries: { delivered: [Алды] }',
    'delivery-words: { moved: [қоныс аударған] }',
  );
  const { value: titles, problems } = deliveryTitles([...PRODUCT, own]);
  expect(problems).toEqual([]);
  const rows = [
    ['Пакет', 'Алды', 'Себебі'],
    ['0001-C', '+'],
    ['0002-H', null, 'Қоныс аударған'],
  ];
  const told = parseDeliveries([{ ...bare, rows }], titles);
  expect(told.value.map(({ events, reason }) => [events[0]?.event, reason])).toEqual([
    ['delivered', null],
    ['brought-back', 'moved'],
  ]);
});

import { expect, test } from '@jest/globals';
import type { Cell } from '../../src/model/table.ts';
import { parsePostalNumbers } from '../../src/parse/postal-numbers.ts';
import { columns, sheetOf } from './roster-case.ts';

function numbers(rows: readonly (readonly Cell[])[]): ReturnType<typeof parsePostalNumbers> {
  const table = sheetOf([['Пакет', 'ШПИ'], ...rows], { file: 'postal-numbers.xlsx' });
  return parsePostalNumbers([table], columns);
}

test('a number is for a packet, for one item of it, of one mailing, or for whoever comes next', () => {
  const { value, problems } = numbers([
    ['0014-B', 'RR 00 000 001 4 KZ'],
    ['2026-W49 14-b 2/3', 'RR000000028KZ'],
    [null, 'RR000000031KZ'],
  ]);
  expect(problems).toEqual([]);
  expect(value.map(({ number, order }) => [number, order])).toEqual([
    ['RR000000014KZ', { mailing: null, code: '0014-B', part: 1 }],
    ['RR000000028KZ', { mailing: '2026-W49', code: '0014-B', part: 2 }],
    ['RR000000031KZ', null],
  ]);
});

test('every number that is wrong is told at its row, and left out', () => {
  const { value, problems } = numbers([
    [null, 'RR00000001KZ'],
    [null, 'RR000000013KZ'],
    [null, 'RB123456785GB'],
    [null, 'RR000000014KZ'],
    ['0014-B', 'rr 000 000 014 kz'],
    ['Тимур', 'RR000000028KZ'],
  ]);
  expect(value).toHaveLength(1);
  expect(problems.map(({ code, place }) => [code, place.row])).toEqual([
    ['postal-number-shape', 2],
    ['postal-number-check', 3],
    ['postal-number-country', 4],
    ['postal-number-twice', 6],
    ['postal-order-unread', 7],
  ]);
});

test('nine digits of a postal number are not taken for an identification number', () => {
  // 010203 would be a birth day.
  const { value, problems } = numbers([[null, 'RR 10 203 400 6 KZ']]);
  expect(problems.map(({ code }) => code)).not.toContain('iin-dropped');
  expect(value.length + problems.length).toBe(1);
});

test('a service that is not the usual one for registered letters is told once, and its numbers count', () => {
  const { value, problems } = numbers([
    [null, 'AP081985585KZ'],
    [null, 'RR000000014KZ'],
  ]);
  expect(value).toHaveLength(2);
  expect(problems).toMatchObject([{ code: 'postal-number-service', values: { service: 'AP' } }]);
});

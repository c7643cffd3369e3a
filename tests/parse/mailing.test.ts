import { expect, test } from '@jest/globals';
import { parseMailing } from '../../src/parse/mailing.ts';
import { aClass, codesOf } from '../support/a-workspace.ts';
import { yaml } from '../support/yaml.ts';

const known = { classes: [aClass(), aClass('8')] };
const FILE = 'mailings/2026-W49.yaml';

test('classes, days and lessons in the order given', () => {
  const source = yaml(
    FILE,
    'dispatch: 2026-11-27',
    'return-by: 18.12.2026',
    'weeks: [2026-W49]',
    'classes:',
    '  5 «А»:',
    '    2026-11-30: [5a/matematika-1, lessons/5a/qazaq-tili-1.md]',
    '    01.12.2026: 5a\\tarih-1',
    '  8: { 2026-12-01: [8/himiya-1] }',
  );
  const { value, problems } = parseMailing(source, known);
  expect(problems).toEqual([]);
  expect(value).toMatchObject({
    id: '2026-W49',
    dispatch: '2026-11-27',
    returnBy: '2026-12-18',
    weeks: ['2026-W49'],
  });
  const days = value?.days.toSorted((a, b) => (a.place.line ?? 0) - (b.place.line ?? 0));
  expect(days).toEqual([
    {
      ...{ classId: '5А', day: '2026-11-30', place: { file: FILE, line: 6 } },
      lessons: ['5a/matematika-1', '5a/qazaq-tili-1'],
    },
    {
      ...{ classId: '5А', day: '2026-12-01', place: { file: FILE, line: 7 } },
      lessons: ['5a/tarih-1'],
    },
    { classId: '8', day: '2026-12-01', lessons: ['8/himiya-1'], place: { file: FILE, line: 8 } },
  ]);
});

test('the name of the file must be plain', () => {
  for (const name of ['апта-49', '2026 W49', 'aux', '2026_W49', 'x'.repeat(41)]) {
    const { value, problems } = parseMailing(yaml(`mailings/${name}.yaml`, 'a: 1'), known);
    expect(value).toBeNull();
    expect(codesOf(problems)).toEqual(['mailing-id-not-plain']);
  }
});

test('unknown classes and days that do not fit are left out, the others stay', () => {
  const source = yaml(
    FILE,
    'dispatch: 2026-11-27',
    'weeks: 2026-w49',
    'classes:',
    '  9: { 2026-11-30: [x] }',
    '  5А:',
    '    2026-12-07: [x]',
    '    2026-11-31: [x]',
    '    2026-12-01: [x]',
    '  5-а:',
    '    2026-12-01: [y]',
  );
  const { value, problems } = parseMailing(source, known);
  expect(problems.map(({ code, place }) => [code, place.line]).toSorted()).toEqual([
    ['date-unreal', 7],
    ['mailing-class-unknown', 4],
    ['mailing-day-outside-weeks', 6],
    ['mailing-day-twice', 10],
  ]);
  expect(value?.days).toMatchObject([{ classId: '5А', day: '2026-12-01', lessons: ['x'] }]);
});

test('dates that are none and weeks the year lacks leave no mailing', () => {
  const source = yaml(FILE, 'dispatch: 2026-02-30', 'weeks: [2025-W53]', 'return: 2026-12-18');
  const { value, problems } = parseMailing(source, known);
  expect(value).toBeNull();
  expect(problems.map(({ code, place }) => [code, place.line])).toEqual([
    ['date-unreal', 1],
    ['date-unreal', 2],
    ['setting-unknown', 3],
  ]);
  expect(codesOf(parseMailing(yaml(FILE, 'weeks: []'), known).problems)).toEqual([
    'setting-missing',
    'setting-missing',
  ]);
});

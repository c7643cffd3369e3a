import { expect, test } from '@jest/globals';
import { classInTitle, parseClassId, partsOfClassId } from '../../src/parse/class-id.ts';

test('classes as people type them', () => {
  const spellings = [
    '5А',
    '5 А',
    '5 «А»',
    '5-А',
    '5 "А"',
    '5а',
    '5A',
    '5 «А» сыныбы',
    '5-сынып А',
    '5-«А» класс',
    ' 5\u00a0“А” ',
  ];
  for (const text of spellings) expect([text, parseClassId(text)]).toEqual([text, '5А']);
  expect(parseClassId('5 \u018f')).toBe('5Ә');
  expect(parseClassId('5ә')).toBe('5Ә');
  expect(parseClassId('10 «Ғ»')).toBe('10Ғ');
  expect(parseClassId(5)).toBe('5');
  expect(parseClassId('5 класс')).toBe('5');
  expect(parseClassId('5-ші сынып')).toBe('5');
  expect(parseClassId('0 сынып')).toBe('0');
  expect(parseClassId('Мектепалды даярлық')).toBe('0');
  expect(parseClassId('11')).toBe('11');
});

test('what is no class', () => {
  for (const text of [
    '',
    'А',
    '13',
    '5 А, 5 Б',
    '5-6',
    'бесінші',
    '5АБ',
    'Барлығы 12 оқушы',
    '5.5',
  ]) {
    expect([text, parseClassId(text)]).toEqual([text, null]);
  }
});

test('grade and letter', () => {
  expect(partsOfClassId('5Ә')).toEqual({ grade: 5, letter: 'Ә' });
  expect(partsOfClassId('11')).toEqual({ grade: 11, letter: '' });
});

test('a title names one class, or none when it tells a range', () => {
  const titles: readonly (readonly [string, string | null])[] = [
    ['5 «А» сынып оқушыларының тізімі', '5А'],
    ['Класс: 5 А', '5А'],
    ['№12 мектеп, 5 сынып', '5'],
    ['2026–2027 оқу жылы, 5 «Ә» сынып', '5Ә'],
    ['Мектептің 0-8 сынып оқушыларының тізімі', null],
    ['Список учеников: 1–11 классы', null],
    ['5 және 6 сынып оқушылары', null],
    ['Ученики с 1 по 11 класс', null],
    ['5А – 8Б сыныптары', null],
    ['5, 6, 7 сыныптардың тізімі', null],
    ['Класс: 1-11', null],
    ['Класс: 1 - 12', null],
  ];
  for (const [title, id] of titles) expect([title, classInTitle(title)]).toEqual([title, id]);
});

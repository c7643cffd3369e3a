import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Cell } from '../../src/model/table.ts';
import { withoutIdentity } from '../../src/parse/identity-number.ts';
import { parseRoster } from '../../src/parse/roster.ts';
import { parseFeedback } from '../../src/parse/feedback-table.ts';
import { classes, columns, inShort, sheetOf } from './roster-case.ts';

const IIN = '050101500123';
const FORMS: readonly Cell[] = [
  IIN,
  50101500123,
  '50101500123',
  '5,0101500123E+11',
  '5,01015E+10',
  '5.0101500123e+10',
  '050101/500123',
  '0501-0150-0123',
  '050101 500123',
  '050101\u00a0500123',
  '050101 - 500123',
  '05.01.01.500123',
  '50 101 500 123',
  `ЖСН ${IIN}`,
  `ИИН: ${IIN}`,
];
/** Any five digits of the number in a row. */
const TRACE = /05010|50101|01015|10150|01500|15001|50012|00123|0150|E\+1/iu;

function rosterWith(title: string, cell: Cell): ReturnType<typeof parseRoster> {
  const cells: Record<string, Cell> = {
    'Аты-жөні': 'Әли Дана',
    Сынып: '5А',
    Ауыл: 'Арай',
    Көше: null,
    Үй: null,
    Пәтер: null,
    Отбасы: null,
    'Оқушы нөмірі': null,
    Мекенжай: null,
    Индекс: null,
    Маршрут: null,
    Деңгей: null,
    'Қаріп өлшемі': null,
    'Пошта бөлімшесі': null,
  };
  cells[title] = cell;
  return parseRoster([sheetOf([Object.keys(cells), Object.values(cells)])], { columns, classes });
}

test.each(FORMS)('an identification number typed as %s is kept in no column', (form) => {
  for (const title of [
    'Аты-жөні',
    'Сынып',
    'Ауыл',
    'Көше',
    'Үй',
    'Пәтер',
    'Отбасы',
    'Оқушы нөмірі',
    'Мекенжай',
    'Индекс',
    'Маршрут',
    'Деңгей',
    'Қаріп өлшемі',
    'Пошта бөлімшесі',
  ]) {
    const told = rosterWith(title, form);
    expect(inShort(told.problems)).toContain(`iin-dropped 2 ${title}`);
    expect([title, JSON.stringify(told)]).toEqual([title, expect.not.stringMatching(TRACE)]);
  }
});

test.each(FORMS)('a name, a household and a street beside %s', (form) => {
  const name = rosterWith('Аты-жөні', `Дана ${String(form)} Қ`);
  expect(name.value[0]).toMatchObject({ id: '5А дана қ', name: 'Дана Қ' });
  // What is left beside a number would join strangers.
  expect(rosterWith('Отбасы', `отбасы ${String(form)}`).value[0]).not.toHaveProperty('household');
  expect(rosterWith('Оқушы нөмірі', `№ ${String(form)}`).value[0]?.id).toBe('5А әли дана');
  const address = `Абай көшесі, 3-үй, ${String(form)}`.replace('5,', '5.');
  expect(rosterWith('Мекенжай', address).value[0]?.address).toEqual({
    settlement: 'Арай',
    street: 'Абай көшесі',
    house: '3',
  });
});

test('digits that are no identification number stay', () => {
  const stays = (title: string, cell: Cell): void => {
    expect([title, cell, inShort(rosterWith(title, cell).problems)]).toEqual([title, cell, []]);
  };
  stays('Индекс', '021800');
  stays('Үй', '14/2-3');
  stays('Отбасы', 'К-1');
  stays('Оқушы нөмірі', '2024-015');
  stays('Мекенжай', '021800, Абай көшесі, 14/2-үй, 12-пәтер');
  const beside = 'Абай көшесі 14/2-3 021800';
  expect(withoutIdentity(beside, 'address')).toEqual({ text: beside, dropped: false });
  for (const text of [
    '5.4.1.1 5.4.1.2 5.4.1.3',
    '02.09.26 04.09.26',
    '1000000000',
    '87011234567',
    '+7 701 123 45 67',
  ]) {
    expect(withoutIdentity(text, 'prose')).toEqual({ text, dropped: false });
  }
});

test('feedback keeps no identification number either', () => {
  const pupils = rosterWith('Отбасы', null).value;
  for (const form of [IIN, '50101500123', '050101 500123', '5,0101500123E+11']) {
    const told = parseFeedback(
      [
        sheetOf([
          ['Оқушы', 'Пән', 'Пікір'],
          [`Әли Дана ${form}`, `Пән ${form}`, `Жарайсың ${form}`],
        ]),
      ],
      { columns, pupils, subjectIdOf: () => 'mathematics' },
    );
    expect(told.value).toHaveLength(1);
    expect(JSON.stringify(told)).not.toMatch(TRACE);
  }
});

test('titles that were not understood are told without a number among them', () => {
  const { problems } = parseRoster([sheetOf([['Аты-жөні', 'Сынып', IIN, 'Басқа']])], {
    columns,
    classes,
  });
  expect(problems[0]?.values).toMatchObject({ unknown: 'Басқа' });
});

test('whatever stands beside a number and between its halves, it goes', () => {
  const day = fc.date({
    min: new Date('2005-01-01'),
    max: new Date('2020-12-31'),
    noInvalidDate: true,
  });
  const iins = fc
    .tuple(day, fc.integer({ min: 5, max: 6 }), fc.nat(99_999))
    .map(([born, sex, rest]) => {
      const date = born.toISOString().slice(2, 10).replaceAll('-', '');
      return [date, `${sex}${String(rest).padStart(5, '0')}`] as const;
    });
  fc.assert(
    fc.property(
      iins,
      fc.constantFrom('', ' ', '\u00a0', '-', '/', '.', ' - ', '\u200b'),
      fc.constantFrom('key', 'plain', 'address', 'prose'),
      ([date, rest], between, manner) => {
        const { text, dropped } = withoutIdentity(`Дана ${date}${between}${rest} Қ`, manner);
        expect(dropped).toBe(true);
        expect(text).toBe(manner === 'key' ? '' : 'Дана Қ');
      },
    ),
  );
});

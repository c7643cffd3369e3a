import { expect, test } from '@jest/globals';
import type { Cell } from '../../src/model/table.ts';
import { parseRoster } from '../../src/parse/roster.ts';
import { classes, columns, inShort, sheetOf } from './roster-case.ts';

const HEAD = ['Аты-жөні', 'Сынып', 'Ауыл', 'Көше', 'Үй', 'Пәтер', 'Аудан', 'Отбасы', 'Индекс'];

function pupil(...cells: readonly Cell[]): ReturnType<typeof parseRoster> {
  return parseRoster([sheetOf([HEAD, ['Әли Дана', '5А', 'Арай', ...cells]])], { columns, classes });
}

test.each(['б/н', 'Б/Н', 'жоқ', 'нет', '-', '—', 'без номера', 'нөмірсіз', 'үй жоқ', '№ б/н'])(
  'a house that is «%s» is no house',
  (word) => {
    const { value, problems } = pupil('Абай', word, word === 'үй жоқ' ? '-' : word);
    expect(problems).toEqual([]);
    expect(value[0]?.address).toEqual({ settlement: 'Арай', street: 'Абай' });
  },
);

test.each(['жоқ', 'нет', '-', 'көшесіз', 'без названия', 'ул. нет', 'көшесі жоқ', 'ул. -'])(
  'a street that is «%s» is no street',
  (word) => {
    const { value, problems } = pupil(word, '5', null);
    expect(problems).toEqual([]);
    expect(value[0]?.address).toEqual({ settlement: 'Арай', house: '5' });
  },
);

test('nothing in other cells is nothing too', () => {
  const { value, problems } = pupil('Нетребко', '5', '3', '-', 'жоқ', 'нет');
  expect(problems).toEqual([]);
  expect(value[0]?.address).toEqual({
    settlement: 'Арай',
    street: 'Нетребко',
    house: '5',
    flat: '3',
  });
  expect(value[0]).not.toHaveProperty('household');
});

test('a house without a digit is left out and told', () => {
  const { value, problems } = pupil('Абай', 'мектеп жанында', null);
  expect(inShort(problems)).toEqual(['pupil-address-unread 2 Үй']);
  expect(value[0]?.address).toEqual({ settlement: 'Арай', street: 'Абай' });
});

test('no house in an address of one text', () => {
  const of = (address: string): ReturnType<typeof parseRoster> =>
    parseRoster(
      [
        sheetOf([
          ['Аты-жөні', 'Сынып', 'Мекенжай'],
          ['Әли Дана', '5А', address],
        ]),
      ],
      { columns, classes },
    );
  for (const house of ['б/н', 'үй б/н', 'д. б/н', 'нөмірсіз үй', '-']) {
    const { value, problems } = of(`Арай ауылы, Абай көшесі, ${house}`);
    expect(problems).toEqual([]);
    expect(value[0]?.address).toEqual({ settlement: 'Арай ауылы', street: 'Абай көшесі' });
  }
});

test('a title of the whole school gives nobody a class', () => {
  const head = ['Аты-жөні', 'Сынып', 'Ауыл'];
  const read = (title: string): ReturnType<typeof parseRoster> =>
    parseRoster(
      [sheetOf([[title], head, ['Әли Дана', null, 'Арай'], ['Бек Ерлан', '8', 'Арай']])],
      {
        columns,
        classes,
      },
    );
  for (const title of ['Мектептің 0-8 сынып оқушыларының тізімі', '8-сынып оқушыларының тізімі']) {
    const { value, problems } = read(title);
    expect(inShort(problems)).toEqual(['pupil-without-class 3 Сынып']);
    expect(value.map(({ name }) => name)).toEqual(['Бек Ерлан']);
  }
  const below = parseRoster(
    [sheetOf([head, ['8-сынып оқушылары', null, null], ['Әли Дана', null, 'Арай']])],
    { columns, classes },
  );
  expect(below.value.map(({ classId }) => classId)).toEqual(['8']);
});

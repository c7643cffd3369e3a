import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { RawTable, Cell } from '../../src/model/table.ts';
import { parseRoster } from '../../src/parse/roster.ts';
import { classes, columns, inShort, sheetOf } from './roster-case.ts';

const context = { columns, classes };

function roster(
  rows: readonly (readonly Cell[])[],
  more: Partial<RawTable> = {},
): ReturnType<typeof parseRoster> {
  return parseRoster([sheetOf(rows, more)], context);
}

test('a list as schools have it: titles above, any order, numbers that lost their zeros', () => {
  const { value, problems } = roster([
    ['«Арай» ЖББМ', null, null, null, null, null, null, null],
    [null, null, null, null, null, null, null, null],
    [
      '№',
      'Пошта индексі',
      'Ауылы',
      'Туған күні',
      'Оқушының Т.А.Ә. (бар болса)',
      'СЫНЫБЫ',
      'Үй',
      'Көшесі',
    ],
    [1, 2, 3, 4, 5, 6, 7, 8],
    [1, 20200, 'Сарыөзек', '2015-01-06', 'Сейітқали  Айару Нұржанқызы', '5 «А»', 14, 'Мектеп'],
    [2, '021800', 'Ақбұлақ', null, 'Әли Тимур', '8', null, null],
  ]);
  expect(inShort(problems)).toEqual(['pupil-index-zero-restored 5 Пошта индексі']);
  expect(value).toEqual([
    {
      id: '5А сейітқали айару нұржанқызы',
      name: 'Сейітқали Айару Нұржанқызы',
      shortName: 'Сейітқали\u00a0А.\u00a0Н.',
      classId: '5А',
      address: { settlement: 'Сарыөзек', street: 'Мектеп', house: '14', index: '020200' },
      largePrint: false,
      place: { file: 'pupils.xlsx', sheet: 'Тізім', row: 5 },
    },
    {
      id: '8 әли тимур',
      name: 'Әли Тимур',
      shortName: 'Әли\u00a0Т.',
      classId: '8',
      address: { settlement: 'Ақбұлақ', index: '021800' },
      largePrint: false,
      place: { file: 'pupils.xlsx', sheet: 'Тізім', row: 6 },
    },
  ]);
});

test('Russian titles, a name in three columns, household, route, large print and level', () => {
  const { value, problems } = roster([
    [
      'Фамилия',
      'Имя',
      'Отчество',
      'Класс',
      'Населённый пункт',
      'Район',
      'Маршрут',
      'Семья',
      'Размер шрифта',
      'Уровень',
      'Кв.',
    ],
    [
      'Ким Ли',
      'Анна',
      'Олеговна',
      '11',
      'Целиноград',
      'Целиноградский',
      'post-arshaly',
      'К-1',
      'Крупный',
      'А',
      3,
    ],
    ['Пак', 'Олег', null, 11, 'Целиноград', null, null, null, '18', 'Д', null],
    ['Пак', 'Иван', null, 11, 'Целиноград', null, null, null, 'огромный', 'b', null],
  ]);
  expect(inShort(problems)).toEqual([
    'pupil-level-unknown 3 Уровень',
    'pupil-text-size-unknown 4 Размер шрифта',
  ]);
  expect(value[0]).toMatchObject({
    name: 'Ким Ли Анна Олеговна',
    shortName: 'Ким\u00a0Ли\u00a0А.\u00a0О.',
    route: 'post-arshaly',
    household: 'К-1',
    largePrint: true,
    level: 'A',
    address: { settlement: 'Целиноград', district: 'Целиноградский', flat: '3' },
  });
  expect(value[1]).toMatchObject({ largePrint: true });
  expect(value[1]).not.toHaveProperty('level');
  expect(value[2]).toMatchObject({ largePrint: false, level: 'B' });
});

test('each bad row is told with its column and leaves out only its pupil', () => {
  const { value, problems } = roster([
    ['Аты-жөні', 'Сынып', 'Ауыл', 'Индекс', 'Үй'],
    [null, '5А', 'Арай', null, null],
    ['Бірінші Оқушы', null, 'Арай', null, null],
    ['Екінші Оқушы', 'бесінші', 'Арай', null, null],
    ['Үшінші Оқушы', '7Б', 'Арай', null, null],
    ['Төртінші Оқушы', '5А', null, '02020', null],
    ['Бесінші Оқушы', '5А', 'Арай', '0218', null],
    ['Алтыншы Оқушы', '5А', 'Арай', 'а15е5х1', '2026-02-05'],
    ['Жетінші Оқушы', '5А', 'Арай', 'А15Е5Х1', '5/2'],
  ]);
  expect(inShort(problems)).toEqual([
    'pupil-without-name 2 Аты-жөні',
    'pupil-without-class 3 Сынып',
    'pupil-class-unreadable 4 Сынып',
    'pupil-class-unknown 5 Сынып',
    'pupil-index-zero-restored 6 Индекс',
    'pupil-without-settlement 6 Ауыл',
    'pupil-index-wrong 7 Индекс',
    'pupil-house-is-date 8 Үй',
  ]);
  expect(value.map(({ name }) => name)).toEqual(['Жетінші Оқушы']);
  expect(value[0]?.address.index).toBe('A15E5X1');
});

test('the identification number is kept nowhere', () => {
  const iin = '061211600012';
  const { value, problems } = roster([
    ['ЖСН', 'Аты-жөні', 'Сынып', 'Ауыл', 'Отбасы', 'Үй', 'Ескерту'],
    [iin, `Әли Тимур ${iin}`, '5А', 'Арай', 61211600012, 3, iin],
    [61211600012, 'Әли Дана', '5А', `Арай, ЖСН 061211 600012`, null, null, null],
  ]);
  expect(inShort(problems)).toEqual([
    'iin-dropped 1 ЖСН',
    'iin-dropped 2 Аты-жөні',
    'iin-dropped 2 Отбасы',
    'iin-dropped 3 Ауыл',
  ]);
  expect(value).toHaveLength(2);
  expect(JSON.stringify({ value, problems })).not.toMatch(/61211|600012/);
});

test('look-alike letters are repaired and told', () => {
  const { value, problems } = roster([
    ['Aты-жөнi', 'Сынып', 'Ауыл'],
    ['Т\u04a5сіпбек \u018fлия', '5 \u018f', 'Ap\u0430й'],
  ]);
  expect(inShort(problems)).toEqual([
    'table-letters-repaired 2 Aты-жөнi',
    'table-letters-repaired 2 Сынып',
    'table-letters-repaired 2 Ауыл',
  ]);
  expect(problems[0]?.values).toEqual({ letters: '\u04a5 → ү, \u018f → Ә' });
  expect(value[0]).toMatchObject({
    name: 'Түсіпбек Әлия',
    classId: '5Ә',
    address: { settlement: 'Арай' },
  });
});

test('class headings merged across, empty rows, totals and repeated titles', () => {
  const head = ['№', 'Аты-жөні', 'Ауыл'];
  const { value, problems } = roster(
    [
      head,
      ['5 «А» сыныбы', null, null],
      [1, 'Әли Тимур', 'Арай'],
      [2, null, null],
      [3, null, null],
      [4, 'Әли Дана', 'Арай'],
      head,
      [null, '8-сынып', null],
      [1, 'Бек Ерлан', 'Арай'],
      [null, null, 'Барлығы: 3 оқушы'],
      [null, null, null],
    ],
    { merged: [{ top: 1, left: 0, bottom: 1, right: 2 }] },
  );
  expect(value.map(({ name, classId }) => [name, classId])).toEqual([
    ['Әли Тимур', '5А'],
    ['Әли Дана', '5А'],
    ['Бек Ерлан', '8'],
  ]);
  expect(inShort(problems)).toEqual(['table-rows-empty 4', 'table-row-skipped 10']);
  expect(problems[0]?.values).toEqual({ count: 2 });
});

test('cells merged downwards count for their rows; merged names are told', () => {
  const { value, problems } = roster(
    [
      ['Аты-жөні', 'Сынып', 'Ауыл'],
      ['Әли Тимур', '5А', 'Арай'],
      ['Әли Дана', '8', null],
      ['Бек Ерлан', '8', 'Арай'],
      [null, '11', 'Арай'],
      ['Сапар Асхат', '8', 'Арай'],
      [null, null, null],
    ],
    {
      merged: [
        { top: 1, left: 2, bottom: 2, right: 2 },
        { top: 3, left: 0, bottom: 4, right: 0 },
        { top: 5, left: 0, bottom: 6, right: 0 },
      ],
    },
  );
  expect(value.map(({ name, address }) => [name, address.settlement])).toEqual([
    ['Әли Тимур', 'Арай'],
    ['Әли Дана', 'Арай'],
    ['Бек Ерлан', 'Арай'],
    ['Сапар Асхат', 'Арай'],
  ]);
  expect(inShort(problems)).toEqual(['pupil-rows-merged 4 Аты-жөні', 'table-cells-merged 2 Ауыл']);
});

test('titles on two levels, merged downwards', () => {
  const { value, problems } = roster(
    [
      ['Аты-жөні', 'Сынып', 'Мекенжайы', null],
      [null, null, 'Ауыл', 'Көше'],
      ['Әли Тимур', '5А', 'Арай', 'Абай'],
    ],
    {
      merged: [
        { top: 0, left: 0, bottom: 1, right: 0 },
        { top: 0, left: 1, bottom: 1, right: 1 },
        { top: 0, left: 2, bottom: 0, right: 3 },
      ],
    },
  );
  expect(problems).toEqual([]);
  expect(value[0]?.address).toEqual({ settlement: 'Арай', street: 'Абай' });
});

test('a sheet for each class; other sheets are passed over', () => {
  const head = ['Аты-жөні', 'Ауыл'];
  const { value, problems } = parseRoster(
    [
      sheetOf([head, ['Әли Тимур', 'Арай']], { sheet: '5 А' }),
      sheetOf([['8-сынып оқушыларының тізімі', null], head, ['Әли Дана', 'Арай']], {
        sheet: 'Лист2',
      }),
      sheetOf([['Телефондар']], { sheet: 'Лист3' }),
    ],
    context,
  );
  expect(value.map(({ classId }) => classId)).toEqual(['5А', '8']);
  expect(inShort(problems)).toEqual(['table-sheet-skipped']);
  expect(problems[0]?.place).toEqual({ file: 'pupils.xlsx', sheet: 'Лист3' });
});

test('missing and double columns', () => {
  expect(
    inShort(
      roster([
        ['Бірдеңе', 'Басқа'],
        ['а', 'б'],
      ]).problems,
    ),
  ).toEqual(['table-header-missing']);
  const noPlace = roster([
    ['Аты-жөні', 'Сынып', 'Аул-дың аты'],
    ['Әли Тимур', '5А', 'Арай'],
  ]);
  expect(noPlace.problems).toEqual([
    {
      code: 'table-column-missing',
      place: { file: 'pupils.xlsx', sheet: 'Тізім', row: 1 },
      values: { title: 'Ауыл / Село', unknown: 'Аул-дың аты' },
    },
  ]);
  const noClass = roster([
    ['Аты-жөні', 'Ауыл'],
    ['Әли Тимур', 'Арай'],
  ]);
  expect(noClass.problems[0]?.values).toEqual({ title: 'Сынып / Класс', unknown: '—' });
  expect(noClass.value).toEqual([]);
  const twice = roster([
    ['Аты-жөні', 'Сынып', 'Ауыл', 'Село'],
    ['Әли Тимур', '5А', 'Арай', 'Басқа'],
  ]);
  expect(inShort(twice.problems)).toEqual(['table-column-twice 1 Село']);
  expect(twice.value[0]?.address.settlement).toBe('Арай');
  expect(inShort(roster([['Аты-жөні', 'Сынып', 'Ауыл']]).problems)).toEqual(['roster-empty 1']);
});

test('the same pupil twice, namesakes, and namesakes told apart by a number', () => {
  const head = ['Аты-жөні', 'Сынып', 'Ауыл', 'Оқушы нөмірі'];
  const twice = roster([
    head,
    ['Әли Тимур', '5А', 'Арай', null],
    [
      'ӘЛИ  ТИМУР'.toLowerCase().replace('әли', 'Әли').replace('тимур', 'Тимур'),
      '5-А',
      'Арай',
      null,
    ],
    ['Әли Тимур', '5А', 'Басқа', null],
    ['Әли Тимур', '8', 'Арай', null],
  ]);
  expect(inShort(twice.problems)).toEqual(['pupil-twice 3', 'pupil-namesake 4']);
  expect(twice.problems[1]?.values).toEqual({ file: 'pupils.xlsx, «Тізім»', row: 2 });
  expect(twice.value.map(({ classId }) => classId)).toEqual(['5А', '8']);
  const apart = roster([head, ['Әли Тимур', '5А', 'Арай', 12], ['Әли Тимур', '5А', 'Басқа', 13]]);
  expect(apart.problems).toEqual([]);
  expect(apart.value.map(({ id }) => id)).toEqual(['5А әли тимур #12', '5А әли тимур #13']);
});

test('a pupil who stands in another list too: its file and sheet are named', () => {
  const rows = [
    ['Аты-жөні', 'Сынып', 'Ауыл'],
    ['Әли Тимур', '5А', 'Арай'],
  ];
  const csv = sheetOf(rows, { file: 'pupils-5.csv', sheet: null });
  const { problems } = parseRoster([csv, sheetOf(rows), sheetOf(rows, { sheet: '5А' })], context);
  expect(problems.map(({ place, values }) => [place.file, place.sheet, values])).toEqual([
    ['pupils.xlsx', 'Тізім', { file: 'pupils-5.csv', row: 2 }],
    ['pupils.xlsx', '5А', { file: 'pupils-5.csv', row: 2 }],
  ]);
  const sheets = parseRoster([sheetOf(rows), sheetOf(rows, { sheet: '5А' })], context).problems;
  expect(sheets.map(({ values }) => values['file'])).toEqual(['pupils.xlsx, «Тізім»']);
});

test('an address in one text is read as far as it is sure', () => {
  const head = ['ФИО', 'Класс', 'Адрес проживания', 'Село'];
  const { value, problems } = roster([
    head,
    [
      'Ким Анна',
      '8',
      '021800, Акмолинская область, Целиноградский р-н, с. Арай, ул. Мира, д. 14/2, кв. 3',
      null,
    ],
    ['Бек Ерлан', '8', 'Ақмола облысы, Целиноград ауданы, Арай ауылы, Мектеп көшесі, 14-үй', null],
    ['Сапар Асхат', '8', 'Шағын ауданы Самал, 5', 'Арай'],
    ['Ли Олег', '8', 'Арай, Мира 14', null],
  ]);
  expect(value.map(({ address }) => address)).toEqual([
    {
      index: '021800',
      oblast: 'Акмолинская область',
      district: 'Целиноградский р-н',
      settlement: 'с. Арай',
      street: 'ул. Мира',
      house: '14/2',
      flat: '3',
    },
    {
      oblast: 'Ақмола облысы',
      district: 'Целиноград ауданы',
      settlement: 'Арай ауылы',
      street: 'Мектеп көшесі',
      house: '14',
    },
    { street: 'Шағын ауданы Самал', house: '5', settlement: 'Арай' },
  ]);
  expect(inShort(problems)).toEqual([
    'pupil-address-unread 5 Адрес проживания',
    'pupil-without-settlement 5 Село',
  ]);
  expect(problems[0]?.values).toEqual({ text: 'Арай, Мира 14' });
});

test('what a whole address says beside its columns is in the address or told, never lost', () => {
  const head = ['ФИО', 'Класс', 'Адрес', 'Село', 'Үй'];
  const { value, problems } = roster([
    head,
    ['Ким Анна', '8', 'Бозкөл ауылы Тәуелсіздік 17/2', 'Бозкөл', null],
    ['Бек Ерлан', '8', 'Бозкөл Тәуелсіздік ауылы', 'Бозкөл', null],
    ['Сапар Асхат', '8', 'ул. Мира, дом 14, с. Арай', 'Арай', '12'],
    ['Ли Олег', '8', 'с. Бозколь, дом 05', 'Бозкөл ауылы', '5'],
  ]);
  expect(value.map(({ address }) => address)).toEqual([
    { settlement: 'Бозкөл ауылы' },
    { settlement: 'Бозкөл' },
    { settlement: 'с. Арай', street: 'ул. Мира', house: '12' },
    { settlement: 'Бозкөл ауылы', house: '5' },
  ]);
  expect(problems.map(({ code, place, values }) => [code, place.row, values['text']])).toEqual([
    ['pupil-address-unread', 2, 'Тәуелсіздік 17/2'],
    ['pupil-address-unread', 3, 'Бозкөл Тәуелсіздік ауылы'],
    ['pupil-address-unread', 4, '14'],
  ]);
});

test('no table makes it fail, and no pupil comes out half', () => {
  const cell = fc.oneof(
    fc.constant(null),
    fc.integer(),
    fc.boolean(),
    fc.string(),
    fc.constantFrom('Аты-жөні', 'Сынып', 'Ауыл', '5А', 'Әли Тимур', '5 «А» сыныбы', '021800'),
  );
  const range = fc.record({ top: fc.nat(5), left: fc.nat(5), bottom: fc.nat(9), right: fc.nat(9) });
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 }),
      fc.array(range),
      (rows, merged) => {
        const { value } = parseRoster(
          [sheetOf([...rows, ['Аты-жөні', 'Сынып', 'Ауыл'], ...rows], { merged })],
          context,
        );
        for (const pupil of value) {
          expect(pupil.name).toMatch(/\p{L}/u);
          expect(pupil.address.settlement).not.toBe('');
          expect(classes.map(({ id }) => id)).toContain(pupil.classId);
        }
      },
    ),
  );
});

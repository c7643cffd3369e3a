import { expect, test } from '@jest/globals';
import { splitsText } from '../../src/cli/splits-text.ts';
import { parseRoster } from '../../src/parse/roster.ts';
import { classes, columns, sheetOf } from '../parse/roster-case.ts';
import { productWords } from '../samples/report-text.ts';

const context = { columns, classes };
const HEAD = ['Аты-жөні', 'Сынып', 'Мекенжайы'];

test('check lists each address that was one text: its row, its parts, what is left, and no name', async () => {
  const words = await productWords();
  const { splits, value, problems } = parseRoster(
    [
      sheetOf([
        HEAD,
        ['Әли Дана', '5А', 'Арай ауылы, Абай көшесі 5'],
        ['Ким Анна', '8', 'с. Арай, ул. Степная, д. 7, корпус 2, 021800'],
        ['Пак Олег', '8', 'Тасты ауылы, үй жоқ'],
        ['Пак Иван', '8', 'жоқ'],
      ]),
    ],
    context,
  );
  expect(value.map(({ address }) => address)).toEqual([
    { settlement: 'Арай ауылы', street: 'Абай көшесі', house: '5' },
    { settlement: 'с. Арай', street: 'ул. Степная', house: '7', index: '021800' },
    { settlement: 'Тасты ауылы' },
  ]);
  expect(problems.map(({ code, place }) => `${code} ${place.row}`)).toEqual([
    'pupil-address-unread 3',
    'pupil-without-settlement 5',
  ]);
  const kk = splitsText(splits, words, 'kk');
  expect(kk.split('\n')).toEqual([
    expect.stringContaining('жазылған мекенжай: 4'),
    '',
    'pupils.xlsx, парақ «Тізім», 2-жол: елді мекен «Арай ауылы»; көше «Абай көшесі»; үй «5»',
    'pupils.xlsx, парақ «Тізім», 3-жол: елді мекен «с. Арай»; көше «ул. Степная»; үй «7»; индекс «021800»; ТҮСІНІКСІЗ «корпус 2»',
    'pupils.xlsx, парақ «Тізім», 4-жол: елді мекен «Тасты ауылы»',
    'pupils.xlsx, парақ «Тізім», 5-жол: ештеңе жазылмаған',
    '',
  ]);
  expect(kk).toMatch(/қалдығы бары: 1\./);
  expect(splitsText(splits, words, 'ru')).toContain(
    'строка 3: населённый пункт «с. Арай»; улица «ул. Степная»; дом «7»; индекс «021800»; НЕ ПОНЯТО «корпус 2»',
  );
  for (const tongue of ['kk', 'ru', 'en'] as const) {
    expect(splitsText(splits, words, tongue)).not.toMatch(/Дана|Анна|Олег|Иван|⟨/u);
  }
});

test('a list whose addresses have columns of their own has nothing to tell', async () => {
  const words = await productWords();
  const { splits } = parseRoster(
    [
      sheetOf([
        ['Аты-жөні', 'Сынып', 'Ауыл'],
        ['Әли Дана', '5А', 'Арай'],
      ]),
    ],
    context,
  );
  expect(splitsText(splits, words, 'kk')).toBe('');
});

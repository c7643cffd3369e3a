import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Address } from '../../src/model/address.ts';
import type { Language } from '../../src/model/language.ts';
import { readAddressText } from '../../src/parse/roster-address-text.ts';
import { addressOnOneLine } from '../../src/text/address-lines.ts';
import { KINDS, manner } from '../support/address-words.ts';

function read(text: string): readonly [object, readonly string[]] {
  const { parts, unread } = readAddressText(text, KINDS);
  return [parts, unread];
}

test.each([
  ['Абай көшесі 5', { street: 'Абай көшесі', house: '5' }],
  ['ул. Абая, 5', { street: 'ул. Абая', house: '5' }],
  ['ул. Абая 5, 2', { street: 'ул. Абая', house: '5', flat: '2' }],
  ['ул.Абая д.5 кв.2', { street: 'ул.Абая', house: '5', flat: '2' }],
  ['Сай к-сі, 14-үй', { street: 'Сай к-сі', house: '14' }],
  ['А. Байтұрсынов көшесі 14үй', { street: 'А. Байтұрсынов көшесі', house: '14' }],
  ['ул. 50 лет Октября 5', { street: 'ул. 50 лет Октября', house: '5' }],
  ['мкр. Самал 2, дом 5, кв 7', { street: 'мкр. Самал 2', house: '5', flat: '7' }],
  ['12 мкр, 5 үй, Ақтау қ.', { street: '12 мкр', house: '5', settlement: 'Ақтау қ.' }],
  ['п. Бұлақты, 7 п.', { settlement: 'п. Бұлақты', flat: '7' }],
  ['Қазақстан көшесі 1', { street: 'Қазақстан көшесі', house: '1' }],
  ['РК, с. Арай, 021800', { settlement: 'с. Арай', index: '021800' }],
  ['Сарыөзен а.о., Бұлақты а.', { ruralDistrict: 'Сарыөзен а.о.', settlement: 'Бұлақты а.' }],
  ['ОПС Тасты, село Арай', { office: 'Тасты', settlement: 'село Арай' }],
])('«%s» is understood whole', (text, parts) => {
  expect(read(text)).toEqual([parts, []]);
});

test('commas are not needed, in either language', () => {
  const kk = 'Ақмола облысы Аршалы ауданы Бұлақты ауылы Сай көшесі 5 үй 2 пәтер';
  expect(read(kk)).toEqual([
    {
      oblast: 'Ақмола облысы',
      district: 'Аршалы ауданы',
      settlement: 'Бұлақты ауылы',
      street: 'Сай көшесі',
      house: '5',
      flat: '2',
    },
    [],
  ]);
  const ru = 'область Абай Жарминский район село Калбатау улица С. Сейфуллина дом 5';
  expect(read(ru)).toEqual([
    {
      oblast: 'область Абай',
      district: 'Жарминский район',
      settlement: 'село Калбатау',
      street: 'улица С. Сейфуллина',
      house: '5',
    },
    [],
  ]);
});

test('nothing is guessed: what no word explains is left over', () => {
  expect(read('Арай, Абай 5')).toEqual([{}, ['Арай', 'Абай 5']]);
  expect(read('ул. Абая, д. 5, корпус 2')).toEqual([
    { street: 'ул. Абая', house: '5' },
    ['корпус 2'],
  ]);
  expect(read('с. Арай, с. Бұлақ')).toEqual([{ settlement: 'с. Арай' }, ['с. Бұлақ']]);
  expect(read('ул. Абая, с. Арай, 5')).toEqual([
    { street: 'ул. Абая', settlement: 'с. Арай' },
    ['5'],
  ]);
});

test('a Kazakh word of its kind stands behind its name, whatever follows it', () => {
  expect(read('Бозкөл ауылы Тәуелсіздік 17/2')).toEqual([
    { settlement: 'Бозкөл ауылы' },
    ['Тәуелсіздік 17/2'],
  ]);
  expect(read('Тәуелсіздік көшесі Бозкөл 17/2')).toEqual([
    { street: 'Тәуелсіздік көшесі' },
    ['Бозкөл 17/2'],
  ]);
  // Where nothing stands before the word it can be turned.
  expect(read('Тәуелсіздік көшесі 5, ауылы Бозкөл')).toEqual([
    { street: 'Тәуелсіздік көшесі', house: '5', settlement: 'ауылы Бозкөл' },
    [],
  ]);
});

test('every word of a text is in a part, in the country, or left over', () => {
  const word = fc.constantFrom(
    ...'Абай көшесі ул. село Арай 5 дом 2-пәтер мкр облысы район 021800 , , ; б/н Қазақстан корпус №7'.split(
      ' ',
    ),
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 14 }), (typed) => {
      const { parts, unread } = readAddressText(typed.join(' '), KINDS);
      const seen = [...Object.values(parts), ...unread].join(' ');
      const bare = typed.flatMap((each) => each.match(/[\p{L}\d]+/gu) ?? []);
      // Words of house, flat and country are said again, or not at all, when the address is printed.
      const said = bare.filter((each) => !['дом', 'пәтер', 'Қазақстан'].includes(each));
      for (const each of said) expect(seen).toContain(each);
    }),
  );
});

const letters = Array.from('абвгдежзиклмнопрстуәғқңөұүһі');
const root = fc
  .array(fc.constantFrom(...letters), { minLength: 3, maxLength: 9 })
  .map((signs) => `${signs[0]?.toUpperCase()}${signs.slice(1).join('')}`)
  .filter((name) => !KINDS.byFirst.has(name.toLowerCase()));
const name = fc.oneof(
  root,
  fc.tuple(root, root).map((two) => two.join(' ')),
  root.map((surname) => `А. ${surname}`),
);
const number = fc.oneof(
  fc.integer({ min: 1, max: 999 }).map(String),
  fc.constantFrom('5А', '12б', '5/2', '14-1', '3А/2'),
);
const index = fc.constantFrom('021800', '000000', 'A15E5X1', 'Z10H9K2');

const FORMS: Readonly<Record<Language, Readonly<Record<string, (name: string) => string>>>> = {
  kk: {
    oblast: (each) => `${each} облысы`,
    district: (each) => `${each} ауданы`,
    ruralDistrict: (each) => `${each} ауылдық округі`,
    settlement: (each) => `${each} ауылы`,
    street: (each) => `${each} көшесі`,
  },
  ru: {
    oblast: (each) => `${each} область`,
    district: (each) => `${each} район`,
    ruralDistrict: (each) => `${each} сельский округ`,
    settlement: (each) => `село ${each}`,
    street: (each) => `улица ${each}`,
  },
};

/** Addresses whose parts bear their words; those that may be absent sometimes are. */
function address(language: Language, offices = [root]): fc.Arbitrary<Address> {
  const form = (part: string): fc.Arbitrary<string> =>
    name.map((each) => FORMS[language][part]?.(each) ?? each);
  return fc
    .record(
      {
        settlement: form('settlement'),
        oblast: form('oblast'),
        district: form('district'),
        ruralDistrict: form('ruralDistrict'),
        street: form('street'),
        house: number,
        flat: number,
        ...(offices[0] === undefined ? {} : { office: offices[0] }),
        index,
      },
      { requiredKeys: ['settlement'] },
    )
    .map((parts) => parts);
}

test.each([
  ['kz-domestic', 'kk'],
  ['kz-domestic', 'ru'],
  ['kz-upu', 'kk'],
  ['kz-upu', 'ru'],
] as const)(
  'what is written in the order %s in %s is read as the same parts',
  (order, language) => {
    fc.assert(
      fc.property(address(language), (parts) => {
        const written = addressOnOneLine(parts, manner(order, language));
        expect([written, ...read(written)]).toEqual([written, parts, []]);
      }),
      { numRuns: 300 },
    );
  },
);

test('a Kazakh address needs no commas: each word ends its part', () => {
  fc.assert(
    fc.property(address('kk', []), (parts) => {
      const spoken = addressOnOneLine(parts, manner('kz-domestic', 'kk')).replaceAll(', ', ' ');
      expect([spoken, ...read(spoken)]).toEqual([spoken, parts, []]);
    }),
    { numRuns: 300 },
  );
});

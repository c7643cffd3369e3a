import { expect, test } from '@jest/globals';
import type { Address } from '../../src/model/address.ts';
import type { Say } from '../../src/model/words.ts';
import {
  addressLines,
  addressOnOneLine,
  regionOnOneLine,
  sharedRegion,
  withoutRegion,
} from '../../src/text/address-lines.ts';

const say: Say = (key, values = {}) => `${key}:${Object.values(values).join()}`;

const WHOLE: Address = {
  oblast: 'Ақмола облысы',
  district: 'Аршалы ауданы',
  ruralDistrict: 'Сарыөзен ауылдық округі',
  settlement: 'Бұлақты',
  street: 'Сай көшесі',
  house: '5',
  flat: '2',
  office: 'Көкқамыс',
  index: '020263',
};

test('an address is written from the street to the oblast, the index apart', () => {
  expect(addressLines(WHOLE, say)).toEqual([
    'Сай көшесі, address.house:5, address.flat:2',
    'Бұлақты',
    'address.office:Көкқамыс',
    'Сарыөзен ауылдық округі, Аршалы ауданы',
    'Ақмола облысы',
  ]);
  expect(addressOnOneLine({ settlement: 'Бұлақты', index: '020263' }, say)).toBe('020263, Бұлақты');
});

test('a post office says that it is one, and is left out where it bears the name of the village', () => {
  const officeOf = (office: string): string | undefined =>
    addressLines({ settlement: 'Бұлақты', office }, say)[1];
  expect(officeOf('Бұлақты')).toBeUndefined();
  expect(officeOf('')).toBeUndefined();
  expect(officeOf('Көкқамыс')).toBe('address.office:Көкқамыс');
  for (const named of ['Көкқамыс пошта бөлімшесі', 'Почтовое отделение № 3', 'Отделение связи 2']) {
    expect(officeOf(named)).toBe(named);
  }
});

test('what a list shares is said from the oblast down, as far as all agree', () => {
  const { ruralDistrict, ...noRural } = WHOLE;
  expect(sharedRegion([WHOLE, WHOLE])).toEqual({
    oblast: 'Ақмола облысы',
    district: 'Аршалы ауданы',
    ruralDistrict,
  });
  const region = sharedRegion([WHOLE, noRural]);
  expect(region).toEqual({ oblast: 'Ақмола облысы', district: 'Аршалы ауданы' });
  expect(regionOnOneLine(region)).toBe('Аршалы ауданы, Ақмола облысы');
  expect(sharedRegion([WHOLE, { ...WHOLE, oblast: 'Абай облысы' }])).toEqual({});
  expect(sharedRegion([])).toEqual({});
  expect(addressOnOneLine(withoutRegion(WHOLE, region), say)).toBe(
    '020263, Сай көшесі, address.house:5, address.flat:2, Бұлақты, address.office:Көкқамыс, Сарыөзен ауылдық округі',
  );
  expect(withoutRegion(WHOLE, {})).toEqual(WHOLE);
});

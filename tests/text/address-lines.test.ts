import { expect, test } from '@jest/globals';
import type { Address } from '../../src/model/address.ts';
import {
  addressLines,
  addressOnOneLine,
  regionOnOneLine,
  sharedRegion,
  withoutRegion,
} from '../../src/text/address-lines.ts';
import { manner } from '../support/address-words.ts';

const kk = manner('kz-domestic', 'kk');
const ru = manner('kz-domestic', 'ru');

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

test('inland: from the street to the oblast, the index apart', () => {
  expect(addressLines(WHOLE, kk)).toEqual([
    'Сай көшесі, 5-үй, 2-пәтер',
    'Бұлақты',
    'Көкқамыс пошта бөлімшесі',
    'Сарыөзен ауылдық округі, Аршалы ауданы',
    'Ақмола облысы',
  ]);
  expect(addressOnOneLine({ settlement: 'Бұлақты', index: '020263' }, kk)).toBe('020263, Бұлақты');
});

test('the order of the UPU: the index before the settlement, and only once', () => {
  const upu = manner('kz-upu', 'kk');
  expect(addressLines(WHOLE, upu)).toEqual([
    'Сай көшесі, 5-үй, 2-пәтер',
    'Көкқамыс пошта бөлімшесі',
    '020263, Бұлақты',
    'Сарыөзен ауылдық округі, Аршалы ауданы',
    'Ақмола облысы',
  ]);
  expect(addressOnOneLine({ settlement: 'Бұлақты', index: '020263' }, upu)).toBe('020263, Бұлақты');
  expect(addressLines({ settlement: 'Бұлақты' }, upu)).toEqual(['Бұлақты']);
});

test('Kazakh puts the name before its word, Russian after it', () => {
  const firstLine = (street: string, language = kk): string | undefined =>
    addressLines({ settlement: 'Арай', street, house: '5', flat: '2' }, language)[0];
  expect(firstLine('Абай')).toBe('Абай көшесі, 5-үй, 2-пәтер');
  expect(firstLine('Самал-2')).toBe('Самал-2, 5-үй, 2-пәтер');
  expect(firstLine('Абая', ru)).toBe('улица Абая, дом 5, квартира 2');
  expect(firstLine('ул. Абая', ru)).toBe('ул. Абая, дом 5, квартира 2');
  for (const named of ['Достық даңғылы', 'Наурыз аллеясы', '5 шағын ауданы', 'Сай к-сі', '12']) {
    expect(firstLine(named)).toBe(`${named}, 5-үй, 2-пәтер`);
  }
});

test('an address stays in the language it is written in, whatever the class', () => {
  expect(addressLines({ ...WHOLE, flat: '' }, ru)[0]).toBe('Сай көшесі, 5-үй');
  expect(addressLines(WHOLE, ru)[2]).toBe('Көкқамыс пошта бөлімшесі');
  const russian = { settlement: 'село Арай', street: 'Степная', house: '5' };
  expect(addressLines(russian, kk)).toEqual(['улица Степная, дом 5', 'село Арай']);
});

test('a village without street or house is an address', () => {
  expect(addressLines({ settlement: 'Арай ауылы', district: 'Аршалы ауданы' }, kk)).toEqual([
    'Арай ауылы',
    'Аршалы ауданы',
  ]);
});

test('a post office says that it is one, and is left out where it bears the name of the village', () => {
  const officeOf = (office: string): string | undefined =>
    addressLines({ settlement: 'Бұлақты', office }, kk)[1];
  expect(officeOf('Бұлақты')).toBeUndefined();
  expect(officeOf('')).toBeUndefined();
  expect(officeOf('Көкқамыс')).toBe('Көкқамыс пошта бөлімшесі');
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
  expect(addressOnOneLine(withoutRegion(WHOLE, region), kk)).toBe(
    '020263, Сай көшесі, 5-үй, 2-пәтер, Бұлақты, Көкқамыс пошта бөлімшесі, Сарыөзен ауылдық округі',
  );
  expect(withoutRegion(WHOLE, {})).toEqual(WHOLE);
});

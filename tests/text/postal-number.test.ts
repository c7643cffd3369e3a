import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  checkDigit,
  groupedNumber,
  numberRange,
  readPostalNumber,
} from '../../src/text/postal-number.ts';

// Numbers of real items and of others' documentation: postal.md §3.1.
test.each([
  ['AP081985585KZ', 'AP081985585KZ'],
  ['CC016695190KZ', 'CC016695190KZ'],
  [' r r 000000014 k z ', 'RR000000014KZ'],
  ['RR-00-000-001-4-KZ', 'RR000000014KZ'],
  // Cyrillic letters that look Latin.
  ['СС016695190КZ', 'CC016695190KZ'],
])('%s is a postal number', (typed, number) => {
  expect(readPostalNumber(typed)).toBe(number);
});

test.each([
  ['RR123456789KZ', 'check'],
  ['RK070333557CP', 'check'],
  ['RB123456786US', 'check'],
  ['RK070333447CN', 'country'],
  ['EE471108151FR', 'country'],
  ['RB123456785GB', 'country'],
  ['RR12345678KZ', 'shape'],
  ['RR1234567890KZ', 'shape'],
  ['R1234567895KZ', 'shape'],
  ['0012-K', 'shape'],
  ['', 'shape'],
] as const)('%s is none: %s', (typed, fault) => {
  expect(readPostalNumber(typed)).toEqual({ fault });
});

test.each([
  ['08198558', 5],
  ['01669519', 0],
  ['07033344', 7],
  ['47110815', 1],
  ['47312482', 9],
  ['00016427', 3],
  ['12345678', 5],
])('the check digit of %s is %d', (serial, digit) => {
  expect(checkDigit(serial)).toBe(digit);
});

test('one digit mistyped is always found', () => {
  const digit = fc.integer({ min: 0, max: 9 });
  fc.assert(
    fc.property(fc.nat(99_999_999), fc.nat(7), digit, (value, at, other) => {
      const serial = String(value).padStart(8, '0');
      fc.pre(serial.charAt(at) !== String(other));
      const typed = serial.slice(0, at) + String(other) + serial.slice(at + 1);
      const told = readPostalNumber(`RR${typed}${checkDigit(serial)}KZ`);
      // The digits 0 and 5 each stand for two remainders, so such a pair may pass.
      if (typeof told === 'string') expect([0, 5]).toContain(checkDigit(serial));
      else expect(told).toEqual({ fault: 'check' });
    }),
  );
});

test('numbers of a range count on, each with its own check digit', () => {
  const range = numberRange('RR000000014KZ', 'RR000000059KZ');
  expect(range?.count).toBe(5);
  expect(Array.from({ length: 5 }, (_, at) => range?.at(at))).toEqual([
    ...['RR000000014KZ', 'RR000000028KZ', 'RR000000031KZ', 'RR000000045KZ', 'RR000000059KZ'],
  ]);
  expect(numberRange('RR000000059KZ', 'RR000000014KZ')).toBeNull();
  expect(numberRange('RR000000014KZ', 'CC016695190KZ')).toBeNull();
});

test('people read it in groups', () => {
  expect(groupedNumber('RR000000014KZ')).toBe('RR 00 000 001 4 KZ');
});

import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { packetCode, packetNumberOf } from '../../src/plan/packet-code.ts';

const numbers = fc.integer({ min: 1, max: 200_000 });

test('a code has at least four digits and a letter', () => {
  expect(packetCode(12)).toBe('0012-K');
  expect(packetCode(12_345)).toMatch(/^12345-[A-Z]$/);
});

test('a code leads back to its number', () => {
  fc.assert(
    fc.property(numbers, (number) => {
      expect(packetNumberOf(packetCode(number))).toBe(number);
    }),
  );
});

test('one wrong character is caught, and so are two neighbours swapped', () => {
  fc.assert(
    fc.property(
      numbers,
      fc.nat(20),
      fc.constantFrom(...Array.from('0123456789ABCEHKMPTXY')),
      (number, at, sign) => {
        const code = packetCode(number);
        const index = at % code.length;
        fc.pre(code[index] !== sign && code[index] !== '-');
        expect(packetNumberOf(code.slice(0, index) + sign + code.slice(index + 1))).toBeNull();
        const [first, second] = [code[0] ?? '', code[1] ?? ''];
        fc.pre(first !== second);
        expect(packetNumberOf(second + first + code.slice(2))).toBeNull();
      },
    ),
  );
});

test('people may type it in small or Cyrillic letters, without the hyphen', () => {
  expect(packetNumberOf(' 0012к ')).toBe(12);
  expect(packetNumberOf('0012 k')).toBe(12);
});

test('what is no code is none', () => {
  expect(['', '12-K', '0000-A', '0012', '00012-K', '0012-Z'].map(packetNumberOf)).toEqual(
    Array.from({ length: 6 }, () => null),
  );
});

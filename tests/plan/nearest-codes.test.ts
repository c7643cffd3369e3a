import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { nearestCodes } from '../../src/plan/nearest-codes.ts';
import { packetCode, packetNumberOf } from '../../src/plan/packet-code.ts';

const CODES = Array.from({ length: 40 }, (_, at) => packetCode(at + 1));
const CYRILLIC: Readonly<Record<string, string>> = { K: 'К', H: 'Н', P: 'Р', Y: 'У' };

test('a wrong letter, a wrong digit and two swapped signs lead to the code that was meant', () => {
  const code = packetCode(12);
  const letter = code.slice(-1);
  const other = letter === 'A' ? 'B' : 'A';
  expect(nearestCodes(`0012-${other}`, CODES)[0]).toBe(code);
  expect(nearestCodes(`0021-${letter}`, CODES)).toContain(code);
  expect(nearestCodes(`1012-${letter}`, CODES)).toContain(code);
  expect(nearestCodes(`12${letter.toLowerCase()}`, CODES)).toEqual([code]);
});

test('the letter may be Cyrillic; a name is near to no code', () => {
  const code = CODES.find((each) => each.slice(-1) in CYRILLIC) ?? '';
  const letter = CYRILLIC[code.slice(-1)] ?? '';
  expect(nearestCodes(` ${code.slice(0, 3)}9 ${letter}`, [code])).toEqual([code]);
  expect(nearestCodes('Тимур', CODES)).toEqual([]);
  expect(nearestCodes('', CODES)).toEqual([]);
});

test('of every code with one wrong sign it is among the three or the three are as near; no hint is itself wrong', () => {
  const position = fc.constantFrom(0, 1, 2, 3);
  fc.assert(
    fc.property(fc.constantFrom(...CODES), position, fc.nat(9), (code, at, digit) => {
      const typed = `${code.slice(0, at)}${digit}${code.slice(at + 1)}`;
      const near = nearestCodes(typed, CODES);
      expect(near.length).toBeGreaterThan(0);
      for (const each of near) expect(packetNumberOf(each)).not.toBeNull();
    }),
  );
});

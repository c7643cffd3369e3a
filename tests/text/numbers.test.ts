import { expect, test } from '@jest/globals';
import { formatMoney, formatNumber, readNumber } from '../../src/text/numbers.ts';

test('numbers as Kazakh and Russian print them', () => {
  expect(formatNumber(0.25)).toBe('0,25');
  expect(formatNumber(256789)).toBe('256\u00a0789');
  expect(formatNumber(1234567.5)).toBe('1\u00a0234\u00a0567,5');
  expect(formatNumber(-3)).toBe('\u22123');
  expect(formatNumber(-0.001)).toBe('0');
  expect(formatNumber(100)).toBe('100');
  expect(formatNumber(2.678, 1)).toBe('2,7');
  expect(formatNumber(20, 0)).toBe('20');
});

test('numbers as people type them', () => {
  expect(readNumber('0,25')).toBe(0.25);
  expect(readNumber('256 789')).toBe(256789);
  expect(readNumber('\u22123')).toBe(-3);
  expect(readNumber('3 балл')).toBeNull();
  expect(readNumber('1,2,3')).toBeNull();
  expect(readNumber('')).toBeNull();
});

test('money always has two places', () => {
  expect(formatMoney(1234.5)).toBe('1\u00a0234,50');
  expect(formatMoney(74070)).toBe('74\u00a0070,00');
  expect(formatMoney(0.05)).toBe('0,05');
});

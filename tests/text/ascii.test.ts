import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { asciiSlug, isReservedFileName, safeFileName } from '../../src/text/ascii.ts';

test('Kazakh and Russian become plain words', () => {
  expect(asciiSlug('Қазақ тілі')).toBe('qazaq-tili');
  expect(asciiSlug('Ұлттық ойындар, Ғарыш')).toBe('ulttyq-oiyndar-garysh');
  expect(asciiSlug('Щучинск — объезд №2')).toBe('shchuchinsk-obezd-2');
  expect(asciiSlug('Бұл й'.normalize('NFD'))).toBe('bul-i');
  expect(asciiSlug('«…»')).toBe('');
});

test('names that Windows refuses', () => {
  for (const name of [
    'CON',
    'nul.pdf',
    'com1',
    'LPT9.txt',
    'aux ',
    'a.',
    'b ',
    'a:b',
    'x\u0001',
    '',
    'com¹',
  ]) {
    expect([name, isReservedFileName(name)]).toEqual([name, true]);
  }
  for (const name of ['console', 'print.pdf', 'com10', '.gitignore', 'мектеп.xlsx']) {
    expect([name, isReservedFileName(name)]).toEqual([name, false]);
  }
});

test('any text gives a file name every system takes', () => {
  expect(safeFileName('Con')).toBe('con-x');
  expect(safeFileName('😀')).toBe('x');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const name = safeFileName(text);
      expect(name).toMatch(/^[a-z0-9][a-z0-9-]*$/);
      expect(isReservedFileName(name)).toBe(false);
    }),
  );
});

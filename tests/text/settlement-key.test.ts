import { expect, test } from '@jest/globals';
import { nearest } from '../../src/text/nearest.ts';
import { settlementKey } from '../../src/text/settlement-key.ts';

test('a settlement is one whatever its kind, case and spaces', () => {
  const spellings = [
    'Сарыөзек',
    'САРЫӨЗЕК ауылы',
    'с. Сарыөзек',
    'с.Сарыөзек',
    'а. сарыөзек',
    'Сарыөзек а.',
  ];
  expect(new Set(spellings.map(settlementKey)).size).toBe(1);
  expect(settlementKey('село Сарыөзек')).toBe(settlementKey('Сарыөзек кенті'));
});

test('different settlements stay apart, ё is not е, and a kind alone is no name', () => {
  const names = ['Ақсу', 'Ақсуат', 'Орловка', 'Берёзовка', 'Березовка', 'Ақсу-1', 'Ақсу-2'];
  expect(new Set(names.map(settlementKey)).size).toBe(names.length);
  expect(settlementKey('ауылы')).toBe('');
});

test('the nearest word has the fewest letters to change', () => {
  expect(nearest('retrun-fold', ['return-envelope', 'return-fold', 'paper'])).toBe('return-fold');
  expect(nearest('x', [])).toBeNull();
});

import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { numberWords } from '../../src/text/number-words.ts';

test.each([
  [0, 'нөл', 'ноль'],
  [1, 'бір', 'один'],
  [10, 'он', 'десять'],
  [11, 'он бір', 'одиннадцать'],
  [14, 'он төрт', 'четырнадцать'],
  [19, 'он тоғыз', 'девятнадцать'],
  [20, 'жиырма', 'двадцать'],
  [40, 'қырық', 'сорок'],
  [90, 'тоқсан', 'девяносто'],
  [99, 'тоқсан тоғыз', 'девяносто девять'],
  [100, 'жүз', 'сто'],
  [101, 'жүз бір', 'сто один'],
  [215, 'екі жүз он бес', 'двести пятнадцать'],
  [540, 'бес жүз қырық', 'пятьсот сорок'],
  [1000, 'бір мың', 'одна тысяча'],
  [1984, 'бір мың тоғыз жүз сексен төрт', 'одна тысяча девятьсот восемьдесят четыре'],
  [2000, 'екі мың', 'две тысячи'],
  [5001, 'бес мың бір', 'пять тысяч один'],
  [11_000, 'он бір мың', 'одиннадцать тысяч'],
  [21_000, 'жиырма бір мың', 'двадцать одна тысяча'],
  [112_000, 'жүз он екі мың', 'сто двенадцать тысяч'],
  [1_000_000, 'бір миллион', 'один миллион'],
  [2_000_006, 'екі миллион алты', 'два миллиона шесть'],
  [
    12_305_078,
    'он екі миллион үш жүз бес мың жетпіс сегіз',
    'двенадцать миллионов триста пять тысяч семьдесят восемь',
  ],
  [1_000_000_000, 'бір миллиард', 'один миллиард'],
])('%d in words', (value, kk, ru) => {
  expect(numberWords(value, 'kk')).toBe(kk);
  expect(numberWords(value, 'ru')).toBe(ru);
});

test('Russian ones and twos follow what is counted, thousands are always feminine', () => {
  expect(numberWords(21, 'ru', 'neuter')).toBe('двадцать одно');
  expect(numberWords(2, 'ru', 'feminine')).toBe('две');
  expect(numberWords(2002, 'ru', 'masculine')).toBe('две тысячи два');
  expect(numberWords(11, 'ru', 'neuter')).toBe('одиннадцать');
});

test('no two numbers have the same words', () => {
  fc.assert(
    fc.property(fc.nat(999_999_999), fc.nat(999_999_999), (one, other) => {
      fc.pre(one !== other);
      for (const language of ['kk', 'ru'] as const) {
        expect(numberWords(one, language)).not.toBe(numberWords(other, language));
      }
    }),
  );
});

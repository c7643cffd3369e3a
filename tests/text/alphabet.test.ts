import { expect, test } from '@jest/globals';
import { compareClassIds, compareIn } from '../../src/text/alphabet.ts';

const ALPHABET =
  'А Ә Б В Г Ғ Д Е Ё Ж З И Й К Қ Л М Н Ң О Ө П Р С Т У Ұ Ү Ф Х Һ Ц Ч Ш Щ Ъ Ы І Ь Э Ю Я';

test('the Kazakh alphabet sorts to itself, from either end', () => {
  const letters = ALPHABET.split(' ');
  expect(letters).toHaveLength(42);
  expect(letters.toReversed().toSorted(compareIn('kk'))).toEqual(letters);
});

test('names of the reference list', () => {
  const names = 'Айгүл Әсем Гүл Ғани Иван Камила Қанат Ңы Ольга Өмір Улжан Ұлан Үміт Һ Ілияс'.split(
    ' ',
  );
  expect(names.toReversed().toSorted(compareIn('kk'))).toEqual(names);
  expect(['Ёлка', 'Елка', 'Жук'].toSorted(compareIn('kk'))).toEqual(['Елка', 'Ёлка', 'Жук']);
});

test('agrees with full ICU on Kazakh words', () => {
  const words = 'қала қалам кала ала әже өзен орман үй ұя уақыт һәм іні ине ыдыс нан аңыз'.split(
    ' ',
  );
  expect(words.toSorted(compareIn('kk'))).toEqual(words.toSorted(new Intl.Collator('kk').compare));
});

test('Russian lists keep the Russian order and take Kazakh letters in', () => {
  const names = 'Анна Әсем Борис Игорь Ілияс Йод Кира Қанат Яна'.split(' ');
  expect(names.toReversed().toSorted(compareIn('ru'))).toEqual(names);
});

test('case decides last, digits count as numbers, composed and decomposed are one', () => {
  const order = compareIn('kk');
  expect(order('ана', 'Ана')).toBeLessThan(0);
  expect(order('Ана', 'анар')).toBeLessThan(0);
  expect(order('2-тапсырма', '10-тапсырма')).toBeLessThan(0);
  expect(order('Ғани', 'Ғани'.normalize('NFD'))).toBe(0);
});

test('classes go by grade, then letter', () => {
  const classes = ['0', '5', '5А', '5Ә', '5Б', '9Г', '9Ғ', '10А', '11'];
  expect(classes.toReversed().toSorted(compareClassIds)).toEqual(classes);
});

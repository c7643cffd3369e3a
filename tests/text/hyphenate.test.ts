import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createHyphenate } from '../../src/text/hyphenate.ts';

const kazakh = createHyphenate('kk');
const russian = createHyphenate('ru');

function divided(word: string, hyphenate = kazakh): string {
  const breaks = hyphenate(word);
  return Array.from(word)
    .map((letter, at) => (breaks.includes(at) ? `-${letter}` : letter))
    .join('');
}

test.each([
  // The examples of the spelling rules (school.md §4.4).
  'ор-на-лас-ты-ру',
  'да-уыс',
  'са-уат',
  'құ-йын',
  'бу-ын',
  'қи-ын',
  'құ-мырс-қа',
  'жаң-ғырт-ты',
  'ала-қан',
  'ар-мия',
  'ою-лы',
  'қуа-қы',
  'поэ-ма',
  'ба-уыр-сақ',
  'рес-пуб-ли-ка-сы-ның',
  'қа-зақс-тан',
  'ұлт-тық',
  // Words of lessons.
  'са-ба-ғы-ңыз-дың',
  'ма-те-ма-ти-ка',
  'те-ле-ком-му-ни-ка-ция-лық',
  'тео-ре-ма',
  'жа-ра-ты-лыс-та-ну',
  'фор-му-ла-сы',
  'аль-бом',
  'оқу-шы-лар',
  'ауыл',
  'уа-қыт',
  'тау-лар',
])('a Kazakh word is divided: %s', (word) => {
  expect(divided(word.replaceAll('-', ''))).toBe(word);
});

test.each([
  'атом',
  'ақыл',
  'ара',
  'ұлт',
  'қант',
  'ҚР',
  'БҰҰ',
  'ТжКБ',
  'ЖОО',
  'H2O',
  'XXI',
  '11',
  'family',
  'айтты',
])('is not divided where it must not be: %s', (word) => {
  const parts = divided(word).split('-');
  expect(parts.every((part) => part.length > 1)).toBe(true);
  if (word !== 'айтты') expect(parts).toHaveLength(1);
});

test.each([
  'са-мо-сто-я-тель-но',
  'есте-ство-зна-ние',
  'во-про-сы',
  'урав-не-ние',
  'объ-яс-не-ние',
])('a Russian word is divided: %s', (word) => {
  expect(divided(word.replaceAll('-', ''), russian)).toBe(word);
});

test('a Kazakh name in a Russian text keeps the Kazakh rules, a Russian word in a Kazakh text too', () => {
  expect(divided('қашықтықтан', russian)).toBe('қа-шық-тық-тан');
  expect(divided('Құнанбаев', russian)).toBe('Құ-нан-ба-ев');
  expect(divided('вопросы', kazakh)).toBe('воп-ро-сы');
});

test('no letter is left or carried alone, whatever the word', () => {
  const letters = fc.constantFrom(...Array.from('аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя'));
  const words = fc.string({ unit: letters, minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(words, fc.constantFrom(kazakh, russian), (word, hyphenate) => {
      const parts = divided(word, hyphenate).split('-');
      expect(parts.join('')).toBe(word);
      if (parts.length > 1) {
        expect(Math.min(...parts.map(({ length }) => length))).toBeGreaterThanOrEqual(
          hyphenate === kazakh ? 2 : 1,
        );
        expect(parts[0]?.length).toBeGreaterThan(1);
        expect(parts.at(-1)?.length).toBeGreaterThan(1);
      }
      for (const part of parts.slice(1)) expect(part).not.toMatch(/^[ьъ]/u);
    }),
  );
});

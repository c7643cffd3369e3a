import type { Language } from '../model/language.ts';
import type { AddressManner } from './address-manner.ts';

/**
 * A street as an address says it: «Абай» is «Абай көшесі», «Абая» is «улица Абая». One that has a word for what it is, an
 * abbreviation or a number at its end, or no letter at all, stays as it is given: «Самал-2» is no street but a quarter.
 */
export function streetText(
  street: string,
  { bareStreet, streetWords }: Pick<AddressManner, 'bareStreet' | 'streetWords'>,
  language: Language,
): string {
  if (bareStreet === null || !/\p{L}{2}/u.test(street) || /[.\d]$/u.test(street)) return street;
  const words = plain(street);
  if (streetWords.some((word) => words.includes(plain(word)))) return street;
  return bareStreet[language].replace('{street}', () => street);
}

/** Lower case, single spaces, one at either end. */
function plain(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[\s.,]+/gu, ' ')
    .trim()} `;
}

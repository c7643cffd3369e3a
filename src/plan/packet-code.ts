import type { PacketNumber } from '../model/plan.ts';

// Capitals that look alike in Latin and Cyrillic, so either keyboard types them; none is like a digit (no O, З, I).
// Eleven of them, one for each remainder: a single wrong digit or two swapped neighbours always change the letter.
const LETTERS = 'ABCEHMPTKXY';
const CYRILLIC = 'АВСЕНМРТКХУ';
const SHORTEST = 4;
const SHAPE = /^(\d{4,})[\s-]?(\p{L})$/u;

/** Packet number (a whole number from 1) as people read it: at least four digits and a check letter, `0012-K`. */
export function packetCode(number: PacketNumber): string {
  const digits = String(number).padStart(SHORTEST, '0');
  return `${digits}-${checkLetter(digits)}`;
}

/**
 * The number of a packet code somebody typed, in either alphabet and case, hyphen or not; null when it is no code
 * or its letter does not fit.
 */
export function packetNumberOf(code: string): PacketNumber | null {
  const [, digits = '', letter = ''] = SHAPE.exec(code.trim().toUpperCase()) ?? [];
  const number = Number(digits);
  if (number < 1 || packetCode(number).replace(/-.$/, '') !== digits) return null;
  const place = CYRILLIC.indexOf(letter);
  return checkLetter(digits) === (place < 0 ? letter : LETTERS.charAt(place)) ? number : null;
}

/** What somebody typed for a code as it would be printed: digits, a hyphen and a Latin capital, right or wrong. */
export function asPrinted(typed: string): string {
  const signs = Array.from(typed.toUpperCase().replace(/[^\p{L}\d]/gu, ''), (sign) => {
    const place = CYRILLIC.indexOf(sign);
    return place < 0 ? sign : LETTERS.charAt(place);
  }).join('');
  const [, digits = '', rest = ''] = /^(\d*)(.*)$/u.exec(signs) ?? [];
  return `${digits.padStart(SHORTEST, '0')}-${rest}`;
}

/** Weights 2, 4, 8 … modulo 11 from the right: leading zeros do not count. */
function checkLetter(digits: string): string {
  let weight = 1;
  let sum = 0;
  for (const digit of Array.from(digits).reverse()) {
    weight = (weight * 2) % LETTERS.length;
    sum += weight * Number(digit);
  }
  return LETTERS.charAt(sum % LETTERS.length);
}

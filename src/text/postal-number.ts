/** A postal number (ШПИ) by UPU S10: two letters for the service, eight digits, a check digit, two letters for the country. */
export type PostalNumber = string;

/** What is wrong with a typed number: its shape, its check digit, or its country. */
export type NumberFault = 'shape' | 'check' | 'country';

const SHAPE = /^([A-Z]{2})(\d{8})(\d)([A-Z]{2})$/;
const WEIGHTS = [8, 6, 4, 2, 3, 5, 9, 7];
const COUNTRY = 'KZ';

// The letters are Latin; typed with a Kazakh or Russian keyboard they look the same.
const LATIN_FOR = new Map(
  Array.from('АВСЕНКМОРТХ').map((letter, at) => [letter, 'ABCEHKMOPTX'.charAt(at)]),
);

/** The number as it is printed in a code: capitals, no spaces; or what is wrong with it (postal.md §3.1). */
export function readPostalNumber(typed: string): PostalNumber | { readonly fault: NumberFault } {
  const plain = Array.from(typed.toUpperCase().replace(/[\s\u00a0-]/gu, ''), (sign) => {
    return LATIN_FOR.get(sign) ?? sign;
  }).join('');
  const [, , serial, check, country] = SHAPE.exec(plain) ?? [];
  if (serial === undefined) return { fault: 'shape' };
  if (Number(check) !== checkDigit(serial)) return { fault: 'check' };
  return country === COUNTRY ? plain : { fault: 'country' };
}

/** The check digit of eight digits: 11 less the weighted sum modulo 11; 10 counts as 0 and 11 as 5 (UPU S10). */
export function checkDigit(serial: string): number {
  const sum = Array.from(serial).reduce(
    (total, digit, at) => total + Number(digit) * (WEIGHTS[at] ?? 0),
    0,
  );
  const rest = 11 - (sum % 11);
  if (rest === 10) return 0;
  return rest === 11 ? 5 : rest;
}

/** The two letters of the service. */
export function serviceOf(number: PostalNumber): string {
  return number.slice(0, 2);
}

/** As people read it: «RR 12 345 678 5 KZ». */
export function groupedNumber(number: PostalNumber): string {
  const [, service = '', serial = '', check = '', country = ''] = SHAPE.exec(number) ?? [];
  return [service, serial.slice(0, 2), serial.slice(2, 5), serial.slice(5), check, country].join(
    ' ',
  );
}

/** Numbers of one service from one to another, both included; null when they do not make a range. */
export function numberRange(
  from: PostalNumber,
  to: PostalNumber,
): { readonly count: number; readonly at: (index: number) => PostalNumber } | null {
  const first = Number(from.slice(2, 10));
  const count = Number(to.slice(2, 10)) - first + 1;
  if (serviceOf(from) !== serviceOf(to) || count < 1) return null;
  return {
    count,
    at: (index) => {
      const serial = String(first + index).padStart(8, '0');
      return `${serviceOf(from)}${serial}${checkDigit(serial)}${COUNTRY}`;
    },
  };
}

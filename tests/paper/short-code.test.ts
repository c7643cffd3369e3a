import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decodeShortCode, encodeShortCode } from '../../src/paper/short-code.ts';
import { sheetIds, signWith } from './signing.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const sign = signWith('test key');

test('what is printed is read, in the form people see', () => {
  fc.assert(
    fc.property(sheetIds, (sheetId) => {
      const { mailing, packet, issue, sheet, side } = sheetId;
      const text = encodeShortCode(sheetId, sign);
      expect(text).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{3}$/);
      const id = { mailing, packet, issue, sheet, side };
      expect(decodeShortCode(text, sign)).toEqual({ kind: 'ok', id });
    }),
  );
});

test('any one mistyped character is caught', () => {
  fc.assert(
    fc.property(sheetIds, fc.nat(10), fc.nat(31), (id, at, by) => {
      const text = encodeShortCode(id, sign).replaceAll('-', '');
      const other = ALPHABET.charAt(by);
      fc.pre(text.charAt(at) !== other);
      const typed = text.slice(0, at) + other + text.slice(at + 1);
      expect(decodeShortCode(typed, sign)).toEqual({ kind: 'wrong-check' });
    }),
  );
});

test('any two neighbours swapped are caught', () => {
  fc.assert(
    fc.property(sheetIds, fc.nat(9), (id, at) => {
      const text = encodeShortCode(id, sign).replaceAll('-', '');
      const [one = '', two = ''] = text.slice(at, at + 2);
      fc.pre(one !== two);
      const typed = text.slice(0, at) + two + one + text.slice(at + 2);
      expect(decodeShortCode(typed, sign)).toEqual({ kind: 'wrong-check' });
    }),
  );
});

test('case, spaces, hyphens, O, I, L and Cyrillic twins do not matter', () => {
  fc.assert(
    fc.property(sheetIds, (id) => {
      const text = encodeShortCode(id, sign);
      const reading = decodeShortCode(text, sign);
      const typings = [
        text.toLowerCase().replaceAll('-', ' '),
        text.replaceAll('-', '–').replaceAll('0', 'o').replaceAll('1', 'l'),
        text.replaceAll('0', 'О').replaceAll('1', 'I').replaceAll('A', 'А').replaceAll('C', 'с'),
      ];
      for (const typed of typings) expect(decodeShortCode(typed, sign)).toEqual(reading);
    }),
  );
});

test('another school is told apart, with few exceptions a short code cannot avoid', () => {
  const id = { school: 1, mailing: 7, packet: 12, issue: 1, sheet: 3, form: 2 } as const;
  const text = encodeShortCode({ ...id, side: 'recto' }, signWith('other'));
  expect(decodeShortCode(text, sign)).toEqual({ kind: 'wrong-mac' });
});

test.each(['', '1234', '0700-610H-TN4-5', '0700-610H-TNU', 'Әлия'])('«%s» is no code', (typed) => {
  expect(decodeShortCode(typed, sign)).toEqual({ kind: 'malformed' });
});

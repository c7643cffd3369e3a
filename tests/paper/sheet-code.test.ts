import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { encodeBase45 } from '../../src/paper/base45.ts';
import { decodeSheetCode, encodeSheetCode } from '../../src/paper/sheet-code.ts';
import { sheetIds, signWith } from './signing.ts';

const sign = signWith('test key');
const corners = fc.constantFrom('upper' as const, 'lower' as const);

test('what is written is read, and fits QR version 3-Q', () => {
  fc.assert(
    fc.property(sheetIds, corners, (id, corner) => {
      const text = encodeSheetCode(id, corner, sign);
      expect(text).toMatch(/^[0-9A-Z $%*+\-./:]{1,47}$/);
      expect(decodeSheetCode(text, sign)).toEqual({ kind: 'ok', id, corner });
    }),
  );
});

test('another key is told from a foreign code', () => {
  fc.assert(
    fc.property(sheetIds, corners, (id, corner) => {
      const reading = decodeSheetCode(encodeSheetCode(id, corner, signWith('other')), sign);
      expect(reading).toEqual({ kind: 'wrong-mac', claimed: id });
    }),
  );
});

test('one changed character is never taken for another sheet', () => {
  fc.assert(
    fc.property(sheetIds, corners, fc.nat(35), fc.nat(44), (id, corner, at, by) => {
      const text = encodeSheetCode(id, corner, sign);
      const other = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'.charAt(by);
      fc.pre(text.charAt(at) !== other);
      const changed = text.slice(0, at) + other + text.slice(at + 1);
      expect(decodeSheetCode(changed, sign).kind).not.toBe('ok');
    }),
  );
});

test('any text at all has a reading, and is no sheet of anybody', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), (text) => {
      expect(['not-ours', 'unknown-version']).toContain(decodeSheetCode(text, sign).kind);
    }),
  );
  expect(decodeSheetCode(' MA', sign)).toEqual({ kind: 'not-ours' });
  expect(decodeSheetCode('', sign)).toEqual({ kind: 'not-ours' });
  expect(decodeSheetCode('https://gov.kz/', sign)).toEqual({ kind: 'not-ours' });
});

test.each([10, 22, 30])('a code of a later version is named, with %i bytes of whatever', (most) => {
  const rest = Array.from({ length: most }, (_, at) => at);
  const later = encodeBase45(Uint8Array.from([0x53, 9 << 2, ...rest]));
  expect(decodeSheetCode(later, sign)).toEqual({ kind: 'unknown-version', version: 9 });
});

test('a code that is cut short is not ours', () => {
  const short = encodeBase45(Uint8Array.from([0x53, 1 << 2, 1, 2, 3]));
  expect(decodeSheetCode(short, sign)).toEqual({ kind: 'not-ours' });
});

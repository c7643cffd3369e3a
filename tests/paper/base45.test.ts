import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decodeBase45, encodeBase45 } from '../../src/paper/base45.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

test.each([
  ['AB', 'BB8'],
  ['Hello!!', '%69 VD92EX0'],
  ['base-45', 'UJCLQE7W581'],
  ['ietf!', 'QED8WEX0'],
])('the examples of RFC 9285: %s', (plain, coded) => {
  expect(encodeBase45(bytesOf(plain))).toBe(coded);
  expect(decodeBase45(coded)).toEqual(bytesOf(plain));
});

test('what is written is read', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      expect(decodeBase45(encodeBase45(bytes))).toEqual(bytes);
    }),
  );
});

test.each([
  ['a foreign character', 'bb8'],
  ['a character that is left over', 'BB8A'],
  ['a group above 65535', 'GGW'],
  ['a last pair above 255', 'ZZ'],
])('refuses %s', (_what, text) => {
  expect(decodeBase45(text)).toBeNull();
});

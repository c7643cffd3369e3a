import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { create } from 'qrcode';
import { SIDE, maskedSymbol } from '../../src/render/qr-mask.ts';

const payload = fc.string({
  unit: fc.constantFrom(...Array.from('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:')),
  minLength: 1,
  maxLength: 47,
});

test('the symbol is the one qrcode makes when it chooses the mask itself', () => {
  fc.assert(
    fc.property(payload, (data) => {
      const { modules } = create([{ data, mode: 'alphanumeric' }], {
        version: 3,
        errorCorrectionLevel: 'Q',
      });
      const ours = Array.from(maskedSymbol(data), (row) =>
        Array.from({ length: SIDE }, (_, at) => (row >> at) & 1),
      );
      expect(ours.flat()).toEqual([...modules.data]);
    }),
    { numRuns: 100 },
  );
});

test('a payload that does not fit is refused', () => {
  expect(() => maskedSymbol('A'.repeat(48))).toThrow();
  expect(() => maskedSymbol('қала')).toThrow();
});

import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { SHEET_ID_MOST, type SheetId, type Sign } from '../../src/paper/sheet-id.ts';

/** Signs with a key made from a word. */
export function signWith(word: string): Sign {
  return (bytes) => new Uint8Array(createHmac('sha256', word).update(bytes).digest());
}

/** Any sheet id within the limits. */
export const sheetIds: fc.Arbitrary<SheetId> = fc.record({
  school: fc.nat(SHEET_ID_MOST.school),
  mailing: fc.nat(SHEET_ID_MOST.mailing),
  packet: fc.nat(SHEET_ID_MOST.packet),
  issue: fc.nat(SHEET_ID_MOST.issue),
  sheet: fc.nat(SHEET_ID_MOST.sheet),
  side: fc.constantFrom('recto', 'verso'),
  form: fc.nat(SHEET_ID_MOST.form),
});

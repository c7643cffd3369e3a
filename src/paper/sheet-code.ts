import { decodeBase45, encodeBase45 } from './base45.ts';
import type { SheetId, Sign } from './sheet-id.ts';

/** Which of the two codes of a page: an upper code read at the bottom means the page lies upside down. */
export type CodeCorner = 'upper' | 'lower';

/** What a QR code on a return page turned out to say. */
export type SheetCodeReading =
  | { readonly kind: 'ok'; readonly id: SheetId; readonly corner: CodeCorner }
  /** Somebody else's code, or a damaged one. */
  | { readonly kind: 'not-ours' }
  /** Built as ours, but signed with another key: another school's sheet, or a made-up one. */
  | { readonly kind: 'wrong-mac'; readonly claimed: SheetId }
  | { readonly kind: 'unknown-version'; readonly version: number };

/**
 * The struct, big-endian: tag, version, school 3, mailing 2, packet 3, issue, sheet, form 2, then the MAC. The
 * version byte holds the version above two bits for side and corner. 24 bytes are 36 characters of base45; QR
 * version 3-Q holds 47.
 */
const TAG = 0x53;
const VERSION = 1;
const BODY_LENGTH = 14;
const MAC_LENGTH = 10;

/** Text of the QR code: base45, alphanumeric, 36 characters. Numbers must be within `SHEET_ID_MOST`. */
export function encodeSheetCode(id: SheetId, corner: CodeCorner, sign: Sign): string {
  const flags = (id.side === 'verso' ? 2 : 0) + (corner === 'lower' ? 1 : 0);
  const body = Uint8Array.from([
    TAG,
    VERSION * 4 + flags,
    ...bigEndian(id.school, 3),
    ...bigEndian(id.mailing, 2),
    ...bigEndian(id.packet, 3),
    id.issue,
    id.sheet,
    ...bigEndian(id.form, 2),
  ]);
  return encodeBase45(Uint8Array.from([...body, ...sign(body).subarray(0, MAC_LENGTH)]));
}

/** Reads the text of a QR code; never fails otherwise than by its kinds. */
export function decodeSheetCode(text: string, sign: Sign): SheetCodeReading {
  const bytes = decodeBase45(text);
  if (bytes === null) return { kind: 'not-ours' };
  const [tag, second = 0] = bytes;
  // Whatever its version, a code of ours is signed.
  if (tag !== TAG || bytes.length < 2 + MAC_LENGTH) return { kind: 'not-ours' };
  const version = second >> 2;
  if (version !== VERSION) return { kind: 'unknown-version', version };
  if (bytes.length !== BODY_LENGTH + MAC_LENGTH) return { kind: 'not-ours' };
  const body = bytes.subarray(0, BODY_LENGTH);
  const id = idIn(body, second);
  const mac = sign(body).subarray(0, MAC_LENGTH);
  if (!equal(mac, bytes.subarray(BODY_LENGTH))) return { kind: 'wrong-mac', claimed: id };
  return { kind: 'ok', id, corner: (second & 1) === 1 ? 'lower' : 'upper' };
}

function idIn(body: Uint8Array, flags: number): SheetId {
  return {
    school: numberAt(body, 2, 3),
    mailing: numberAt(body, 5, 2),
    packet: numberAt(body, 7, 3),
    issue: numberAt(body, 10, 1),
    sheet: numberAt(body, 11, 1),
    side: (flags & 2) === 2 ? 'verso' : 'recto',
    form: numberAt(body, 12, 2),
  };
}

function bigEndian(value: number, length: number): readonly number[] {
  return Array.from({ length }, (_, at) => (value >> (8 * (length - 1 - at))) & 0xff);
}

function numberAt(bytes: Uint8Array, start: number, length: number): number {
  return bytes.subarray(start, start + length).reduce((value, byte) => value * 256 + byte, 0);
}

/** Looks at every byte, so that the time it takes says nothing of where they differ. */
function equal(a: Uint8Array, b: Uint8Array): boolean {
  return a.reduce((differing, byte, at) => differing | (byte ^ (b[at] ?? 0)), 0) === 0;
}

import type { SheetId, Sign } from './sheet-id.ts';

/** What a person can type of a sheet's id: the rest is looked up in the ledger. */
export type ShortId = Pick<SheetId, 'mailing' | 'packet' | 'issue' | 'sheet' | 'side'>;

/** What a typed code turned out to say. */
export type ShortCodeReading =
  | { readonly kind: 'ok'; readonly id: ShortId }
  /** Not eleven characters of the alphabet. */
  | { readonly kind: 'malformed' }
  /** A character is mistyped, or two are swapped. */
  | { readonly kind: 'wrong-check' }
  /** Typed right as far as one can see, but not printed by this school. */
  | { readonly kind: 'wrong-mac' };

/** Crockford's base32: no I, L, O, U. https://www.crockford.com/base32.html */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Keeps the short code's signatures apart from those of QR codes, which begin with another byte. */
const TAG = 0x73;

const LENGTHS = { mailing: 10, packet: 16, issue: 4, sheet: 7, side: 1, mac: 12 } as const;

/** The code under a QR code for reading aloud and typing: `XXXX-XXXX-XXX`. Numbers must be within `SHEET_ID_MOST`. */
export function encodeShortCode(id: ShortId, sign: Sign): string {
  const side = id.side === 'verso' ? 1 : 0;
  const bits =
    bitsOf(id.mailing, LENGTHS.mailing) +
    bitsOf(id.packet, LENGTHS.packet) +
    bitsOf(id.issue, LENGTHS.issue) +
    bitsOf(id.sheet, LENGTHS.sheet) +
    bitsOf(side, LENGTHS.side) +
    macBits(id, sign);
  const digits = (bits.match(/.{5}/g) ?? []).map((five) => Number.parseInt(five, 2));
  const text = [...digits, checkOf(digits)].map((digit) => ALPHABET.charAt(digit)).join('');
  return `${text.slice(0, 4)}-${text.slice(4, 8)}-${text.slice(8)}`;
}

/** Reads a typed code in any case, with or without hyphens and spaces, with O for 0, I or L for 1. */
export function decodeShortCode(typed: string, sign: Sign): ShortCodeReading {
  const digits = digitsOf(typed);
  if (digits === null) return { kind: 'malformed' };
  const [check, ...reversed] = [...digits].reverse();
  if (check !== checkOf(reversed.reverse())) return { kind: 'wrong-check' };
  const bits = digits.slice(0, -1).map((digit) => bitsOf(digit, 5));
  const { id, mac } = partsOf(bits.join(''));
  return mac === macBits(id, sign) ? { kind: 'ok', id } : { kind: 'wrong-mac' };
}

/** Latin letters that Crockford reads as digits, and Cyrillic ones typed with the keyboard in the wrong layout. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  ...{ O: '0', О: '0', I: '1', L: '1', І: '1' },
  ...{ А: 'A', В: 'B', Е: 'E', К: 'K', М: 'M', Н: 'H' },
  ...{ Р: 'P', С: 'C', Т: 'T', У: 'Y', Х: 'X' },
};

function digitsOf(typed: string): readonly number[] | null {
  const plain = typed
    .toUpperCase()
    .replaceAll(/[\s‐-―-]/gu, '')
    .replaceAll(/[OОILІАВЕКМНРСТУХ]/g, (character) => LOOK_ALIKES[character] ?? character);
  const digits = Array.from(plain, (character) => ALPHABET.indexOf(character));
  return digits.length === 11 && !digits.includes(-1) ? digits : null;
}

function partsOf(bits: string): { readonly id: ShortId; readonly mac: string } {
  let at = 0;
  const take = (length: number): string => bits.slice(at, (at += length));
  const mailing = Number.parseInt(take(LENGTHS.mailing), 2);
  const packet = Number.parseInt(take(LENGTHS.packet), 2);
  const issue = Number.parseInt(take(LENGTHS.issue), 2);
  const sheet = Number.parseInt(take(LENGTHS.sheet), 2);
  const side = take(LENGTHS.side) === '1' ? 'verso' : 'recto';
  return { id: { mailing, packet, issue, sheet, side }, mac: take(LENGTHS.mac) };
}

function bitsOf(value: number, length: number): string {
  return value.toString(2).padStart(length, '0');
}

function macBits(id: ShortId, sign: Sign): string {
  const body = Uint8Array.from([
    TAG,
    id.mailing >> 8,
    id.mailing & 0xff,
    id.packet >> 8,
    id.packet & 0xff,
    id.issue,
    id.sheet,
    id.side === 'verso' ? 1 : 0,
  ]);
  const [first = 0, second = 0] = sign(body);
  return bitsOf(first * 16 + (second >> 4), LENGTHS.mac);
}

/**
 * The check digit: the sum of the digits in the field of 32 elements, each times another power of x. Any one
 * wrong digit and any two swapped ones change it, which a sum of plain numbers does not give.
 */
function checkOf(digits: readonly number[]): number {
  return digits.reduce((sum, digit) => timesX(sum ^ digit), 0);
}

/** Multiplies by x modulo the primitive polynomial x⁵ + x² + 1. */
function timesX(value: number): number {
  const doubled = value << 1;
  return doubled > 31 ? doubled ^ 0b100101 : doubled;
}

/** The 45 characters of QR's alphanumeric mode, in the order of RFC 9285. */
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

/** Writes bytes in base45 (RFC 9285): three characters for two bytes, two for a last odd one. */
export function encodeBase45(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 2) {
    const [high = 0, low] = bytes.subarray(at, at + 2);
    text += low === undefined ? digits(high, 2) : digits(high * 256 + low, 3);
  }
  return text;
}

/** Least significant digit first. */
function digits(value: number, count: number): string {
  let text = '';
  for (let rest = value; text.length < count; rest = Math.floor(rest / 45)) {
    text += ALPHABET.charAt(rest % 45);
  }
  return text;
}

/** Reads base45; null when the text has a foreign character, a wrong length or a group that is too large. */
export function decodeBase45(text: string): Uint8Array | null {
  if (text.length % 3 === 1) return null;
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 3) {
    const group = text.slice(at, at + 3);
    const value = valueOf(group);
    if (value === null || value >= (group.length === 3 ? 0x10000 : 0x100)) return null;
    if (group.length === 3) bytes.push(value >> 8);
    bytes.push(value & 0xff);
  }
  return Uint8Array.from(bytes);
}

function valueOf(group: string): number | null {
  let value = 0;
  for (let at = group.length - 1; at >= 0; at -= 1) {
    const digit = ALPHABET.indexOf(group.charAt(at));
    if (digit < 0) return null;
    value = value * 45 + digit;
  }
  return value;
}

import type { Address } from '../model/address.ts';
import type { ColumnTitles } from './table-header.ts';

type Part = keyof Address;
type Parts = Partial<Record<Part, string>>;

/** What was understood of an address in one text, and what was not. */
export type AddressText = { readonly parts: Parts; readonly unread: readonly string[] };

// From the surest word to the least: «шағын ауданы» is a street before «ауданы» is a district.
const KINDS: readonly (readonly [key: string, part: Part])[] = [
  ['street', 'street'],
  ['rural-district', 'ruralDistrict'],
  ['oblast', 'oblast'],
  ['district', 'district'],
  ['flat', 'flat'],
  ['house', 'house'],
  ['settlement', 'settlement'],
];
const NUMBER = /\d+\s?\p{L}?(?:[/-]\d+\p{L}?)?(?!\p{L})/u;

/**
 * Best effort on an address typed as one text with commas: each piece is known by its word («… ауданы»,
 * «ул. …», «14-үй»; `words` is the catalogue's `address-words`), an index by its digits, a bare number after a
 * street is the house and a number after a house the flat. What fits nothing is in `unread`: never guessed.
 */
export function readAddressText(text: string, words: ColumnTitles): AddressText {
  const parts: Parts = {};
  const unread: string[] = [];
  for (const piece of text.split(/[,;]/u).map((each) => each.trim())) {
    if (piece === '') continue;
    const part = partOf(piece, parts, words);
    if (part === null || parts[part] !== undefined) unread.push(piece);
    else parts[part] = valueOf(part, piece);
  }
  return { parts, unread };
}

function partOf(piece: string, known: Parts, words: ColumnTitles): Part | null {
  if (/^(\d{6}|\p{L}\d{2}[\p{L}\d]{4})$/u.test(piece)) return 'index';
  const kind = KINDS.find(([key]) => (words[key] ?? []).some((word) => hasWord(piece, word)));
  if (kind !== undefined) return kind[1];
  if (!/^№?\s?\d/u.test(piece)) return null;
  if (known.house !== undefined) return 'flat';
  return known.street === undefined ? null : 'house';
}

/** The word stands at an end of the piece, alone or before a dot or after a number and a hyphen. */
function hasWord(piece: string, word: string): boolean {
  const text = piece.toLowerCase();
  const before = new RegExp(`(^|[\\s\\d-])${escaped(word)}\\.?$`, 'u');
  const after = new RegExp(`^${escaped(word)}(\\.|\\s|(?=\\d))`, 'u');
  return before.test(text) || after.test(text);
}

function escaped(word: string): string {
  return word.toLowerCase().replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function valueOf(part: Part, piece: string): string {
  if (part !== 'house' && part !== 'flat') return piece;
  return NUMBER.exec(piece)?.[0] ?? piece;
}

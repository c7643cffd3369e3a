import type { Address } from '../model/address.ts';
import { isIndex, type KindWords, type Token } from './address-tokens.ts';

/** «5», «5А», «5/2», «5-2»; a house of five digits would be an index that lost its zero. */
export const NUMBER = /^№?\d{1,4}\p{L}?(\/\d{1,4}\p{L}?)?(-\d{1,4}\p{L}?)?$/u;

/** «б/н»: says something beside a name, and is no part of one. */
const SLASHED = /^\p{L}+\/\p{L}+$/u;
const COST = { word: 0.1, kindInside: 1.5, numberAtEnd: 2 };

/**
 * How unlikely these words are as the name of a part, whose own word stands beside them; null when the part cannot have
 * such a name.
 */
export function nameCost(
  name: readonly Token[],
  part: keyof Address,
  kinds: KindWords,
): number | null {
  if (part === 'house' || part === 'flat') return isHouse(name) ? COST.word : null;
  if (!canBeName(name, part)) return null;
  const words = name.length * COST.word + insideOf(name, kinds) * COST.kindInside;
  return endsInNumber(name) ? words + COST.numberAtEnd : words;
}

/** A number, and a letter apart from it at the most. */
function isHouse([number, letter, ...more]: readonly Token[]): boolean {
  if (number === undefined || !NUMBER.test(number.key) || more.length > 0) return false;
  return letter === undefined || /^\p{L}$/u.test(letter.key);
}

/** Streets and offices may have a number for a name, nothing else has. */
function canBeName(name: readonly Token[], part: keyof Address): boolean {
  const mayBeNumber = part === 'street' || part === 'office';
  if (!mayBeNumber && !name.some(({ key }) => /\p{L}{2}/u.test(key))) return false;
  return name.length === 1 || !name.some((each) => SLASHED.test(each.key) || isIndex(each));
}

/** How many words that name parts are in it; «А.» before a surname is none. */
function insideOf(name: readonly Token[], { every }: KindWords): number {
  return name.filter(({ key }, at) => every.has(key) && !(at === 0 && key.length === 1)).length;
}

function endsInNumber(name: readonly Token[]): boolean {
  const last = name.at(-1)?.key ?? '';
  return NUMBER.test(last) && name.some(({ key }) => !NUMBER.test(key));
}

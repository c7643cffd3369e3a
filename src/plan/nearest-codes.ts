import { changesBetween } from '../text/nearest.ts';
import { asPrinted } from './packet-code.ts';

const MOST = 3;

/**
 * Packet codes that somebody may have meant who typed a wrong one: those one sign away, or with two neighbours swapped; with
 * the same digits first, three at most.
 */
export function nearestCodes(typed: string, codes: readonly string[]): readonly string[] {
  const wrong = asPrinted(typed);
  const near = codes.filter((code) => changesBetween(wrong, code) <= 1 || isSwapped(wrong, code));
  const digits = (code: string): string => code.replace(/\D/gu, '');
  const same = near.filter((code) => digits(code) === digits(wrong));
  return [...same, ...near.filter((code) => !same.includes(code))].slice(0, MOST);
}

/** Do the texts differ by two neighbours that changed places? */
function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = Array.from(a).findIndex((sign, index) => sign !== b.charAt(index));
  const swapped = a.slice(0, at) + a.charAt(at + 1) + a.charAt(at) + a.slice(at + 2);
  return at >= 0 && swapped === b;
}

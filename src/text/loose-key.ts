import { repairLookAlikes } from './look-alikes.ts';

const LATIN = 'aceopxyihkbmt';
const CYRILLIC = 'асеорхуіһквмт';
const cyrillicFor = new Map(Array.from(LATIN).map((sign, at) => [sign, CYRILLIC.charAt(at)]));

/**
 * A text for comparing only, never for showing: lower case, letters and digits without spaces and signs,
 * look-alike letters as one. «Қазақ тілі», «қазақ-тiлi» and «ҚАЗАҚ ТІЛІ» have one key; ё and е stay apart.
 */
export function looseKey(text: string): string {
  const letters = repairLookAlikes(text)
    .text.toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  return Array.from(letters)
    .map((sign) => cyrillicFor.get(sign) ?? sign)
    .join('');
}

import type { Address } from '../model/address.ts';
import type { Language } from '../model/language.ts';

const WORDS: Readonly<Record<Language, RegExp>> = {
  kk: /(?<![\p{L}-])(көше(?:сі)?|к-сі|даңғылы|д-лы|тұйығы|[ыі]қшам|шағын|мөлтек|орамы|аудан[ыі]?|ауыл[ыі]?|ауылдық|округі|облыс[ыі]?|қала(?:сы)?|кент[іи]?|стансасы|станциясы|бекеті|үйі?|пәтері?)(?!\p{L})/iu,
  ru: /(?<![\p{L}-])(улица|ул|проспект|пр-т|переулок|пер|микрорайон|мкрн?|квартал|тупик|село|пос[её]лок|пос|город|станция|район|р-н|область|обл|сельский|дом|квартира|кв)(?!\p{L})/iu,
};

/**
 * The language an address is written in, by the words for its parts: it stays one text, whatever class the child is in. The
 * street decides, for house and flat follow it; null when no word tells.
 */
export function addressLanguage(address: Address): Language | null {
  const { street, settlement, ruralDistrict, district, oblast } = address;
  for (const part of [street, settlement, ruralDistrict, district, oblast]) {
    if (part === undefined) continue;
    const [kk, ru] = [WORDS.kk.test(part), WORDS.ru.test(part)];
    if (kk !== ru) return kk ? 'kk' : 'ru';
  }
  return null;
}

import type { Address } from '../model/address.ts';
import { looseKey } from '../text/loose-key.ts';

const STREET_WORDS =
  /(^|\s)(көшесі|көше|к-сі|улица|ул|street|үй|дом|д|пәтер|квартира|кв)(\.|(?=\s|$))/giu;
const DISTRICT_WORDS = /(^|\s)(ауданы|аудан|район|р-н|қаласы|қ|город|г)(\.|(?=\s|$))/giu;

/** A street for comparing, without «көшесі», «ул.»; empty when there is none. */
export function streetKey({ street = '' }: Address): string {
  return looseKey(street.replace(STREET_WORDS, ' '));
}

/** House and flat for comparing, `12/3`; the flat only where there is one. Empty without a house: one has a digit. */
export function houseKey({ house = '', flat = '' }: Address): string {
  const building = looseKey(house.replace(STREET_WORDS, ' '));
  const door = looseKey(flat.replace(STREET_WORDS, ' '));
  if (!/\d/u.test(building)) return '';
  return door === '' ? building : `${building}/${door}`;
}

/** A district or town for comparing, without «ауданы», «район». */
export function districtKey(district: string): string {
  return looseKey(district.replace(DISTRICT_WORDS, ' '));
}

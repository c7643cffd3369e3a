import type { Address } from '../model/address.ts';
import type { Language } from '../model/language.ts';
import { addressLanguage } from './address-language.ts';
import type { AddressManner } from './address-manner.ts';
import { streetText } from './street-text.ts';

/**
 * The lines of an address below the name, in the order of `manner` and in the language that the address itself is in. Absent
 * parts leave no empty line, and a post office named as its village is not said twice.
 */
export function addressLines(address: Address, manner: AddressManner): readonly string[] {
  const language = addressLanguage(address) ?? manner.language;
  return manner.order.lines
    .map((line) => joined(line.map((part) => partText(part, address, manner, language))))
    .filter((line) => line !== '');
}

function partText(
  part: keyof Address,
  address: Address,
  manner: AddressManner,
  language: Language,
): string | undefined {
  const value = address[part];
  if (value === undefined || value === '') return undefined;
  const say = manner.sayIn(language);
  if (part === 'house') return say('address.house', { house: value });
  if (part === 'flat') return say('address.flat', { flat: value });
  if (part === 'street') return streetText(value, manner, language);
  if (part !== 'office') return value;
  if (value === address.settlement) return undefined;
  return NAMES_OFFICE.test(value) ? value : say('address.office', { office: value });
}

/** The house by its bare number, and the flat with its word, as where both share a field. */
export function houseAndFlat(address: Address, manner: AddressManner): string {
  const language = addressLanguage(address) ?? manner.language;
  return joined([address.house, partText('flat', address, manner, language)]);
}

/** A name that says already that it is a post office, in either language. */
const NAMES_OFFICE = /пошта|почт|бөлімше|отделени/iu;

/** The whole address on one line, for lists: index first where the order puts it on no line. */
export function addressOnOneLine(address: Address, manner: AddressManner): string {
  const hasIndex = manner.order.lines.some((line) => line.includes('index'));
  return joined([hasIndex ? undefined : address.index, ...addressLines(address, manner)]);
}

/** An address as it is set in print: no line may end between «дом» or «квартира» and its number. */
export function unparted(text: string): string {
  return text.replace(/(?<=(?:дом|квартира|№)) (?=\d)/gu, '\u00a0');
}

/** What the addresses of a list share, from the oblast down: said once above it, and left out of its rows. */
export type Region = Pick<Address, 'oblast' | 'district' | 'ruralDistrict'>;

/** The region that all addresses share; it stops at the first part in which they differ or which is absent. */
export function sharedRegion(addresses: readonly Address[]): Region {
  const [first, ...others] = addresses;
  const region: { -readonly [K in keyof Region]: Region[K] } = {};
  for (const part of ['oblast', 'district', 'ruralDistrict'] as const) {
    const value = first?.[part];
    if (value === undefined || others.some((address) => address[part] !== value)) break;
    region[part] = value;
  }
  return region;
}

/** The address without the parts that `region` says. */
export function withoutRegion(address: Address, region: Region): Address {
  const { oblast, district, ruralDistrict, ...rest } = address;
  return {
    ...rest,
    ...(oblast === undefined || oblast === region.oblast ? {} : { oblast }),
    ...(district === undefined || district === region.district ? {} : { district }),
    ...(ruralDistrict === undefined || ruralDistrict === region.ruralDistrict
      ? {}
      : { ruralDistrict }),
  };
}

/** A region on one line, the smallest part first; empty when there is nothing in it. */
export function regionOnOneLine({ oblast, district, ruralDistrict }: Region): string {
  return joined([ruralDistrict, district, oblast]);
}

function joined(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(', ');
}

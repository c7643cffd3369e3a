import type { Address } from '../model/address.ts';
import type { Say } from '../model/words.ts';

/**
 * The lines of an address below the name, in the order an operator's instruction gives for inland mail:
 * street, house and flat; settlement; post office; rural district and district; oblast. The index is not
 * among them: it stands in its own box. Absent parts leave no empty line, and a
 * post office named as its village is not said twice.
 */
export function addressLines(address: Address, say: Say): readonly string[] {
  const house = address.house === undefined ? [] : [say('address.house', { house: address.house })];
  const flat = address.flat === undefined ? [] : [say('address.flat', { flat: address.flat })];
  return [
    joined([address.street, ...house, ...flat]),
    address.settlement,
    officeLine(address, say),
    joined([address.ruralDistrict, address.district]),
    address.oblast,
  ].filter((line): line is string => line !== undefined && line !== '');
}

/** A name that says already that it is a post office, in either language. */
const NAMES_OFFICE = /пошта|почт|бөлімше|отделени/iu;

function officeLine({ office, settlement }: Address, say: Say): string | undefined {
  if (office === undefined || office === '' || office === settlement) return undefined;
  return NAMES_OFFICE.test(office) ? office : say('address.office', { office });
}

/** The whole address on one line, index first, for lists. */
export function addressOnOneLine(address: Address, say: Say): string {
  return joined([address.index, ...addressLines(address, say)]);
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

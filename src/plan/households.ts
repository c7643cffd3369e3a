import type { Pupil } from '../model/pupil.ts';
import { looseKey } from '../text/loose-key.ts';
import { settlementKey } from '../text/settlement-key.ts';
import { districtKey, houseKey, streetKey } from './address-keys.ts';
import { groupBy } from './group-by.ts';

/**
 * Key of the household a pupil belongs to: the list's household column, else surname with street, house (and
 * flat), settlement and district, all of the first four there; else the pupil alone. Never a village alone.
 */
export function householdKey(pupil: Pupil): string {
  const told = columnKey(pupil);
  if (told !== '') return `column:${told}`;
  const { address } = pupil;
  const parts = [
    surnameKey(pupil),
    settlementKey(address.settlement),
    streetKey(address),
    houseKey(address),
  ];
  if (parts.includes('')) return `pupil:${pupil.id}`;
  return ['door', ...parts, districtKey(address.district ?? '')].join(':');
}

/**
 * Pupils who likely live together though the list does not show it: one surname (in its forms for men and women)
 * and one settlement, and one of them without street or house, or all at one door. For a person to decide.
 */
export function proposeHouseholds(pupils: readonly Pupil[]): readonly (readonly Pupil[])[] {
  const open = pupils.filter((pupil) => columnKey(pupil) === '');
  const families = groupBy(open, (pupil) =>
    [familyKey(surnameKey(pupil)), settlementKey(pupil.address.settlement)].join(':'),
  );
  return [...families.values()]
    .flatMap((family) =>
      family.every(hasDoor)
        ? [...groupBy(family, ({ address }) => doorOf(address)).values()]
        : [family],
    )
    .filter((group) => new Set(group.map(householdKey)).size > 1);
}

/** Signs alone name no household. */
function columnKey({ household = '' }: Pupil): string {
  return looseKey(household);
}

function hasDoor({ address }: Pupil): boolean {
  return streetKey(address) !== '' && houseKey(address) !== '';
}

function doorOf(address: Pupil['address']): string {
  return `${streetKey(address)}:${houseKey(address)}`;
}

function surnameKey({ name }: Pupil): string {
  return looseKey(name.trim().split(/\s+/u)[0] ?? '');
}

/** Ахметова → ахметов, Ковальская → ковальский. */
function familyKey(surname: string): string {
  return surname.replace(/([оеё]в|[иы]н)а$/u, '$1').replace(/([сц]к)ая$/u, '$1ий');
}

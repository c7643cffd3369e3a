import type { Address } from '../../model/address.ts';
import type { Region } from '../../model/catalogue.ts';
import type { Language } from '../../model/language.ts';
import type { Mailing } from '../../model/mailing.ts';
import type { Workspace } from '../../model/plan.ts';
import { problem, type Place, type Problem } from '../../model/problem.ts';
import type { Route } from '../../model/route.ts';
import { nearest } from '../../text/nearest.ts';
import { districtKey } from '../address-keys.ts';
import { routeFinder } from '../routing.ts';
import { regionFinder, type NamedRegion } from './region-names.ts';

type Asked = { readonly address: Address; readonly place: Place; readonly language: Language };

type Regions = {
  readonly all: readonly Region[];
  readonly named: (name: string) => readonly NamedRegion[];
};

/**
 * Addresses of the school and of the pupils of a mailing: region names of today, index and region that go
 * together (a prefix may belong to several), oblast, district and index there for the post. A village without
 * streets is an address. Packets carried by hand need no more than the village.
 */
export function checkAddresses(workspace: Workspace, mailing: Mailing): readonly Problem[] {
  const { school, catalogue, pupils } = workspace;
  const regions = { all: catalogue.regions, named: regionFinder(catalogue.regions) };
  const languages = new Map(school.classes.map(({ id, language }) => [id, language]));
  const planned = new Set(mailing.days.map(({ classId }) => classId));
  const wayOf = routeFinder(workspace.routes);
  const own = (['kk', 'ru'] as const).flatMap((language) =>
    regionProblems(regions, { address: school.address[language], place: school.place, language }),
  );
  const ofPupils = pupils
    .filter(({ classId }) => planned.has(classId))
    .flatMap((pupil) => {
      const { address, place } = pupil;
      const asked = { address, place, language: languages.get(pupil.classId) ?? 'kk' };
      const way = wayOf(pupil);
      const parts = 'route' in way ? partProblems(regions, asked, way.route) : [];
      return [...regionProblems(regions, asked), ...parts];
    });
  return [...own, ...ofPupils];
}

function regionProblems(
  { all, named: regionsNamed }: Regions,
  { address, place, language }: Asked,
): readonly Problem[] {
  const { oblast, settlement, index } = address;
  // A city of republican standing is a region itself.
  const region = oblast ?? settlement;
  const named = regionsNamed(region).filter(
    ({ region: { kind } }) => oblast !== undefined || kind === 'city',
  );
  const [first] = named;
  if (first === undefined) {
    if (oblast === undefined) return [];
    const names = all.map(({ name }) => name[language]);
    const values = { region: oblast, nearest: nearest(oblast, names) ?? '' };
    return [problem('address-region-unknown', place, values)];
  }
  const told: Problem[] = [];
  if (oblast !== undefined && !named.some(({ current }) => current)) {
    const name = first.region.name[language];
    told.push(problem('address-region-old', place, { region: oblast, name }));
  }
  const moved = newRegion(all, first.region, address);
  if (moved !== null) {
    const values = { district: moved.what, region, name: moved.region.name[language] };
    told.push(problem('address-region-moved', place, values));
  }
  const prefixes = named.flatMap(({ region: { prefixes: own } }) => own);
  if (index !== undefined && !prefixes.some((prefix) => index.startsWith(prefix))) {
    told.push(problem('address-index-region', place, { index, region }));
  }
  return told;
}

/** Words of a place that is too small to have changed region without its district. */
const VILLAGE =
  /(^|[\s.])(ауылы|ауыл|село|аул|кенті|кент|посёлок|поселок|пос|станция|станциясы|[асп])(?=[\s.]|$)/iu;

/**
 * The region that a district, or a town without one, went to out of the one the address names: those share index
 * prefixes.
 */
function newRegion(
  regions: readonly Region[],
  named: Region,
  { district, settlement }: Address,
): { readonly region: Region; readonly what: string } | null {
  if (district === undefined && VILLAGE.test(settlement)) return null;
  const what = district ?? settlement;
  const key = districtKey(what);
  const region = regions.find(
    (each) =>
      each !== named &&
      each.prefixes.some((prefix) => named.prefixes.includes(prefix)) &&
      each.districts.some((one) => districtKey(one) === key),
  );
  return region === undefined ? null : { region, what };
}

function partProblems(
  { named: regionsNamed }: Regions,
  { address, place }: Asked,
  { kind, office }: Route,
): readonly Problem[] {
  if (kind === 'hand') return [];
  const { oblast, district, settlement, index } = address;
  const named = [oblast ?? '', settlement].flatMap(regionsNamed);
  // A city of republican standing has no oblast and no district above it.
  const isCity = named.some(({ region }) => region.kind === 'city');
  const lacksIndex = index === undefined && office === undefined;
  return [
    ...(oblast === undefined && !isCity ? [problem('address-without-oblast', place)] : []),
    ...(district === undefined && !isCity ? [problem('address-without-district', place)] : []),
    ...(lacksIndex ? [problem('address-without-index', place)] : []),
  ];
}

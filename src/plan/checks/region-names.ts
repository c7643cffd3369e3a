import type { Region } from '../../model/catalogue.ts';
import { looseKey } from '../../text/loose-key.ts';

const OBLAST = /(^|\s)(облысы|облыс|обл|область|области)(\.|(?=\s|$))/iu;
const CITY = /(^|\s)(қаласы|қ|город|гор|г)(\.|(?=\s|$))/iu;

/** A region that a name may mean, and whether it is a name the region bears today. */
export type NamedRegion = { readonly region: Region; readonly current: boolean };

/**
 * Finds regions by a name as lists write it: «Ақмола обл.», «Акмолинская область», «г. Алматы». Several when only
 * the kind would tell them apart (Алматы); none when the name is not known.
 */
export function regionFinder(regions: readonly Region[]): (name: string) => readonly NamedRegion[] {
  const known = regions.map((region) => ({
    region,
    current: new Set([region.name.kk, region.name.ru].map(bareKey)),
    others: new Set(region.aliases.map(bareKey)),
  }));
  return (name) => {
    const kind = OBLAST.test(name) ? 'oblast' : CITY.test(name) ? 'city' : null;
    const key = bareKey(name);
    return known
      .filter(({ region, current, others }) => {
        const fits = kind === null || kind === region.kind;
        return fits && (current.has(key) || others.has(key));
      })
      .map(({ region, current }) => ({ region, current: current.has(key) }));
  };
}

function bareKey(name: string): string {
  return looseKey(name.replace(OBLAST, ' ').replace(CITY, ' '));
}

import type { Tongue } from '../model/language.ts';
import { looseKey } from '../text/loose-key.ts';
import { nearest } from '../text/nearest.ts';

/** What people may write for one thing, by language; the first of each is the one new files are written with. */
export type Spellings = Readonly<Record<Tongue, readonly string[]>>;

const TONGUES: readonly Tongue[] = ['kk', 'ru', 'en'];

/** Things by their key with all their spellings. */
export type AliasTable<K extends string> = {
  readonly spellings: ReadonlyMap<K, Spellings>;
  /** Key of each spelling's loose key. */
  readonly byLooseKey: ReadonlyMap<string, K>;
};

/** Makes a table; where two things share a spelling the first one has it. */
export function aliasTable<K extends string>(
  entries: readonly (readonly [K, Spellings])[],
): AliasTable<K> {
  const byLooseKey = new Map<string, K>();
  for (const [key, spellings] of entries) {
    for (const each of allOf(spellings)) {
      const loose = looseKey(each);
      if (!byLooseKey.has(loose)) byLooseKey.set(loose, key);
    }
  }
  return { spellings: new Map(entries), byLooseKey };
}

/** The key somebody meant; null when it is no spelling of the table. Case, spaces and signs make no difference. */
export function lookUp<K extends string>(table: AliasTable<K>, typed: string): K | null {
  return table.byLooseKey.get(looseKey(typed)) ?? null;
}

/** The spelling new files are written with. */
export function spelling<K extends string>(table: AliasTable<K>, key: K, tongue: Tongue): string {
  return table.spellings.get(key)?.[tongue][0] ?? key;
}

/** The language in which somebody wrote; null when it is no spelling of the table. */
export function tongueOf(table: AliasTable<string>, typed: string): Tongue | null {
  const loose = looseKey(typed);
  const found = [...table.spellings.values()].flatMap((spellings) =>
    TONGUES.filter((tongue) => spellings[tongue].some((each) => looseKey(each) === loose)),
  );
  return found[0] ?? null;
}

/** The spelling nearest to a word nobody knows. */
export function offer(table: AliasTable<string>, typed: string): string {
  return nearest(typed, [...table.spellings.values()].flatMap(allOf)) ?? '';
}

function allOf({ kk, ru, en }: Spellings): readonly string[] {
  return [...kk, ...ru, ...en];
}

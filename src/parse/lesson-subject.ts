import type { Subject } from '../model/catalogue.ts';
import { looseKey } from '../text/loose-key.ts';
import { nearest } from '../text/nearest.ts';
import { spellingsOf } from './catalogue-names.ts';

type Index = ReadonlyMap<string, Subject>;

// Made once for a list of subjects, for a school has a thousand lessons.
const indexes = new WeakMap<readonly Subject[], Index>();

/** The subject meant by a name in any language, an alias or its id; null when it is none of them. */
export function findSubject(subjects: readonly Subject[], typed: string): Subject | null {
  const index = indexes.get(subjects) ?? indexOf(subjects);
  indexes.set(subjects, index);
  return index.get(looseKey(typed)) ?? null;
}

/** The name of a subject nearest to what was typed. */
export function nearestSubject(subjects: readonly Subject[], typed: string): string {
  return nearest(typed, subjects.flatMap(spellingsOf)) ?? '';
}

/** Where two subjects share a spelling the first one has it. */
function indexOf(subjects: readonly Subject[]): Index {
  const index = new Map<string, Subject>();
  for (const subject of subjects) {
    for (const key of spellingsOf(subject).map(looseKey)) {
      if (!index.has(key)) index.set(key, subject);
    }
  }
  return index;
}

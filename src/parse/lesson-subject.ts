import type { Subject } from '../model/catalogue.ts';
import { looseKey } from '../text/loose-key.ts';
import { nearest } from '../text/nearest.ts';
import { spellingsOf } from './catalogue-names.ts';

/** The subject meant by a name in any language, an alias or its id; null when it is none of them. */
export function findSubject(subjects: readonly Subject[], typed: string): Subject | null {
  const wanted = looseKey(typed);
  return (
    subjects.find((subject) => spellingsOf(subject).some((each) => looseKey(each) === wanted)) ??
    null
  );
}

/** The name of a subject nearest to what was typed. */
export function nearestSubject(subjects: readonly Subject[], typed: string): string {
  return nearest(typed, subjects.flatMap(spellingsOf)) ?? '';
}

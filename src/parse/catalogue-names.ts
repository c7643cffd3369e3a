import type { Catalogue, Subject } from '../model/catalogue.ts';
import type { SubjectId } from '../model/school.ts';
import { looseKey } from '../text/loose-key.ts';

/** Every spelling that leads to a subject: its id, both names and the aliases. */
export function spellingsOf(subject: Subject): readonly string[] {
  return [subject.id, subject.name.kk, subject.name.ru, ...subject.aliases];
}

/**
 * The subject somebody named, in Kazakh, Russian or by another known spelling; case, spaces, signs and
 * look-alike letters do not matter. null when the catalogue has none of that name.
 */
export function subjectIdOf(catalogue: Catalogue, name: string): SubjectId | null {
  const key = looseKey(name);
  const found = catalogue.subjects.find((subject) =>
    spellingsOf(subject).some((spelling) => looseKey(spelling) === key),
  );
  return found?.id ?? null;
}

/** Names of all subjects in both languages, for telling which one was meant. */
export function subjectNames(catalogue: Catalogue): readonly string[] {
  return [...new Set(catalogue.subjects.flatMap(({ name }) => [name.kk, name.ru]))];
}

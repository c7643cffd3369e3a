import type { Bilingual } from '../model/language.ts';
import type { MailingPlan } from '../model/plan.ts';
import type { PupilId } from '../model/pupil.ts';
import type { SubjectResult } from '../model/result.ts';
import type { SchoolClass, SubjectId } from '../model/school.ts';
import { compareClassIds, compareIn } from '../text/alphabet.ts';

/** A result with the pupil's name as in the list, surname first; null: a spare packet of nobody that is known. */
export type NamedResult = SubjectResult & { readonly name: string | null };

/** What came back of one class in one subject: for its teacher. */
export type ClassSubject = {
  readonly class: SchoolClass;
  readonly subject: SubjectId;
  readonly subjectName: Bilingual;
  /** In the order of the class list, then spare packets by their numbers. */
  readonly results: readonly NamedResult[];
};

/** Has somebody the packet, as far as one knows? Of a spare one that is told by what came back. */
export function isWithSomebody({
  pupil,
  returned,
}: Pick<SubjectResult, 'pupil' | 'returned'>): boolean {
  return pupil !== null || returned.length > 0;
}

/** Results by class and subject, in the order of classes and of the catalogue; spare packets that nobody has are left out. */
export function classSubjects(
  results: readonly SubjectResult[],
  plan: MailingPlan,
  nameOf: (pupil: PupilId) => string | null,
): readonly ClassSubject[] {
  const classes = new Map(plan.packets.map((packet) => [packet.class.id, packet.class]));
  const subjects = plan.catalogue.subjects;
  const groups = new Map<string, SubjectResult[]>();
  for (const result of results.filter(isWithSomebody)) {
    const key = `${result.class}/${result.subject}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [result]);
    else group.push(result);
  }
  const placeOf = (subject: SubjectId): number => subjects.findIndex(({ id }) => id === subject);
  return Array.from(groups.values())
    .flatMap((group): readonly ClassSubject[] => {
      const [first] = group;
      const its = first === undefined ? undefined : classes.get(first.class);
      if (first === undefined || its === undefined) return [];
      const { subject } = first;
      const subjectName = nameOfSubject(subject, plan);
      return [{ class: its, subject, subjectName, results: inListOrder(group, its, nameOf) }];
    })
    .sort(
      (a, b) => compareClassIds(a.class.id, b.class.id) || placeOf(a.subject) - placeOf(b.subject),
    );
}

/** As lessons were printed with it, else as the catalogue has it. */
export function nameOfSubject(subject: SubjectId, { catalogue, lessons }: MailingPlan): Bilingual {
  const known = catalogue.subjects.find(({ id }) => id === subject)?.name;
  const printed = lessons.find((lesson) => lesson.subject === subject)?.subjectName;
  return known ?? printed ?? { kk: subject, ru: subject };
}

function inListOrder(
  results: readonly SubjectResult[],
  { language }: SchoolClass,
  nameOf: (pupil: PupilId) => string | null,
): readonly NamedResult[] {
  const compare = compareIn(language);
  return results
    .map((result) => ({
      ...result,
      name: result.pupil === null ? null : nameOf(result.pupil),
    }))
    .sort((a, b) => {
      if (a.name === null || b.name === null) {
        return Number(a.name === null) - Number(b.name === null) || a.packet - b.packet;
      }
      return compare(a.name, b.name) || a.packet - b.packet;
    });
}

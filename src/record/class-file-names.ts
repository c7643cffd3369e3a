import type { MailingPlan } from '../model/plan.ts';
import type { ClassId, SubjectId } from '../model/school.ts';
import { safeFileName } from '../text/ascii.ts';

/** Names of classes and subjects for files: plain ASCII, each once, the same in every mailing of a school. */
export type ClassFileNames = {
  readonly ofClass: (id: ClassId) => string;
  readonly ofSubject: (id: SubjectId) => string;
};

/** File names of the classes and subjects of a plan. */
export function classFileNames({ school, catalogue }: MailingPlan): ClassFileNames {
  const classes = distinct(school.classes.map(({ id }) => id));
  const subjects = distinct(catalogue.subjects.map(({ id }) => id));
  return {
    ofClass: (id) => classes.get(id) ?? safeFileName(id),
    ofSubject: (id) => subjects.get(id) ?? safeFileName(id),
  };
}

/** «5А» and «5Ә» are one in ASCII: the second of equal names gets a number. */
function distinct(ids: readonly string[]): ReadonlyMap<string, string> {
  const seen = new Map<string, number>();
  return new Map(
    ids.map((id) => {
      const name = safeFileName(id);
      const count = (seen.get(name) ?? 0) + 1;
      seen.set(name, count);
      return [id, count === 1 ? name : `${name}-${count}`];
    }),
  );
}

import type { Mailing } from '../../model/mailing.ts';
import type { Workspace } from '../../model/plan.ts';
import { problem, type Problem } from '../../model/problem.ts';
import { proposeHouseholds } from '../households.ts';

/** Likely households among the pupils of a mailing, by the rows of the list; no names are told. */
export function checkHouseholds({ pupils }: Workspace, mailing: Mailing): readonly Problem[] {
  const classes = new Set(mailing.days.map(({ classId }) => classId));
  const groups = proposeHouseholds(pupils.filter(({ classId }) => classes.has(classId)));
  return groups.flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const rows = group.map(({ place }) => place.row ?? '?').join(', ');
    const values = { rows, count: group.length, settlement: first.address.settlement };
    return [problem('household-proposed', first.place, values)];
  });
}

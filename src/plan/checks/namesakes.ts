import type { Mailing } from '../../model/mailing.ts';
import type { Workspace } from '../../model/plan.ts';
import { problem, type Problem } from '../../model/problem.ts';
import type { Pupil } from '../../model/pupil.ts';
import { looseKey } from '../../text/loose-key.ts';
import { settlementKey } from '../../text/settlement-key.ts';
import { groupBy } from '../group-by.ts';

const OWN_NUMBER = / #(.+)$/u;

/**
 * Pupils of one name and settlement in two classes, one of them in the mailing: a child who was moved and left in
 * the old class too would get two packets. Told at the later row; different numbers of their own keep them apart.
 */
export function checkNamesakes({ pupils }: Workspace, mailing: Mailing): readonly Problem[] {
  const planned = new Set(mailing.days.map(({ classId }) => classId));
  const groups = groupBy(pupils, ({ name, address }) =>
    [looseKey(name), settlementKey(address.settlement)].join(':'),
  );
  return [...groups.values()].flatMap((group) =>
    group.flatMap((pupil, at) => {
      const other = group.slice(0, at).find((before) => mayBeOne(before, pupil));
      if (other === undefined) return [];
      if (!planned.has(pupil.classId) && !planned.has(other.classId)) return [];
      return [problem('pupil-in-two-classes', pupil.place, placeOf(other))];
    }),
  );
}

function mayBeOne(a: Pupil, b: Pupil): boolean {
  const numbers = [a, b].map(({ id }) => OWN_NUMBER.exec(id)?.[1]);
  const apart = numbers.every((number) => number !== undefined) && numbers[0] !== numbers[1];
  return a.classId !== b.classId && !apart;
}

function placeOf({ classId, place }: Pupil): Problem['values'] {
  const { file, sheet, row = 0 } = place;
  return { class: classId, file: sheet === undefined ? file : `${file}, «${sheet}»`, row };
}

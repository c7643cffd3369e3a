import type { Pupil, PupilId } from '../model/pupil.ts';
import type { PrintedMailing } from '../model/returned.ts';

/**
 * Names by pupil: as the mailing itself was printed with them, else as the last one that has the pupil, else as the school's list has
 * them now. A child who was given a spare packet is often in a later list only.
 */
export function pupilNames(
  mailing: PrintedMailing,
  mailings: readonly PrintedMailing[],
  listed: readonly Pick<Pupil, 'id' | 'name'>[],
): (pupil: PupilId) => string | null {
  const names = new Map<PupilId, string>(listed.map(({ id, name }) => [id, name]));
  const byNumber = mailings.toSorted((a, b) => a.number - b.number);
  for (const { plan } of [...byNumber, mailing]) {
    for (const { pupil } of plan.packets) {
      if (pupil !== null) names.set(pupil.id, pupil.name);
    }
  }
  return (pupil) => names.get(pupil) ?? null;
}

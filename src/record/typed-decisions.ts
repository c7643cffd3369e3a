import type { Decided } from '../model/decision.ts';
import type { PupilId } from '../model/pupil.ts';
import { scoreText } from './subject-results.ts';

/** Scores of a mailing that persons typed, by packet and item; the last one counts, and one may be taken back. */
export function typedScores(
  decided: readonly Decided[],
  mailing: number,
): ReadonlyMap<string, number> {
  const scores = new Map<string, number>();
  for (const { decision } of decided) {
    if (decision.kind !== 'score' || decision.mailing !== mailing) continue;
    const key = scoreText(decision.packet, decision.item);
    if (decision.points === null) scores.delete(key);
    else scores.set(key, decision.points);
  }
  return scores;
}

/** Whose the spare packets of a mailing were, by packet. */
export function namedOwners(
  decided: readonly Decided[],
  mailing: number,
): ReadonlyMap<number, PupilId> {
  return new Map(
    decided.flatMap(({ decision }) =>
      decision.kind === 'pupil' && decision.mailing === mailing
        ? [[decision.packet, decision.pupil] as const]
        : [],
    ),
  );
}

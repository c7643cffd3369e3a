import type { Consignment } from '../../model/consignment.ts';
import { problem, type Problem } from '../../model/problem.ts';
import { envelopeFace } from './face-parts.ts';
import { lacksHold } from './hold-until.ts';
import type { PaperContext } from './paper-context.ts';

/** Envelopes to print that have no room for the day until when the post keeps them: told once, with how many they are. */
export function holdProblems(
  context: PaperContext,
  { routes }: Pick<Consignment, 'routes'>,
): readonly Problem[] {
  const { school } = context.plan;
  if (school.envelope.print !== true) return [];
  const { zones } = envelopeFace(context);
  const pieces = routes.flatMap(({ bundles }) => bundles.flatMap(({ mailpieces }) => mailpieces));
  const items = pieces.filter(({ packets: [first], part }) => {
    return first !== undefined && lacksHold(context, zones, first, part.of);
  }).length;
  const values = { items, format: school.envelope.format.toUpperCase() };
  return items === 0 ? [] : [problem('hold-not-on-envelope', school.place, values)];
}

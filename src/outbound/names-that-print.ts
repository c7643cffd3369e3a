import type { Measure } from '../model/measure.ts';
import type { Workspace } from '../model/plan.ts';
import type { Place, Problem } from '../model/problem.ts';
import { missingAt } from '../text/font-problems.ts';

/**
 * A workspace without the pupils whose name or address holds a character no face can draw: it would vanish from
 * the envelope. The same characters in what the school says of itself, its teachers and routes, and in feedback,
 * are told.
 */
export function withoutUnprintableNames(
  workspace: Workspace,
  measure: Measure,
): { readonly workspace: Workspace; readonly problems: readonly Problem[] } {
  const { pupils, school, teachers, routes, feedback } = workspace;
  const ask = (said: unknown, place: Place): readonly Problem[] => missingIn(said, place, measure);
  const ofPupils = new Map(
    pupils.map((pupil) => [pupil.id, ask([pupil.name, pupil.address], pupil.place)]),
  );
  const isSound = (id: string): boolean => (ofPupils.get(id) ?? []).length === 0;
  return {
    workspace: { ...workspace, pupils: pupils.filter(({ id }) => isSound(id)) },
    problems: [
      ...[...ofPupils.values()].flat(),
      ...ask([school.name, school.shortName, school.address, school.phone], school.place),
      ...teachers.flatMap((teacher) =>
        ask([teacher.name, teacher.phone, teacher.hours], teacher.place),
      ),
      ...routes.flatMap((route) => ask([route.title, route.office, route.courier], route.place)),
      ...ask(
        feedback.map(({ work, comment, advice, answer }) => [work, comment, advice, answer]),
        { file: 'feedback' },
      ),
    ],
  };
}

function missingIn(said: unknown, place: Place, measure: Measure): readonly Problem[] {
  return missingAt(textIn(said), place, 'label', measure);
}

/** Every string in a value. */
function textIn(said: unknown): string {
  if (typeof said === 'string') return said;
  if (typeof said !== 'object' || said === null) return '';
  return Object.values(said).map(textIn).join(' ');
}

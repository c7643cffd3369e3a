import { problem, type Problem, type Told } from '../model/problem.ts';
import type { Route } from '../model/route.ts';
import type { ClassId, School, SchoolClass } from '../model/school.ts';

/** Where a spare packet stands in the plan: the last of its route, at no stop, of no household. */
export type SparePlace = {
  readonly pupil: null;
  readonly route: Route;
  readonly stop: number;
  readonly household: string;
  readonly class: SchoolClass;
};

/**
 * The spare packets of a route, its classes in the order of the school, those alone that have lessons now. Classes that the
 * school does not have are told.
 */
export function sparesOf(
  route: Route,
  { classes }: Pick<School, 'classes'>,
  hasLessons: (classId: ClassId) => boolean,
): Told<readonly SparePlace[]> {
  const wanted = route.spare ?? [];
  const counts = new Map(wanted.map(({ classId, count }) => [classId, count]));
  const value = classes
    .filter(({ id }) => hasLessons(id))
    .flatMap((each) =>
      Array.from({ length: counts.get(each.id) ?? 0 }, (_, at): SparePlace => ({
        pupil: null,
        route,
        stop: route.stops.length + 1,
        household: `spare:${route.id}:${each.id}:${at + 1}`,
        class: each,
      })),
    );
  return { value, problems: unknownClasses(route, classes) };
}

function unknownClasses({ id, spare = [] }: Route, classes: readonly SchoolClass[]): Problem[] {
  const ids = classes.map((each) => each.id);
  return spare
    .filter(({ classId }) => !ids.includes(classId))
    .map(({ classId, place }) =>
      problem('route-spare-class-unknown', place, {
        route: id,
        class: classId,
        known: ids.join(', '),
      }),
    );
}

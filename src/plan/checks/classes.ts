import type { Mailing } from '../../model/mailing.ts';
import type { Workspace } from '../../model/plan.ts';
import { problem, type Problem } from '../../model/problem.ts';

/**
 * Classes of the school and the mailing: pupils whose class is not in it, classes in it without pupils, and
 * without a class teacher, whom the family would call.
 */
export function checkClasses(workspace: Workspace, mailing: Mailing): readonly Problem[] {
  const { school, pupils, teachers } = workspace;
  const planned = new Map(mailing.days.map(({ classId, place }) => [classId, place]));
  return school.classes.flatMap(({ id }) => {
    const values = { class: id };
    const hasPupils = pupils.some(({ classId }) => classId === id);
    const place = planned.get(id);
    if (place === undefined) {
      return hasPupils ? [problem('class-not-in-mailing', mailing.place, values)] : [];
    }
    const led = teachers.some(({ leads }) => leads.includes(id));
    return [
      ...(hasPupils ? [] : [problem('class-without-pupils', place, values)]),
      ...(led ? [] : [problem('class-without-leader', { file: 'teachers.yaml' }, values)]),
    ];
  });
}

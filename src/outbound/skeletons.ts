import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem, Told } from '../model/problem.ts';
import type { MadeFile } from '../model/run-report.ts';
import type { RawTable } from '../model/table.ts';
import { parseCalendarPlan } from '../parse/calendar-plan.ts';
import { lessonSkeletons } from '../parse/lesson-skeleton.ts';
import type { World } from '../shell/world.ts';
import { sayIn } from '../text/words.ts';
import { openComposing } from './composing-files.ts';
import { readInputs } from './read-inputs.ts';

/** Writes the skeletons of the plans in some tables; a lesson that is there already is never touched. */
export async function makeSkeletons(
  tables: Told<readonly RawTable[]>,
  folder: string,
  world: World,
): Promise<{ readonly problems: readonly Problem[]; readonly files: readonly MadeFile[] }> {
  const inputs = await readInputs(folder, null, world);
  if (inputs.value === null) return { problems: inputs.problems, files: [] };
  const { workspace, lessonWords, composingFiles } = inputs.value;
  const { catalogue, school } = workspace;
  const plans = parseCalendarPlan(tables.value, {
    columns: catalogue.columns,
    subjects: catalogue.subjects,
    words: lessonWords,
  });
  const { words } = await openComposing(composingFiles, world);
  const files: MadeFile[] = [];
  for (const plan of plans.value) {
    const ofPlan = school.classes.find(({ id, grade }) =>
      plan.classes.length > 0 ? plan.classes.includes(id) : grade === plan.grade,
    );
    const language = ofPlan?.language ?? 'kk';
    const said = { language, words: lessonWords, say: sayIn(words, language) };
    for (const { path, text } of lessonSkeletons(plan, said)) {
      const target = join(folder, ...path.split('/'));
      const isThere = existsSync(target);
      if (!isThere) await world.writeFile(target, text);
      files.push({ path: target, state: isThere ? 'kept' : 'written' });
    }
  }
  return { problems: [...tables.problems, ...plans.problems], files };
}

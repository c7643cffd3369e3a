import { join } from 'node:path';
import type { MadeFile } from '../model/run-report.ts';
import type { OutTable } from '../model/table.ts';
import { helpTable } from '../record/help-table.ts';
import { lessonLabels } from '../record/lesson-labels.ts';
import { lessonsTable } from '../record/lessons-table.ts';
import { missingTable } from '../record/missing-table.ts';
import { scoreTable } from '../record/score-table.ts';
import { ownerless, type ClassRouteTally } from '../record/tally.ts';
import { tallyTable } from '../record/tally-table.ts';
import { csvText } from '../text/csv.ts';
import { groupName, putFile, type ResultsRun } from './results-run.ts';

/** Writes a table of scores for each class and subject, who needs help, and the tallies. */
export async function writeTables(
  run: ResultsRun,
  tallies: readonly ClassRouteTally[],
): Promise<readonly MadeFile[]> {
  const { groups, mailing, back, sayIn, both } = run;
  const { plan } = mailing;
  const files: MadeFile[] = [];
  for (const group of groups) {
    const say = sayIn(group.class.language);
    const labels = lessonLabels(group, plan);
    const scores = scoreTable(group, labels, say);
    const others = [missingTable(group, say), lessonsTable(labels, say)];
    files.push(...(await putTable(run, groupName(run, group), [scores, ...others])));
  }
  const help = helpTable(groups, plan, { sayIn, both });
  files.push(...(await putTable(run, 'need-help', [help])));
  const wording = { routes: plan.routes, sheet: sayIn('kk')('results.sheet.tallies'), both };
  const tally = tallyTable(tallies, ownerless(back.queue), wording);
  files.push(...(await putTable(run, 'tallies', [tally])));
  return files;
}

/** A workbook of some tables, and the first of them as CSV. */
async function putTable(
  run: ResultsRun,
  name: string,
  tables: readonly [OutTable, ...OutTable[]],
): Promise<readonly MadeFile[]> {
  const workbook = await run.world.makeWorkbook(tables);
  return [
    await putFile(run, join(run.folder, `${name}.xlsx`), workbook),
    await putFile(run, join(run.folder, `${name}.csv`), csvText(tables[0])),
  ];
}

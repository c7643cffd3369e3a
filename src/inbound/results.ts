import { join } from 'node:path';
import type { Ledger } from '../ledger/open-ledger.ts';
import type { MailingId } from '../model/mailing.ts';
import type { Problem } from '../model/problem.ts';
import type { PrintedMailing } from '../model/returned.ts';
import type { ResultsReport } from '../model/results-report.ts';
import type { MadeFile } from '../model/run-report.ts';
import { statusesOf } from '../outbound/delivery-status.ts';
import { notPrinted } from '../outbound/print-mailing.ts';
import { classRouteTallies, sumOf, type Tally } from '../record/tally.ts';
import { removeStale } from '../shell/remove-stale.ts';
import type { World } from '../shell/world.ts';
import { cameBack, type CameBack } from './came-back.ts';
import { writeQuestions } from './results-questions.ts';
import { openResults, type ResultsRun } from './results-run.ts';
import { writeSheets } from './results-sheets.ts';
import { writeTables } from './results-tables.ts';

/** What is told when there is nothing to write of. */
export function noResults(problems: readonly Problem[]): ResultsReport {
  return { problems, mailing: null, files: [], sheetFiles: 0, totals: sumOf([]), waiting: 0 };
}

/**
 * Writes what came back of a mailing, the last that was printed when none is named, into `out/<mailing>/results`. What came
 * back of a plan that another one replaced is written beside what that plan gave out.
 */
export async function resultsIn(
  ledger: Ledger,
  workspace: string,
  wanted: MailingId | null,
  world: World,
): Promise<ResultsReport> {
  const back = await cameBack(ledger, world.digest);
  const inForce = [...back.mailings.values()].filter(({ superseded }) => !superseded);
  const id = wanted ?? inForce.at(-1)?.plan.mailing.id ?? null;
  const current = inForce.find(({ plan }) => plan.mailing.id === id);
  if (current === undefined) return noResults([notPrinted(wanted)]);
  const written: Written[] = [];
  for (const mailing of [current, ...replaced(back, current)]) {
    const folder = join(workspace, 'out', folderOf(mailing), 'results');
    const run = await openResults({ workspace, folder, back, mailing, world }, ledger);
    written.push(await writeMailing(run, ledger));
  }
  return {
    problems: written.flatMap(({ problems }) => problems),
    mailing: id,
    files: written.flatMap(({ files }) => files),
    sheetFiles: written.reduce((sum, { sheetFiles }) => sum + sheetFiles, 0),
    totals: written[0]?.totals ?? sumOf([]),
    waiting: back.queue.length,
  };
}

/** Plans of the same mailing that are no longer in force, of which something came back. */
function replaced(back: CameBack, current: PrintedMailing): readonly PrintedMailing[] {
  const returned = new Set(back.returned.map(({ side }) => side.mailing));
  return [...back.mailings.values()].filter(
    ({ number, plan, superseded }) =>
      superseded && plan.mailing.id === current.plan.mailing.id && returned.has(number),
  );
}

/** What a replaced plan gave out lies in a folder of its own. */
function folderOf({ number, plan, superseded }: PrintedMailing): string {
  return superseded ? `${plan.mailing.id}-superseded-${number}` : plan.mailing.id;
}

type Written = Pick<ResultsReport, 'problems' | 'files' | 'sheetFiles'> & {
  readonly totals: Tally;
};

async function writeMailing(run: ResultsRun, ledger: Ledger): Promise<Written> {
  const { folder, mailing, results, back, composing, world } = run;
  const { number, plan } = mailing;
  await world.sweep(folder);
  const statuses = await statusesOf(ledger, { number, plan });
  const { queue } = back;
  const tallies = classRouteTallies({ mailing: number, plan, statuses, results, queue });
  const tables = await writeTables(run, tallies);
  const questions = await writeQuestions(run);
  const sheets = await writeSheets(run);
  await removeOthers(folder, [...questions, ...sheets.value]);
  return {
    problems: [...composing.problems, ...sheets.problems],
    files: [...tables, ...questions],
    sheetFiles: sheets.value.length,
    totals: sumOf(tallies),
  };
}

/** Names of the files that show sheets; others in the folder may be people's own. */
const SHOWS_SHEETS = /^(?:questions-.+|\d{4,}-[A-Z]-.+)\.pdf$/u;

/** A page that was given to another packet since must not stay in the file of the first. */
async function removeOthers(folder: string, files: readonly MadeFile[]): Promise<void> {
  const made = new Set(files.map(({ path }) => path));
  await removeStale(folder, SHOWS_SHEETS, made);
}

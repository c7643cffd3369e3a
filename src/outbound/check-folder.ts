import { join } from 'node:path';
import { openLedgerIfThere, type Ledger } from '../ledger/open-ledger.ts';
import { frozenPlan } from '../ledger/mailings.ts';
import type { MailingId } from '../model/mailing.ts';
import type { PaperUse } from '../model/school.ts';
import type { Problem } from '../model/problem.ts';
import type { CheckReport, PaperChoice } from '../model/run-report.ts';
import { coverageGaps } from '../plan/checks/coverage.ts';
import { weekMinutes } from '../plan/week-minutes.ts';
import type { World } from '../shell/world.ts';
import { checkReport } from './check-report.ts';
import { chooseJob } from './choose-job.ts';
import { composeMailing, type ComposedMailing } from './compose-mailing.ts';
import type { Job } from './job.ts';
import { numberProblems } from './number-items.ts';
import { isOut } from './print-mailing.ts';
import { readInputs, type Inputs } from './read-inputs.ts';

/** A mailing composed but not printed: what there is of it, and every problem on the way. */
export type ComposedFolder = {
  readonly inputs: Inputs | null;
  readonly job: Job | null;
  readonly composed: ComposedMailing | null;
  readonly problems: readonly Problem[];
};

/**
 * Reads, plans and composes, and writes nothing. A mailing that was printed counts as it was printed, as `print`
 * would print it again.
 */
export async function checkFolder(
  folder: string,
  wanted: MailingId | null,
  world: World,
): Promise<CheckReport> {
  const { inputs, job, composed, problems } = await composeFolder(folder, wanted, world);
  const mailing = inputs?.mailing ?? null;
  const id = mailing?.id ?? null;
  if (inputs === null || job === null || composed === null || mailing === null) {
    return checkReport(id, null, problems, [], [], inputs?.splits);
  }
  const papers = paperChoices(job, composed, world);
  const minutes = weekMinutes(inputs.workspace, mailing);
  const report = checkReport(id, composed, problems, minutes, papers, inputs.splits);
  return { ...report, gaps: coverageGaps(inputs.workspace, mailing) };
}

/** Reads, plans and composes a mailing: as it was printed, where it was. */
export async function composeFolder(
  folder: string,
  wanted: MailingId | null,
  world: World,
): Promise<ComposedFolder> {
  const inputs = await readInputs(folder, wanted, world);
  const nothing = { inputs: inputs.value, job: null, composed: null };
  if (inputs.value === null) return { ...nothing, problems: inputs.problems };
  const opened = await openLedgerIfThere(join(folder, 'ledger.db'));
  const ledger = opened?.ok === true ? opened.value : null;
  const told = [...inputs.problems, ...(opened?.ok === false ? opened.problems : [])];
  try {
    const { job, problems } = await jobOf(folder, inputs.value, ledger, world);
    if (job === null) return { ...nothing, problems: [...told, ...problems] };
    const composed = composeMailing(job, world);
    const { postalNumbers } = inputs.value.workspace;
    // What was given out keeps the numbers it bears, and stays without where it has none.
    const isGivenOut = ledger !== null && (await isOut(ledger, job));
    const unnumbered = isGivenOut
      ? []
      : await numberProblems(ledger, job.plan, composed.consignment, postalNumbers);
    const all = [...told, ...problems, ...composed.problems, ...unnumbered];
    return { inputs: inputs.value, job, composed, problems: all };
  } finally {
    await ledger?.close();
  }
}

async function jobOf(
  folder: string,
  inputs: Inputs,
  ledger: Ledger | null,
  world: World,
): ReturnType<typeof chooseJob> {
  const { mailing } = inputs;
  const frozen = ledger === null || mailing === null ? null : await frozenPlan(ledger, mailing.id);
  return chooseJob({ folder, inputs, frozen, replan: false, evenIfOut: false, ledger, world });
}

const USES: readonly PaperUse[] = ['usual', 'economy', 'booklet'];

/** The same mailing with each use of paper, so that the school sees what it would save. */
function paperChoices(job: Job, composed: ComposedMailing, world: World): readonly PaperChoice[] {
  const { school } = job.plan;
  return USES.map((use) => {
    const chosen = use === school.paperUse;
    if (chosen) return { use, chosen, totals: composed.consignment.totals };
    const plan = { ...job.plan, school: { ...school, paperUse: use } };
    return { use, chosen, totals: composeMailing({ ...job, plan }, world).consignment.totals };
  });
}

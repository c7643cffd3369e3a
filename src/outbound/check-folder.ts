import { join } from 'node:path';
import { openLedgerIfThere, type Ledger } from '../ledger/open-ledger.ts';
import { frozenPlan } from '../ledger/mailings.ts';
import type { MailingId } from '../model/mailing.ts';
import type { PaperUse } from '../model/school.ts';
import type { Problem } from '../model/problem.ts';
import type { CheckReport, PaperChoice } from '../model/run-report.ts';
import { weekMinutes } from '../plan/week-minutes.ts';
import type { World } from '../shell/world.ts';
import { checkReport } from './check-report.ts';
import { chooseJob } from './choose-job.ts';
import { composeMailing, type ComposedMailing } from './compose-mailing.ts';
import type { Job } from './job.ts';
import { readInputs, type Inputs } from './read-inputs.ts';

/**
 * Reads, plans and composes, and writes nothing. A mailing that was printed counts as it was printed, as `print`
 * would print it again.
 */
export async function checkFolder(
  folder: string,
  wanted: MailingId | null,
  world: World,
): Promise<CheckReport> {
  const inputs = await readInputs(folder, wanted, world);
  if (inputs.value === null) return checkReport(null, null, inputs.problems);
  const opened = await openLedgerIfThere(join(folder, 'ledger.db'));
  const ledger = opened?.ok === true ? opened.value : null;
  const told = [...inputs.problems, ...(opened?.ok === false ? opened.problems : [])];
  try {
    return await checkInputs(inputs.value, ledger, told, world);
  } finally {
    await ledger?.close();
  }
}

async function checkInputs(
  inputs: Inputs,
  ledger: Ledger | null,
  told: readonly Problem[],
  world: World,
): Promise<CheckReport> {
  const { workspace, mailing, splits } = inputs;
  const frozen = ledger === null || mailing === null ? null : await frozenPlan(ledger, mailing.id);
  const { job, problems } = await chooseJob({ inputs, frozen, replan: false, ledger, world });
  const id = mailing?.id ?? null;
  if (job === null || mailing === null) {
    return checkReport(id, null, [...told, ...problems], [], [], splits);
  }
  const composed = composeMailing(job, world);
  const all = [...told, ...problems, ...composed.problems];
  const papers = paperChoices(job, composed, world);
  return checkReport(id, composed, all, weekMinutes(workspace, mailing), papers, splits);
}

const USES: readonly PaperUse[] = ['usual', 'economy'];

/** The same mailing with either use of paper, and as the school has chosen, before it is printed. */
function paperChoices(job: Job, composed: ComposedMailing, world: World): readonly PaperChoice[] {
  const { school } = job.plan;
  return [...new Set([...USES, school.paperUse])].map((use) => {
    if (use === school.paperUse) return { use, totals: composed.consignment.totals };
    const plan = { ...job.plan, school: { ...school, paperUse: use } };
    return { use, totals: composeMailing({ ...job, plan }, world).consignment.totals };
  });
}

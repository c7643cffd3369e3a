import { join } from 'node:path';
import { openLedgerIfThere, type Ledger } from '../ledger/open-ledger.ts';
import { frozenPlan } from '../ledger/mailings.ts';
import type { MailingId } from '../model/mailing.ts';
import type { Problem } from '../model/problem.ts';
import type { CheckReport } from '../model/run-report.ts';
import { weekMinutes } from '../plan/week-minutes.ts';
import type { World } from '../shell/world.ts';
import { checkReport } from './check-report.ts';
import { chooseJob } from './choose-job.ts';
import { composeMailing } from './compose-mailing.ts';
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
  const { workspace, mailing } = inputs;
  const frozen = ledger === null || mailing === null ? null : await frozenPlan(ledger, mailing.id);
  const { job, problems } = await chooseJob({ inputs, frozen, replan: false, ledger, world });
  const id = mailing?.id ?? null;
  if (job === null || mailing === null) return checkReport(id, null, [...told, ...problems]);
  const composed = composeMailing(job, world);
  const all = [...told, ...problems, ...composed.problems];
  return checkReport(id, composed, all, weekMinutes(workspace, mailing));
}

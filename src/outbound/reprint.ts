import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { consign } from '../bundle/consign.ts';
import { raiseIssues } from '../ledger/issues.ts';
import type { Consignment } from '../model/consignment.ts';
import type { MailingPlan, Packet } from '../model/plan.ts';
import type { Outcome } from '../model/problem.ts';
import type { MadeFile } from '../model/run-report.ts';
import { printRoutes, type PrintRun } from './print-run.ts';

/** What a reprint made: its files, and the bundles and lists of its own. */
export type Reprinted = {
  readonly files: readonly MadeFile[];
  readonly consignment: Consignment;
};

/**
 * Prints packets anew: each gets the next issue number in the ledger, the same content, and archives of their own
 * in a folder of their own, `reprint-01` and up.
 */
export async function reprint(
  run: PrintRun,
  packets: readonly Packet[],
): Promise<Outcome<Reprinted>> {
  const { job, composed, ledger } = run;
  const numbers = packets.map(({ number }) => number);
  const raised = await raiseIssues(ledger, job.plan.mailingNumber, numbers);
  if (!raised.ok) return raised;
  const issueOf = new Map(raised.value.map(({ packet, issue }) => [packet, issue]));
  const plan: MailingPlan = {
    ...job.plan,
    packets: packets.map((packet) => ({
      ...packet,
      issue: issueOf.get(packet.number) ?? packet.issue,
    })),
  };
  const consignment = consign(plan, composed.measures);
  const again: PrintRun = {
    ...run,
    job: { ...job, plan },
    composed: { ...composed, consignment },
    archives: `${nextFolder(run.folder)}/routes`,
  };
  const files = await printRoutes(again, consignment.routes);
  return { ok: true, value: { files, consignment }, warnings: [] };
}

/** The first name that nothing stands under. */
function nextFolder(folder: string): string {
  for (let number = 1; ; number += 1) {
    const name = `reprint-${String(number).padStart(2, '0')}`;
    if (!existsSync(join(folder, name))) return name;
  }
}

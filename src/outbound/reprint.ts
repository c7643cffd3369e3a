import { consign } from '../bundle/consign.ts';
import { beginReprint, finishReprint, pendingReprint, type Reprint } from '../ledger/reprints.ts';
import type { Consignment } from '../model/consignment.ts';
import type { MailingPlan, Packet, PacketNumber } from '../model/plan.ts';
import { problem, type Outcome, type Problem } from '../model/problem.ts';
import type { MadeFile } from '../model/run-report.ts';
import { numberItems } from './number-items.ts';
import { printRoutes, type PrintRun } from './print-run.ts';

/** What a reprint made: its files, and the bundles and lists of its own. */
export type Reprinted = {
  readonly files: readonly MadeFile[];
  readonly consignment: Consignment;
  /** What came up about postal numbers: a new issue is a new item. */
  readonly problems: readonly Problem[];
};

/**
 * Prints packets anew: each gets the next issue number in the ledger, the same content, and archives of their own
 * in a folder of their own, `reprint-01` and up. A reprint that was killed is finished first, with the issues it was
 * given, and said so; it is then this call's result when it held the same packets.
 */
export async function reprint(
  run: PrintRun,
  packets: readonly Packet[],
): Promise<Outcome<Reprinted>> {
  const mailing = run.job.plan.mailingNumber;
  const wanted = packets.map(({ number }) => number);
  const pending = await pendingReprint(run.ledger, mailing);
  if (pending !== null) {
    const finished = await printReprint(run, pending);
    const values = { number: reprintFolder(pending), mailing: run.job.plan.mailing.id };
    const told = problem('reprint-finished', run.job.plan.mailing.place, values);
    if (holdsThese(pending, wanted)) {
      return { ok: true, value: finished, warnings: [told, ...finished.problems] };
    }
  }
  const begun = await beginReprint(run.ledger, mailing, wanted);
  if (!begun.ok) return begun;
  const made = await printReprint(run, begun.value);
  return { ok: true, value: made, warnings: made.problems };
}

async function printReprint(run: PrintRun, { number, issues }: Reprint): Promise<Reprinted> {
  const { job, composed, ledger } = run;
  const issueOf = new Map(issues.map(({ packet, issue }) => [packet, issue]));
  const packets = job.plan.packets.flatMap((packet): readonly Packet[] => {
    const issue = issueOf.get(packet.number);
    return issue === undefined ? [] : [{ ...packet, issue }];
  });
  const plan: MailingPlan = { ...job.plan, packets };
  const bare = consign(plan, composed.measures);
  const numbering = { rows: run.rows, mayGive: true };
  const { value: consignment, problems } = await numberItems(run, bare, numbering);
  const again: PrintRun = {
    ...run,
    job: { ...job, plan },
    composed: { ...composed, consignment },
    archives: `${reprintFolder({ number })}/routes`,
  };
  const files = await printRoutes(again, consignment.routes);
  await finishReprint(ledger, plan.mailingNumber, number);
  return { files, consignment, problems };
}

/** Folder of a reprint in that of its mailing. */
export function reprintFolder({ number }: Pick<Reprint, 'number'>): string {
  return `reprint-${String(number).padStart(2, '0')}`;
}

function holdsThese({ issues }: Reprint, wanted: readonly PacketNumber[]): boolean {
  const held = new Set(issues.map(({ packet }) => packet));
  return held.size === wanted.length && wanted.every((packet) => held.has(packet));
}

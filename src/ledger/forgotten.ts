import type { MailingPlan } from '../model/plan.ts';
import { issuesOf } from './issues.ts';
import type { Ledger } from './open-ledger.ts';

/** How many packets of a mailing were taken out of its plan since it was frozen: their pupils were to be forgotten. */
export async function forgottenIn(
  ledger: Ledger,
  mailing: number,
  { packets }: Pick<MailingPlan, 'packets'>,
): Promise<number> {
  const planned = new Set(packets.map(({ number }) => number));
  const issued = new Set((await issuesOf(ledger, mailing)).map(({ packet }) => packet));
  return [...issued].filter((packet) => !planned.has(packet)).length;
}

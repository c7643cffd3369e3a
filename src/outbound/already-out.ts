import { deliveriesOf } from '../ledger/deliveries.ts';
import type { FrozenPlan } from '../ledger/mailings.ts';
import type { Ledger } from '../ledger/open-ledger.ts';
import { receivedPages } from '../ledger/scans.ts';
import { problem, type Problem } from '../model/problem.ts';
import { idOf } from '../record/theirs.ts';

/**
 * Why a printed plan must not be replaced: packets of it were handed over, or sheets came back. What was noted of them belongs to the
 * old plan, and lists and results of the new one would know nothing of it.
 */
export async function alreadyOut(
  ledger: Ledger,
  { number, plan: { mailing } }: FrozenPlan,
): Promise<readonly Problem[]> {
  const deliveries = await deliveriesOf(ledger, number);
  const pages = (await receivedPages(ledger)).filter(({ seen }) => idOf(seen)?.mailing === number);
  if (deliveries.length === 0 && pages.length === 0) return [];
  const packets = new Set(deliveries.map(({ packet }) => packet)).size;
  const values = { mailing: mailing.id, packets, pages: pages.length };
  return [problem('mailing-is-out', mailing.place, values)];
}

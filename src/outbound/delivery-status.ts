import { deliveriesOf } from '../ledger/deliveries.ts';
import { issuesOf } from '../ledger/issues.ts';
import { frozenMailings, frozenPlan, type FrozenPlan } from '../ledger/mailings.ts';
import type { Ledger } from '../ledger/open-ledger.ts';
import type { IssueNote, PacketStatus, StatusReport } from '../model/delivery.ts';
import type { MailingId } from '../model/mailing.ts';
import type { PacketNumber } from '../model/plan.ts';
import type { Problem } from '../model/problem.ts';
import { groupBy } from '../plan/group-by.ts';
import { notPrinted } from './print-mailing.ts';

/** What is told when nothing is known of any packet. */
export function noStatus(problems: readonly Problem[]): StatusReport {
  return { problems, mailing: null, routes: [], packets: [] };
}

/** Where every packet of a mailing is, the last mailing that was printed when none is named. */
export async function statusIn(ledger: Ledger, mailing: MailingId | null): Promise<StatusReport> {
  const frozen = await printedPlan(ledger, mailing);
  if (frozen === null) {
    return noStatus([notPrinted(mailing)]);
  }
  const packets = await statusesOf(ledger, frozen);
  const used = new Set(packets.map(({ route }) => route));
  const routes = frozen.plan.routes
    .filter(({ id }) => used.has(id))
    .map(({ id, title }) => ({ route: id, title }));
  return { problems: [], mailing: frozen.plan.mailing.id, routes, packets };
}

/** Codes of the packets of a mailing that were reported lost or damaged and not reprinted since. */
export function toReprint({ packets }: StatusReport): readonly string[] {
  return packets
    .filter(({ last }) => last?.event === 'lost' || last?.event === 'damaged')
    .map(({ code }) => code);
}

/** The plan in force of a mailing that was printed, of the last one when none is named. */
export async function printedPlan(
  ledger: Ledger,
  wanted: MailingId | null,
): Promise<FrozenPlan | null> {
  const id = wanted ?? (await frozenMailings(ledger)).at(-1);
  return id === undefined ? null : frozenPlan(ledger, id);
}

/** Where every packet of a printed plan is. */
export async function statusesOf(
  ledger: Ledger,
  { number, plan }: Pick<FrozenPlan, 'number' | 'plan'>,
): Promise<readonly PacketStatus[]> {
  const issues = groupBy(await issuesOf(ledger, number), ({ packet }) => `${packet}`);
  const reported = groupBy(
    await deliveriesOf(ledger, number),
    ({ packet, issue }) => `${packet}/${issue}`,
  );
  const notesOf = (packet: PacketNumber, issue: number): readonly IssueNote[] =>
    (reported.get(`${packet}/${issue}`) ?? []).map(({ event, reason, day, sheets }) => {
      return { event, reason, day, sheets };
    });
  return plan.packets.map(({ number: packet, code, route }): PacketStatus => {
    const known = (issues.get(`${packet}`) ?? []).map(({ issue }) => issue);
    const issue = known.at(-1) ?? 1;
    const before = known.slice(0, -1);
    const earlier = before.map((each) => ({
      issue: each,
      notes: sinceLoss(notesOf(packet, each)),
    }));
    const last = notesOf(packet, issue).at(-1) ?? null;
    return { packet, code, route, issue, last, earlier };
  });
}

/** What was reported from the last loss or damage on, else the last note alone. */
function sinceLoss(notes: readonly IssueNote[]): readonly IssueNote[] {
  const at = notes.findLastIndex(({ event }) => event === 'lost' || event === 'damaged');
  return at < 0 ? notes.slice(-1) : notes.slice(at);
}

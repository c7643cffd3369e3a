import { deliveriesOf, recordDeliveries } from '../ledger/deliveries.ts';
import { issuesOf } from '../ledger/issues.ts';
import { frozenMailings, frozenPlan, type FrozenPlan } from '../ledger/mailings.ts';
import type { Ledger } from '../ledger/open-ledger.ts';
import type {
  Delivery,
  DeliveryEvent,
  LastReport,
  PacketStatus,
  ReturnReason,
  StatusReport,
} from '../model/delivery.ts';
import type { IsoDate } from '../model/language.ts';
import type { MailingId } from '../model/mailing.ts';
import type { PacketNumber } from '../model/plan.ts';
import { problem, type Problem } from '../model/problem.ts';
import type { RouteId } from '../model/pupil.ts';
import { groupBy } from '../plan/group-by.ts';
import { packetNumberOf } from '../plan/packet-code.ts';
import { notPrinted } from './print-mailing.ts';

/** What is reported, and of which packets: those of the routes, and those named by code. */
export type DeliveryReport = {
  readonly mailing: MailingId | null;
  readonly event: DeliveryEvent;
  readonly reason: ReturnReason | null;
  readonly day: IsoDate;
  readonly codes: readonly string[];
  readonly routes: readonly RouteId[];
};

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

/**
 * Adds a report to the ledger and tells where the packets are then. With a code or route that the mailing does not have
 * nothing is written: all that is wrong is told at once. What is known already is not written twice.
 */
export async function reportIn(ledger: Ledger, report: DeliveryReport): Promise<StatusReport> {
  const frozen = await printedPlan(ledger, report.mailing);
  if (frozen === null) return statusIn(ledger, report.mailing);
  const statuses = await statusesOf(ledger, frozen);
  const problems = wrongIn(report, statuses);
  if (problems.length === 0) {
    const { event, reason, day } = report;
    const fresh = statuses.filter((status) => isMeant(status, report) && !isKnown(status, report));
    const deliveries = fresh.map(({ packet, issue }): Delivery => {
      return { packet, issue, event, reason, day };
    });
    await recordDeliveries(ledger, frozen.number, deliveries);
  }
  const told = await statusIn(ledger, frozen.plan.mailing.id);
  return { ...told, problems };
}

/** Codes of the packets of a mailing that were reported lost or damaged and not reprinted since. */
export function toReprint({ packets }: StatusReport): readonly string[] {
  return packets
    .filter(({ last }) => last?.event === 'lost' || last?.event === 'damaged')
    .map(({ code }) => code);
}

async function printedPlan(ledger: Ledger, wanted: MailingId | null): Promise<FrozenPlan | null> {
  const id = wanted ?? (await frozenMailings(ledger)).at(-1);
  return id === undefined ? null : frozenPlan(ledger, id);
}

async function statusesOf(
  ledger: Ledger,
  { number, plan }: FrozenPlan,
): Promise<readonly PacketStatus[]> {
  const issues = groupBy(await issuesOf(ledger, number), ({ packet }) => `${packet}`);
  const reported = new Map(
    (await deliveriesOf(ledger, number)).map((each) => [`${each.packet}/${each.issue}`, each]),
  );
  const lastOf = (packet: PacketNumber, issue: number): LastReport => {
    const found = reported.get(`${packet}/${issue}`);
    if (found === undefined) return null;
    const { event, reason, day } = found;
    return { event, reason, day };
  };
  return plan.packets.map(({ number: packet, code, route }): PacketStatus => {
    const known = (issues.get(`${packet}`) ?? []).map(({ issue }) => issue);
    const issue = known.at(-1) ?? 1;
    const before = known.slice(0, -1);
    const earlier = before.map((each) => ({ issue: each, last: lastOf(packet, each) }));
    return { packet, code, route, issue, last: lastOf(packet, issue), earlier };
  });
}

function isMeant({ packet, route }: PacketStatus, { codes, routes }: DeliveryReport): boolean {
  return routes.includes(route) || codes.some((typed) => packetNumberOf(typed) === packet);
}

function isKnown({ last }: PacketStatus, { event, reason, day }: DeliveryReport): boolean {
  return last !== null && last.event === event && last.reason === reason && last.day === day;
}

function wrongIn(
  { codes, routes }: DeliveryReport,
  statuses: readonly PacketStatus[],
): readonly Problem[] {
  const numbers = new Set(statuses.map(({ packet }) => packet));
  const known = [...new Set(statuses.map(({ route }) => route))];
  const file = 'ledger.db';
  return [
    ...codes
      .filter((typed) => !numbers.has(packetNumberOf(typed) ?? -1))
      .map((name) => problem('packet-not-in-mailing', { file }, { name })),
    ...routes
      .filter((id) => !known.includes(id))
      .map((name) => problem('route-not-in-mailing', { file }, { name, known: known.join(', ') })),
  ];
}

import { recordDeliveries } from '../ledger/deliveries.ts';
import type { Ledger } from '../ledger/open-ledger.ts';
import type {
  Delivery,
  DeliveryEvent,
  PacketStatus,
  ReturnReason,
  StatusReport,
} from '../model/delivery.ts';
import type { IsoDate } from '../model/language.ts';
import type { MailingId } from '../model/mailing.ts';
import { errorsIn, problem, type Problem } from '../model/problem.ts';
import type { RouteId } from '../model/pupil.ts';
import { packetNumberOf } from '../plan/packet-code.ts';
import { printedPlan, statusesOf, statusIn } from './delivery-status.ts';
import { tooEarly } from './too-early.ts';
import { wrongCode } from './wrong-code.ts';

/** What is reported, and of which packets: those of the routes, and those named by code. */
export type DeliveryReport = {
  readonly mailing: MailingId | null;
  readonly event: DeliveryEvent;
  readonly reason: ReturnReason | null;
  readonly day: IsoDate;
  readonly codes: readonly string[];
  readonly routes: readonly RouteId[];
};

/**
 * Adds a report to the ledger and tells where the packets are then. With a code or route that the mailing does not have
 * nothing is written: all that is wrong is told at once. What is known already is not written twice.
 */
export async function reportIn(ledger: Ledger, report: DeliveryReport): Promise<StatusReport> {
  const frozen = await printedPlan(ledger, report.mailing);
  if (frozen === null) return statusIn(ledger, report.mailing);
  const statuses = await statusesOf(ledger, frozen);
  const early = tooEarly(report, frozen.plan.mailing.dispatch, { file: 'ledger.db' });
  const problems = [...wrongIn(report, statuses), ...(early === null ? [] : [early])];
  if (errorsIn(problems).length === 0) {
    const { event, reason, day } = report;
    const fresh = statuses.filter((status) => isMeant(status, report) && !isKnown(status, report));
    const deliveries = fresh.map(({ packet, issue }): Delivery => {
      return { packet, issue, event, reason, day, sheets: null };
    });
    await recordDeliveries(ledger, frozen.number, deliveries);
  }
  const told = await statusIn(ledger, frozen.plan.mailing.id);
  return { ...told, problems };
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
  const known = [...new Set(statuses.map(({ route }) => route))];
  const file = 'ledger.db';
  return [
    ...codes.flatMap((typed) => wrongCode(typed, statuses, { file }) ?? []),
    ...routes
      .filter((id) => !known.includes(id))
      .map((name) => problem('route-not-in-mailing', { file }, { name, known: known.join(', ') })),
  ];
}

import { basename } from 'node:path';
import { recordDeliveries } from '../ledger/deliveries.ts';
import type { Ledger } from '../ledger/open-ledger.ts';
import type {
  Delivery,
  DeliveryRow,
  IssueNote,
  PacketStatus,
  StatusReport,
} from '../model/delivery.ts';
import type { IsoDate } from '../model/language.ts';
import type { MailingId } from '../model/mailing.ts';
import { errorsIn, problem, type Problem, type Told } from '../model/problem.ts';
import { packetNumberOf } from '../plan/packet-code.ts';
import { printedPlan, statusesOf, statusIn } from './delivery-status.ts';
import { tooEarly } from './too-early.ts';
import { wrongCode } from './wrong-code.ts';

/** What a filled manifest is reported with: the mailing when it is named, the day of what has a sign instead of one, and its file. */
export type TableReport = {
  readonly mailing: MailingId | null;
  readonly day: IsoDate;
  readonly file: string;
};

/**
 * Adds what the rows of a filled manifest say to the ledger. With anything wrong in any row nothing is written, and all of it is told. The
 * mailing is the one named, else the one that the rows name, else the last that was printed. What is known already is not written twice.
 */
export async function reportTableIn(
  ledger: Ledger,
  { value: rows, problems: read }: Told<readonly DeliveryRow[]>,
  { mailing, day, file }: TableReport,
): Promise<StatusReport> {
  const wanted = mailing ?? rows.find((row) => row.mailing !== null)?.mailing ?? null;
  const frozen = await printedPlan(ledger, wanted);
  if (frozen === null) {
    const told = await statusIn(ledger, wanted);
    return { ...told, problems: [...read, ...told.problems] };
  }
  const statuses = await statusesOf(ledger, frozen);
  const { id, dispatch } = frozen.plan.mailing;
  const problems = [
    ...read,
    ...rows.flatMap((row) => wrongIn(row, statuses, id)),
    ...repeated(rows),
    ...rows.flatMap((row) => earlyIn(row, dispatch, day)),
    ...(rows.length > 0 || errorsIn(read).length > 0
      ? []
      : [problem('delivery-nothing-filled', { file: basename(file) })]),
  ];
  if (errorsIn(problems).length === 0) {
    const fresh = reportsOf(rows, statuses).filter(({ last, ...report }) => !isKnown(last, report));
    const deliveries = fresh.flatMap((report) => deliveriesOf(report, day));
    await recordDeliveries(ledger, frozen.number, deliveries);
  }
  return { ...(await statusIn(ledger, id)), problems };
}

function wrongIn(
  { codes, issue, mailing, place }: DeliveryRow,
  statuses: readonly PacketStatus[],
  id: MailingId,
): readonly Problem[] {
  if (mailing !== null && mailing !== id) {
    return [problem('delivery-other-mailing', place, { named: mailing, mailing: id })];
  }
  return codes.flatMap((typed): readonly Problem[] => {
    const wrong = wrongCode(typed, statuses, place);
    if (wrong !== null) return [wrong];
    const last = statuses.find(({ packet }) => packet === packetNumberOf(typed))?.issue ?? 1;
    const values = { name: typed, issue: issue ?? last, last };
    return (issue ?? last) <= last ? [] : [problem('delivery-issue-unknown', place, values)];
  });
}

/** The first thing of a row that cannot have happened yet; what has a sign for its day happened on the day of the report. */
function earlyIn(
  { events, place }: DeliveryRow,
  dispatch: IsoDate,
  reported: IsoDate,
): readonly Problem[] {
  return events
    .flatMap(({ event, day }) => tooEarly({ event, day: day ?? reported }, dispatch, place) ?? [])
    .slice(0, 1);
}

/** A packet that stands in two rows, but for the items of one that goes in several. */
function repeated(rows: readonly DeliveryRow[]): readonly Problem[] {
  const first = new Map<string, number>();
  return rows.flatMap(({ codes, part, issue, place }) =>
    codes.flatMap((name): readonly Problem[] => {
      const number = packetNumberOf(name);
      const key = [number, part, issue].join();
      const row = first.get(key);
      if (number === null) return [];
      if (row !== undefined) return [problem('packet-code-twice', place, { name, row })];
      first.set(key, place.row ?? 0);
      return [];
    }),
  );
}

/** What the rows say of one issue of a packet, and what was known of it. */
type IssueReport = Pick<DeliveryRow, 'events' | 'reason' | 'sheets'> &
  Pick<Delivery, 'packet' | 'issue'> & { readonly last: IssueNote | null };

/** One report for each issue of a packet; of a packet in several items what needs care counts, and the sheets are added up. */
function reportsOf(
  rows: readonly DeliveryRow[],
  statuses: readonly PacketStatus[],
): readonly IssueReport[] {
  const reports = new Map<string, IssueReport>();
  for (const { codes, issue: named, events, reason, sheets } of rows) {
    for (const [at, typed] of codes.entries()) {
      const status = statuses.find(({ packet }) => packet === packetNumberOf(typed));
      if (status === undefined) continue;
      const { packet } = status;
      const issue = named ?? status.issue;
      const earlier = status.earlier.find((each) => each.issue === issue);
      const last = issue === status.issue ? status.last : (earlier?.notes.at(-1) ?? null);
      // The sheets of an envelope are counted once, with its first packet.
      const report = { packet, issue, last, events, reason, sheets: at === 0 ? sheets : null };
      const key = `${packet}/${issue}`;
      const before = reports.get(key);
      reports.set(key, before === undefined ? report : joined(before, report));
    }
  }
  return [...reports.values()];
}

const ORDER = ['handed-over', 'delivered', 'brought-back'] as const;

function joined(a: IssueReport, b: IssueReport): IssueReport {
  const all = [...a.events, ...b.events];
  const sheets = a.sheets === null && b.sheets === null ? null : (a.sheets ?? 0) + (b.sheets ?? 0);
  return {
    ...a,
    events: ORDER.flatMap((wanted) => all.find(({ event }) => event === wanted) ?? []),
    reason: a.reason ?? b.reason,
    sheets,
  };
}

/** Is the last thing that is reported what the ledger says already? */
function isKnown(
  last: IssueNote | null,
  { events, reason, sheets }: Omit<IssueReport, 'last'>,
): boolean {
  const final = events.at(-1);
  if (last === null || final === undefined) return false;
  const isSame = last.event === final.event && last.reason === reason && last.sheets === sheets;
  return isSame && (final.day === null || final.day === last.day);
}

/** Why and how many sheets are told with the last thing that happened. */
function deliveriesOf(
  { packet, issue, events, reason, sheets }: IssueReport,
  day: IsoDate,
): readonly Delivery[] {
  return events.map(({ event, day: own }, at): Delivery => {
    const isLast = at === events.length - 1;
    const of = { packet, issue, event, day: own ?? day };
    return isLast ? { ...of, reason, sheets } : { ...of, reason: null, sheets: null };
  });
}

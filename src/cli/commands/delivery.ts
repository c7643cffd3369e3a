import { DELIVERY_EVENTS, RETURN_REASONS, type StatusReport } from '../../model/delivery.ts';
import type { MailingId } from '../../model/mailing.ts';
import { errorsIn } from '../../model/problem.ts';
import { isIsoDate } from '../../text/dates.ts';
import { exitCode, type ExitCode } from '../exit-code.ts';
import { problemsText } from '../report.ts';
import { pathOf, type Session } from '../session.ts';
import { statusText } from '../status-text.ts';

/** What `delivery` was called with, as typed. */
export type TypedDelivery = {
  readonly mailing: MailingId | null;
  readonly event: string;
  readonly codes: readonly string[];
  readonly routes: readonly string[];
  readonly reason: string | null;
  readonly on: string | null;
};

const TABLE = /\.(?:xlsx?|csv|ods)$/iu;

/** `delivery`: what became of packets, by a manifest that was filled in, or typed in by the codes on it. */
export async function deliveryCommand(
  session: Session,
  folder: string,
  typed: TypedDelivery,
): Promise<ExitCode> {
  if (TABLE.test(typed.event)) return deliveryTable(session, folder, typed);
  const { host, world, say } = session;
  const event = DELIVERY_EVENTS.find((each) => each === typed.event);
  const reason = typed.reason === null ? null : reasonTyped(typed.reason);
  const day = typed.on ?? world.today();
  const usage = (key: string, word: string, known: readonly string[]): ExitCode => {
    host.err(`${say(key, { word, known: known.join(', ') })}\n`);
    return exitCode.usage;
  };
  if (event === undefined) return usage('cli.usage.not-one-of', typed.event, DELIVERY_EVENTS);
  if (reason === undefined)
    return usage('cli.usage.not-one-of', typed.reason ?? '', RETURN_REASONS);
  if (!isIsoDate(day)) return usage('cli.usage.invalid-value', day, []);
  if (typed.codes.length + typed.routes.length === 0)
    return usage('cli.usage.delivery-what', '', []);
  const { reportDelivery } = await host.loadOutbound();
  const { mailing, codes, routes } = typed;
  const report = await reportDelivery(pathOf(host, folder), {
    ...{ mailing, event, reason, day, codes, routes },
  });
  return tellStatus(session, report);
}

/** `delivery` of a table: the codes are in it, and so is what became of the packets. */
async function deliveryTable(
  session: Session,
  folder: string,
  typed: TypedDelivery,
): Promise<ExitCode> {
  const { host, world, say } = session;
  const { mailing, event: file, codes, routes, reason, on } = typed;
  const day = on ?? world.today();
  if (codes.length + routes.length > 0 || reason !== null) {
    host.err(`${say('cli.usage.delivery-table-alone')}\n`);
    return exitCode.usage;
  }
  if (!isIsoDate(day)) {
    host.err(`${say('cli.usage.invalid-value', { word: day })}\n`);
    return exitCode.usage;
  }
  const { reportDeliveryTable } = await host.loadOutbound();
  const report = { mailing, file: pathOf(host, file), day };
  return tellStatus(session, await reportDeliveryTable(pathOf(host, folder), report, world));
}

/** Tells what is wrong, then where the packets are; only errors are a bad end. */
function tellStatus({ host, words, tongue }: Session, report: StatusReport): ExitCode {
  if (report.problems.length > 0) host.out(`${problemsText(report.problems, words, tongue)}\n`);
  host.out(statusText(report, words, tongue));
  return errorsIn(report.problems).length > 0 ? exitCode.badInput : exitCode.done;
}

/** By its name, or by its number on the manifest. */
function reasonTyped(typed: string): (typeof RETURN_REASONS)[number] | undefined {
  return RETURN_REASONS.find((each, at) => each === typed || String(at + 1) === typed);
}

/** `status`: what was printed, handed over, brought back. */
export async function statusCommand(
  session: Session,
  folder: string,
  mailing: MailingId | null,
): Promise<ExitCode> {
  const { host } = session;
  const { statusOfMailing } = await host.loadOutbound();
  return tellStatus(session, await statusOfMailing(pathOf(host, folder), { mailing }));
}

import type { Transaction } from 'kysely';
import type { MailingId } from '../model/mailing.ts';
import type { PacketNumber } from '../model/plan.ts';
import { problem, type Outcome, type Problem } from '../model/problem.ts';
import type { PupilId } from '../model/pupil.ts';
import { SHEET_ID_MOST } from '../paper/sheet-id.ts';
import { inSlices } from './in-slices.ts';
import type { Ledger } from './open-ledger.ts';
import type { Tables } from './schema.ts';

/** One printing of a packet: a reprint is a new issue of the same packet. */
export type PacketIssue = {
  readonly packet: PacketNumber;
  /** From 1. */
  readonly issue: number;
  /** null: a spare packet. */
  readonly pupil: PupilId | null;
  readonly code: string;
};

/** Every issue of every packet of a mailing, by packet and issue. */
export async function issuesOf(ledger: Ledger, mailing: number): Promise<readonly PacketIssue[]> {
  return ledger.db
    .selectFrom('issue')
    .select(['packet', 'issue', 'pupil', 'code'])
    .where('mailing', '=', mailing)
    .orderBy('packet')
    .orderBy('issue')
    .execute();
}

/**
 * Gives each of the packets a new issue, one above its last; packets that the mailing does not have are left out. The
 * new issues, by packet. Problem `issues-used-up`, and nothing raised, for a packet that has all the issues a sheet
 * code can hold.
 */
export async function raiseIssues(
  trx: Transaction<Tables>,
  mailing: number,
  packets: readonly PacketNumber[],
): Promise<Outcome<readonly PacketIssue[]>> {
  const asked = new Set(packets);
  const rows = await trx
    .selectFrom('issue')
    .select(['packet', 'issue', 'pupil', 'code'])
    .where('mailing', '=', mailing)
    .orderBy('packet')
    .orderBy('issue')
    .execute();
  const lasts = new Map(rows.map((row) => [row.packet, row]));
  const raised = Array.from(lasts.values())
    .filter(({ packet }) => asked.has(packet))
    .map((last) => ({ ...last, issue: last.issue + 1 }));
  const over = raised.filter(({ issue }) => issue > SHEET_ID_MOST.issue);
  if (over.length > 0) return { ok: false, problems: over.map(usedUp) };
  const added = raised.map((each) => ({ mailing, ...each }));
  for (const slice of inSlices(added)) await trx.insertInto('issue').values(slice).execute();
  return { ok: true, value: raised, warnings: [] };
}

function usedUp({ code }: PacketIssue): Problem {
  return problem('issues-used-up', { file: 'ledger.db' }, { code, n: SHEET_ID_MOST.issue });
}

/** The pupils who were sent a packet in another mailing: they have the family notice. */
export async function pupilsPrintedBefore(
  ledger: Ledger,
  mailing: MailingId,
): Promise<ReadonlySet<PupilId>> {
  const rows = await ledger.db
    .selectFrom('issue')
    .innerJoin('mailing', 'mailing.number', 'issue.mailing')
    .select('issue.pupil')
    .distinct()
    .where('mailing.id', '!=', mailing)
    .execute();
  return new Set(rows.flatMap(({ pupil }) => pupil ?? []));
}

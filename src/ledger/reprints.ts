import type { PacketNumber } from '../model/plan.ts';
import type { Outcome } from '../model/problem.ts';
import { raiseIssues } from './issues.ts';
import type { Ledger } from './open-ledger.ts';

/** One reprint of a mailing: which packets, and the issue each has in it. */
export type Reprint = {
  /** From 1 in its mailing; it names the folder. */
  readonly number: number;
  readonly issues: readonly { readonly packet: PacketNumber; readonly issue: number }[];
};

/** The reprint that was begun and not finished: a killed run left it, and its issues are spoken for. */
export async function pendingReprint(ledger: Ledger, mailing: number): Promise<Reprint | null> {
  const row = await ledger.db
    .selectFrom('reprint')
    .select(['number', 'issues'])
    .where('mailing', '=', mailing)
    .where('done', '=', 0)
    .orderBy('number')
    .executeTakeFirst();
  if (row === undefined) return null;
  // Only `beginReprint` writes this column, from a value of the type.
  return { number: row.number, issues: JSON.parse(row.issues) as Reprint['issues'] };
}

/** Every reprint of a mailing, in its order. */
export async function reprintsOf(ledger: Ledger, mailing: number): Promise<readonly Reprint[]> {
  const rows = await ledger.db
    .selectFrom('reprint')
    .select(['number', 'issues'])
    .where('mailing', '=', mailing)
    .orderBy('number')
    .execute();
  // Only `beginReprint` writes this column, from a value of the type.
  return rows.map(({ number, issues }) => ({
    number,
    issues: JSON.parse(issues) as Reprint['issues'],
  }));
}

/** Raises the issues of packets and notes the reprint, in one transaction. Problem `issues-used-up`. */
export async function beginReprint(
  ledger: Ledger,
  mailing: number,
  packets: readonly PacketNumber[],
): Promise<Outcome<Reprint>> {
  return ledger.db.transaction().execute(async (trx): Promise<Outcome<Reprint>> => {
    const raised = await raiseIssues(trx, mailing, packets);
    if (!raised.ok) return raised;
    const last = await trx
      .selectFrom('reprint')
      .select((eb) => eb.fn.max<number | null>('number').as('number'))
      .where('mailing', '=', mailing)
      .executeTakeFirst();
    const number = (last?.number ?? 0) + 1;
    const issues = raised.value.map(({ packet, issue }) => ({ packet, issue }));
    const row = { mailing, number, issues: JSON.stringify(issues), done: 0 };
    await trx.insertInto('reprint').values(row).execute();
    return { ok: true, value: { number, issues }, warnings: [] };
  });
}

/** Notes that every file of a reprint stands. */
export async function finishReprint(
  ledger: Ledger,
  mailing: number,
  number: number,
): Promise<void> {
  await ledger.db
    .updateTable('reprint')
    .set({ done: 1 })
    .where('mailing', '=', mailing)
    .where('number', '=', number)
    .execute();
}

import type { Decided, Decision } from '../model/decision.ts';
import { inSlices } from './in-slices.ts';
import type { Ledger } from './open-ledger.ts';

/** Adds what persons decided, in one transaction. Nothing is ever changed or taken out: the last decision counts. */
export async function recordDecisions(ledger: Ledger, decided: readonly Decided[]): Promise<void> {
  await ledger.db.transaction().execute(async (trx) => {
    for (const slice of inSlices(decided)) {
      const rows = slice.map((each) => ({ ...each, decision: JSON.stringify(each.decision) }));
      await trx.insertInto('decision').values(rows).execute();
    }
  });
}

/** Every decision in the order in which they were taken. */
export async function decisionsIn(ledger: Ledger): Promise<readonly Decided[]> {
  const rows = await ledger.db
    .selectFrom('decision')
    .select(['decision', 'day', 'person'])
    .orderBy('sequence')
    .execute();
  // Only `recordDecisions` writes this column, from a value of the type.
  return rows.map((row) => ({ ...row, decision: JSON.parse(row.decision) as Decision }));
}

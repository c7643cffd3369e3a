import type { Delivery } from '../model/delivery.ts';
import { inSlices } from './in-slices.ts';
import type { Ledger } from './open-ledger.ts';

/** Adds what was reported, in one transaction. Nothing is ever changed or taken out: the last report counts. */
export async function recordDeliveries(
  ledger: Ledger,
  mailing: number,
  deliveries: readonly Delivery[],
): Promise<void> {
  await ledger.db.transaction().execute(async (trx) => {
    for (const slice of inSlices(deliveries)) {
      const rows = slice.map(({ packet, issue, event, reason, day, sheets }) => {
        return { mailing, packet, issue, event, reason, on_day: day, sheets };
      });
      await trx.insertInto('delivery').values(rows).execute();
    }
  });
}

/** What was reported of a mailing, in the order it was typed in. */
export async function deliveriesOf(ledger: Ledger, mailing: number): Promise<readonly Delivery[]> {
  const rows = await ledger.db
    .selectFrom('delivery')
    .select(['packet', 'issue', 'event', 'reason', 'on_day', 'sheets'])
    .where('mailing', '=', mailing)
    .orderBy('sequence')
    .execute();
  return rows.map(({ packet, issue, event, reason, on_day: day, sheets }) => {
    // Only `recordDeliveries` writes these columns, from values of the types.
    return { packet, issue, event, reason, day, sheets } as Delivery;
  });
}

import type { ReturnSide } from '../model/returned.ts';
import { inSlices } from './in-slices.ts';
import type { Ledger } from './open-ledger.ts';

/** Keeps the sides of a mailing that are to come back, in one transaction; those that are kept stay as they are. */
export async function recordReturnSides(
  ledger: Ledger,
  sides: readonly ReturnSide[],
): Promise<void> {
  await ledger.db.transaction().execute(async (trx) => {
    for (const slice of inSlices(sides)) {
      await trx
        .insertInto('return_side')
        .values([...slice])
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
  });
}

/** The sides of a mailing that are to come back, in the order of packets and sheets. */
export async function returnSidesOf(
  ledger: Ledger,
  mailing: number,
): Promise<readonly ReturnSide[]> {
  const rows = await ledger.db
    .selectFrom('return_side')
    .selectAll()
    .where('mailing', '=', mailing)
    .orderBy('packet')
    .orderBy('sheet')
    .orderBy('side')
    .execute();
  return rows.map((row) => ({ ...row, side: row.side === 'verso' ? 'verso' : 'recto' }));
}

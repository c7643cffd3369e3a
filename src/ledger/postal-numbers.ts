import type { ItemKey } from '../model/postal-numbers.ts';
import { inSlices } from './in-slices.ts';
import type { Ledger } from './open-ledger.ts';

/** A postal number and the item it was given to; its mailing is told apart. */
export type KeptNumber = ItemKey & { readonly number: string };

/** Every postal number that was ever given. */
export async function usedNumbers(ledger: Ledger): Promise<ReadonlySet<string>> {
  const rows = await ledger.db.selectFrom('postal_number').select('number').execute();
  return new Set(rows.map(({ number }) => number));
}

/** The postal numbers of a mailing. */
export async function numbersOf(ledger: Ledger, mailing: number): Promise<readonly KeptNumber[]> {
  return ledger.db
    .selectFrom('postal_number')
    .select(['number', 'packet', 'part', 'issue'])
    .where('mailing', '=', mailing)
    .orderBy('packet')
    .orderBy('part')
    .orderBy('issue')
    .execute();
}

/** Keeps numbers as given, in one transaction; a number that was given before makes it fail, for it is the key. */
export async function keepNumbers(
  ledger: Ledger,
  mailing: number,
  given: readonly KeptNumber[],
): Promise<void> {
  await ledger.db.transaction().execute(async (trx) => {
    for (const slice of inSlices(given)) {
      const rows = slice.map((each) => ({ mailing, ...each }));
      await trx.insertInto('postal_number').values(rows).execute();
    }
  });
}

import type { RouteId } from '../model/pupil.ts';
import { inSlices } from './in-slices.ts';
import type { Ledger } from './open-ledger.ts';

/** A file that was given out. */
export type PrintedFile = {
  readonly route: RouteId;
  /** Path below the folder of the mailing, with `/`. */
  readonly name: string;
  /** Lower-case hex. */
  readonly sha256: string;
  readonly bytes: number;
};

/** Notes files that stand under their names now, in one transaction; a file of the same name is replaced. */
export async function recordPrinted(
  ledger: Ledger,
  mailing: number,
  files: readonly PrintedFile[],
): Promise<void> {
  await ledger.db.transaction().execute(async (trx) => {
    for (const slice of inSlices(files)) {
      await trx
        .insertInto('printed_file')
        .values(slice.map((file) => ({ mailing, ...file })))
        .onConflict((conflict) =>
          conflict.columns(['mailing', 'route', 'name']).doUpdateSet((eb) => ({
            sha256: eb.ref('excluded.sha256'),
            bytes: eb.ref('excluded.bytes'),
          })),
        )
        .execute();
    }
  });
}

/** The files of a mailing that were given out, by route and name. */
export async function printedOf(ledger: Ledger, mailing: number): Promise<readonly PrintedFile[]> {
  return ledger.db
    .selectFrom('printed_file')
    .select(['route', 'name', 'sha256', 'bytes'])
    .where('mailing', '=', mailing)
    .orderBy('route')
    .orderBy('name')
    .execute();
}

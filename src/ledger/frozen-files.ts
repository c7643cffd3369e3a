import type { ImageId } from '../model/lesson.ts';
import type { Ledger } from './open-ledger.ts';

/** The texts that were frozen with a mailing, in the order of their paths. */
export async function frozenFiles(
  ledger: Ledger,
  mailing: number,
): Promise<readonly { readonly path: string; readonly bytes: Uint8Array }[]> {
  const rows = await ledger.db
    .selectFrom('frozen_file')
    .select(['path', 'bytes'])
    .where('mailing', '=', mailing)
    .orderBy('path')
    .execute();
  return rows.map(({ path, bytes }) => ({ path, bytes: new Uint8Array(bytes) }));
}

/** Bytes of a picture of a frozen plan, or null when no frozen plan has it. */
export async function frozenPicture(ledger: Ledger, id: ImageId): Promise<Uint8Array | null> {
  const row = await ledger.db
    .selectFrom('picture')
    .select('bytes')
    .where('sha256', '=', id)
    .executeTakeFirst();
  return row === undefined ? null : new Uint8Array(row.bytes);
}

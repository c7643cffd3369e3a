import { problem, type Outcome } from '../model/problem.ts';
import type { Ledger } from './open-ledger.ts';

/** What the ledger keeps of the key: enough to know it again, not enough to sign. */
export type KeyMark = { readonly school: number; readonly fingerprint: string };

/** Does the ledger know sheets that were signed? Then a missing key must not be made anew. */
export async function knowsSignedSheets(ledger: Ledger): Promise<boolean> {
  const meta = await ledger.db.selectFrom('meta').select('key_fingerprint').executeTakeFirst();
  return (meta?.key_fingerprint ?? null) !== null;
}

/**
 * Ties the ledger to the key of its first sheet, before any is signed. Problem `key-of-another-ledger` when it is tied to
 * another: sheets of both could not be told apart later.
 */
export async function bindKey(ledger: Ledger, key: KeyMark): Promise<Outcome<void>> {
  await ledger.db
    .updateTable('meta')
    .set({ school: key.school, key_fingerprint: key.fingerprint })
    .where('key_fingerprint', 'is', null)
    .execute();
  const bound = await ledger.db
    .selectFrom('meta')
    .select(['school', 'key_fingerprint'])
    .executeTakeFirst();
  if (bound?.school === key.school && bound.key_fingerprint === key.fingerprint) {
    return { ok: true, value: undefined, warnings: [] };
  }
  const told = problem('key-of-another-ledger', { file: 'ledger.key' }, { name: 'ledger.key' });
  return { ok: false, problems: [told] };
}

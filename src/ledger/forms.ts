import { createHash } from 'node:crypto';
import type { Box, FormNumber } from '../model/page.ts';
import { problem, type Outcome, type Problem } from '../model/problem.ts';
import type { Ledger } from './open-ledger.ts';

/** A return page as composed: every box in mm. */
export type Form = { readonly number: FormNumber; readonly boxes: readonly Box[] };

/**
 * Keeps the forms of a mailing, all or none; those that are kept already must be the same. Problem `form-changed` for each
 * that is not: the product composes it otherwise now, and sheets of it are out.
 */
export async function recordForms(
  ledger: Ledger,
  mailing: number,
  forms: readonly Form[],
): Promise<Outcome<void>> {
  return ledger.db.transaction().execute(async (trx): Promise<Outcome<void>> => {
    const rows = await trx
      .selectFrom('form')
      .select(['number', 'digest'])
      .where('mailing', '=', mailing)
      .execute();
    const kept = new Map(rows.map((row) => [row.number, row.digest]));
    const rowsToKeep = forms.map(({ number, boxes }) => {
      const json = JSON.stringify(boxes);
      const digest = createHash('sha256').update(json).digest('hex');
      return { mailing, number, boxes: json, digest };
    });
    const changed: Problem[] = rowsToKeep
      .filter(({ number, digest }) => (kept.get(number) ?? digest) !== digest)
      .map(({ number }) => problem('form-changed', { file: 'ledger.db' }, { form: number }));
    if (changed.length > 0) return { ok: false, problems: changed };
    for (const row of rowsToKeep) {
      if (!kept.has(row.number)) await trx.insertInto('form').values(row).execute();
    }
    return { ok: true, value: undefined, warnings: [] };
  });
}

/** The forms of a mailing in the order of their numbers. */
export async function formsOf(ledger: Ledger, mailing: number): Promise<readonly Form[]> {
  const rows = await ledger.db
    .selectFrom('form')
    .select(['number', 'boxes'])
    .where('mailing', '=', mailing)
    .orderBy('number')
    .execute();
  // Only `recordForms` writes this column, from a value of the type.
  return rows.map(({ number, boxes }) => ({ number, boxes: JSON.parse(boxes) as Box[] }));
}

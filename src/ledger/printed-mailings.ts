import type { MailingPlan } from '../model/plan.ts';
import type { PrintedMailing } from '../model/returned.ts';
import { formsOf } from './forms.ts';
import { issuesOf } from './issues.ts';
import { upToDate } from './older-plans.ts';
import type { Ledger } from './open-ledger.ts';
import { returnSidesOf } from './return-sides.ts';

/** Every mailing that was ever printed, also plans that were replaced: their sheets may still come back. */
export async function printedMailings(
  ledger: Ledger,
): Promise<ReadonlyMap<number, PrintedMailing>> {
  const rows = await ledger.db
    .selectFrom('mailing')
    .select(['number', 'plan', 'superseded_by'])
    .orderBy('number')
    .execute();
  const mailings = new Map<number, PrintedMailing>();
  for (const { number, plan, superseded_by: by } of rows) {
    const forms = await formsOf(ledger, number);
    const issues = await issuesOf(ledger, number);
    mailings.set(number, {
      number,
      // Only `freeze` writes this column, from a value of the type.
      plan: upToDate(JSON.parse(plan) as MailingPlan),
      superseded: by !== null,
      sides: await returnSidesOf(ledger, number),
      forms: new Map(forms.map((form) => [form.number, form.boxes])),
      issues: new Map(issues.map(({ packet, issue }) => [packet, issue])),
    });
  }
  return mailings;
}

import { giveNumbers, withNumbers, type NumberStore } from '../bundle/give-numbers.ts';
import type { Ledger } from '../ledger/open-ledger.ts';
import { keepNumbers, numbersOf, usedNumbers } from '../ledger/postal-numbers.ts';
import type { Consignment } from '../model/consignment.ts';
import type { NumberRow } from '../model/postal-numbers.ts';
import type { MailingPlan } from '../model/plan.ts';
import type { Problem, Told } from '../model/problem.ts';
import type { PrintRun } from './print-run.ts';

/**
 * The consignment with the postal numbers of its items. Those they were given before stay; with `mayGive` items without one
 * get the next, which the ledger keeps before anything is printed.
 */
export async function numberItems(
  { job, ledger }: Pick<PrintRun, 'job' | 'ledger'>,
  consignment: Consignment,
  { rows, mayGive }: { readonly rows: readonly NumberRow[]; readonly mayGive: boolean },
): Promise<Told<Consignment>> {
  const { plan } = job;
  const given = await numbersOf(ledger, plan.mailingNumber);
  if (!mayGive) return { value: withNumbers(consignment, given), problems: [] };
  const store = await storeOf(ledger, plan, rows);
  const { value: fresh, problems } = giveNumbers(consignment, plan, store);
  await keepNumbers(ledger, plan.mailingNumber, fresh);
  return { value: withNumbers(consignment, [...given, ...fresh]), problems };
}

/** What would be told if the items were numbered now: nothing is given, and there may be no ledger yet. */
export async function numberProblems(
  ledger: Ledger | null,
  plan: MailingPlan,
  consignment: Consignment,
  rows: readonly NumberRow[],
): Promise<readonly Problem[]> {
  return giveNumbers(consignment, plan, await storeOf(ledger, plan, rows)).problems;
}

async function storeOf(
  ledger: Ledger | null,
  { school, mailingNumber }: MailingPlan,
  rows: readonly NumberRow[],
): Promise<NumberStore> {
  const ranges = school.post.numbers;
  if (ledger === null) return { rows, ranges, used: new Set(), given: [] };
  const used = await usedNumbers(ledger);
  return { rows, ranges, used, given: await numbersOf(ledger, mailingNumber) };
}

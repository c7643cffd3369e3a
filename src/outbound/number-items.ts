import { giveNumbers, withNumbers } from '../bundle/give-numbers.ts';
import { keepNumbers, numbersOf, usedNumbers } from '../ledger/postal-numbers.ts';
import type { Consignment } from '../model/consignment.ts';
import type { NumberRow } from '../model/postal-numbers.ts';
import type { Told } from '../model/problem.ts';
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
  const used = await usedNumbers(ledger);
  const ranges = plan.school.post.numbers;
  const { value: fresh, problems } = giveNumbers(consignment, plan, { rows, ranges, used, given });
  await keepNumbers(ledger, plan.mailingNumber, fresh);
  return { value: withNumbers(consignment, [...given, ...fresh]), problems };
}

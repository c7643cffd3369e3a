import { join } from 'node:path';
import { decisionsIn } from '../ledger/decisions.ts';
import { forgetPackets } from '../ledger/forget-packets.ts';
import type { Ledger } from '../ledger/open-ledger.ts';
import { printedMailings } from '../ledger/printed-mailings.ts';
import type { ForgetReport, ForgetRequest } from '../model/forget-report.ts';
import { problem, type Problem } from '../model/problem.ts';
import type { Pupil } from '../model/pupil.ts';
import { readInputs } from '../outbound/read-inputs.ts';
import { namedOwners } from '../record/typed-decisions.ts';
import { PICTURES } from '../shell/picture-store.ts';
import { removeFiles } from '../shell/remove-files.ts';
import type { World } from '../shell/world.ts';
import { looseKey } from '../text/loose-key.ts';
import { gather } from './forget-gather.ts';
import { findTarget } from './forget-target.ts';

const NOTHING: ForgetReport['counts'] = {
  ...{ packets: 0, feedback: 0, sides: 0, deliveries: 0 },
  ...{ pages: 0, decisions: 0, pictures: 0, files: 0 },
};

/** What is told when nothing is to be removed. */
export function nothingForgotten(problems: readonly Problem[]): ForgetReport {
  const empty = { files: [], scans: [], others: [], unidentified: 0 };
  return { problems, state: 'nothing', counts: NOTHING, ...empty };
}

/**
 * Removes what the ledger, the pictures of returned sheets and the outputs hold of a pupil, or tells what it would remove. Files go first:
 * a run that was killed finds the rest by the ledger when it is started again. The school's own lists and scans are not
 * touched.
 */
export async function forgetIn(
  ledger: Ledger,
  folder: string,
  request: ForgetRequest,
  world: World,
): Promise<ForgetReport> {
  const mailings = await printedMailings(ledger);
  const decided = await decisionsIn(ledger);
  const inputs = await readInputs(folder, null, world);
  const listed = inputs.value?.workspace.pupils ?? [];
  const ownersOf = namedOwners.bind(null, decided);
  const target = findTarget(request.pupil, request.mailing, { mailings, ownersOf, listed });
  if (!target.ok) {
    const wanted = looseKey(request.pupil);
    const rows = listed.filter(({ name }) => looseKey(name) === wanted);
    return nothingForgotten([...target.problems, ...rows.map(stillListed)]);
  }
  const { forgetting, files, told } = await gather(ledger, folder, target.value, mailings);
  if (request.sure) {
    for (const below of ['out', PICTURES]) await world.sweep(join(folder, below));
    await removeFiles(folder, files);
    await forgetPackets(ledger, forgetting);
  }
  const rows = listed.filter(({ id }) => target.value.pupils.has(id));
  return { ...told, problems: rows.map(stillListed), state: request.sure ? 'done' : 'would' };
}

function stillListed({ place }: Pupil): Problem {
  return problem('pupil-still-listed', place);
}

import { decisionsIn } from '../ledger/decisions.ts';
import type { Ledger } from '../ledger/open-ledger.ts';
import { printedMailings } from '../ledger/printed-mailings.ts';
import { receivedPages } from '../ledger/scans.ts';
import type { Decided } from '../model/decision.ts';
import type { ReviewCase } from '../model/review.ts';
import type { SubjectResult } from '../model/result.ts';
import type { PrintedMailing, ReturnedSide, StatedPage } from '../model/returned.ts';
import { gatherSides } from '../record/gather-sides.ts';
import { reviewQueue } from '../record/review-queue.ts';
import { statePages } from '../record/state-pages.ts';
import { subjectResults } from '../record/subject-results.ts';
import { namedOwners, typedScores } from '../record/typed-decisions.ts';

/** Everything that ever came in, with what follows from it. */
export type CameBack = {
  readonly mailings: ReadonlyMap<number, PrintedMailing>;
  readonly decided: readonly Decided[];
  readonly stated: readonly StatedPage[];
  readonly returned: readonly ReturnedSide[];
  readonly queue: readonly ReviewCase[];
};

/** Reads what came in from the ledger and draws the conclusions anew: only what was seen and decided is kept. */
export async function cameBack(
  ledger: Ledger,
  digest: (text: string) => string,
): Promise<CameBack> {
  const mailings = await printedMailings(ledger);
  const decided = await decisionsIn(ledger);
  const stated = statePages(await receivedPages(ledger), { mailings, decided });
  const returned = gatherSides(stated, { mailings, decided });
  const queue = reviewQueue({ stated, returned, mailings, decided }, digest);
  return { mailings, decided, stated, returned, queue };
}

/** How every packet and subject of a mailing stands, in the order of packets. */
export function resultsOf(
  { returned, decided }: CameBack,
  mailing: PrintedMailing,
): readonly SubjectResult[] {
  return subjectResults({
    mailing,
    returned: returned.filter(({ side }) => side.mailing === mailing.number),
    typed: typedScores(decided, mailing.number),
    owners: namedOwners(decided, mailing.number),
  });
}

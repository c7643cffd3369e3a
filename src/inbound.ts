/**
 * Scans in, marks and feedback out: the contents page of the way back. Each function reads top to bottom.
 *
 *     scans ─ scanPages ─► pictures ─ seePage ─► whose page ─ readPage ─► marks ─► the ledger
 *           ─ statePages ─► each page's state ─ gatherSides ─► sides ─ subjectResults ─► scores
 *                                                           └ reviewQueue ─► what a person decides
 */
import { join } from 'node:path';
import { cameBack } from './inbound/came-back.ts';
import { forgetIn, nothingForgotten } from './inbound/forget.ts';
import { receiveBatch } from './inbound/receive.ts';
import { openLedgerIfThere, type Ledger } from './ledger/open-ledger.ts';
import type { ForgetReport, ForgetRequest } from './model/forget-report.ts';
import { problem, type Problem } from './model/problem.ts';
import type { PageKey } from './model/received.ts';
import type { ReceiveReport } from './model/receive-report.ts';
import type { PageState, StatedPage } from './model/returned.ts';
import { pageText } from './record/keys.ts';
import { requireFolder } from './shell/workspace-files.ts';
import type { World } from './shell/world.ts';

/** Takes in scans: files and folders, as this system writes their paths. What came in before changes nothing. */
export async function receiveScans(
  folder: string,
  paths: readonly string[],
  world: World,
): Promise<ReceiveReport> {
  const nothing = (problems: readonly Problem[]): ReceiveReport => ({
    ...{ problems, files: 0, again: 0, pages: [], waiting: 0 },
  });
  return withPrinted(folder, nothing, async (ledger) => {
    const key = await world.signingKey(folder, false);
    if (!key.ok) return nothing(key.problems);
    const batch = await receiveBatch(paths, { folder, ledger, sign: key.value.sign, world });
    const back = await cameBack(ledger, world.digest);
    return {
      problems: [...key.warnings, ...batch.problems],
      files: batch.files,
      again: batch.again,
      pages: countsOf(back.stated, batch.pages),
      waiting: back.queue.length,
    };
  });
}

/** How many of the pages are what. */
function countsOf(
  stated: readonly StatedPage[],
  pages: readonly PageKey[],
): ReceiveReport['pages'] {
  const fresh = new Set(pages.map(pageText));
  const counts = new Map<PageState['kind'], number>();
  for (const { page, state } of stated) {
    if (fresh.has(pageText(page))) counts.set(state.kind, (counts.get(state.kind) ?? 0) + 1);
  }
  return Array.from(counts, ([kind, count]) => ({ kind, count }));
}

/** Removes what is kept of a pupil, and tells by kind how much; without `sure` it only tells what it would remove. */
export async function forgetPupil(
  folder: string,
  request: ForgetRequest,
  world: World,
): Promise<ForgetReport> {
  return withPrinted(folder, nothingForgotten, (ledger) =>
    forgetIn(ledger, folder, request, world),
  );
}

/** Uses the ledger of a workspace that has printed before; makes none. */
async function withPrinted<T>(
  folder: string,
  refused: (problems: readonly Problem[]) => T,
  use: (ledger: Ledger) => Promise<T>,
): Promise<T> {
  await requireFolder(folder);
  const opened = await openLedgerIfThere(join(folder, 'ledger.db'));
  if (opened === null) {
    return refused([problem('not-printed-yet', { file: 'mailings/*.yaml' }, { mailing: '*' })]);
  }
  if (!opened.ok) return refused(opened.problems);
  try {
    return await use(opened.value);
  } finally {
    await opened.value.close();
  }
}

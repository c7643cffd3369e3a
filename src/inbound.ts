/**
 * Scans in, marks and feedback out: the contents page of the way back. Each function reads top to bottom.
 *
 *     scans ─ scanPages ─► pictures ─ seePage ─► whose page ─ readPage ─► marks ─► the ledger
 *           ─ statePages ─► each page's state ─ gatherSides ─► sides ─ subjectResults ─► scores
 *                                                           └ reviewQueue ─► what a person decides
 *           ─ scoreTable, helpTable, tallyTable ─► tables ─ pictures ─► questions, sheets in order
 */
import { join } from 'node:path';
import { cameBack, type CameBack } from './inbound/came-back.ts';
import { forgetIn, nothingForgotten } from './inbound/forget.ts';
import { receiveBatch } from './inbound/receive.ts';
import { noResults, resultsIn } from './inbound/results.ts';
import { nothingToReview, reviewIn, type Reviewing } from './inbound/review.ts';
import { nothingSettled, readAnswers, settleIn } from './inbound/settle.ts';
import { openLedgerIfThere, type Ledger } from './ledger/open-ledger.ts';
import type { MailingId } from './model/mailing.ts';
import type { ForgetReport, ForgetRequest } from './model/forget-report.ts';
import type { Tongue } from './model/language.ts';
import { problem, type Outcome, type Problem } from './model/problem.ts';
import type { PageKey } from './model/received.ts';
import type { ReceiveReport } from './model/receive-report.ts';
import type { ResultsReport } from './model/results-report.ts';
import type { PageState, StatedPage } from './model/returned.ts';
import type { ReviewReport, SettleReport, TypedAnswer } from './model/review-report.ts';
import { notPrinted } from './outbound/print-mailing.ts';
import { readInputs } from './outbound/read-inputs.ts';
import { parseWords } from './parse/words.ts';
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
      problems: [...key.warnings, ...batch.problems, ...sidesNotKept(back)],
      files: batch.files,
      again: batch.again,
      pages: countsOf(back.stated, batch.pages),
      waiting: back.queue.length,
    };
  });
}

/** Mailings that an older version printed: which sheets are to come back is noted when they are printed once more. */
function sidesNotKept({ mailings }: CameBack): readonly Problem[] {
  return [...mailings.values()]
    .filter(
      ({ sides, superseded, plan }) => !superseded && sides.length === 0 && plan.packets.length > 0,
    )
    .map(({ plan: { mailing } }) =>
      problem('sides-not-kept', mailing.place, { mailing: mailing.id }),
    );
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

/** Writes what waits for a person: a page with pictures, and a table to fill in. Changes nothing in the ledger. */
export async function reviewReturns(
  folder: string,
  tongue: Tongue,
  world: World,
): Promise<ReviewReport> {
  return withPrinted(folder, nothingToReview, async (ledger) => {
    const reviewing = await openReviewing(folder, ledger, tongue, world);
    return reviewing.ok ? reviewIn(reviewing.value) : nothingToReview(reviewing.problems);
  });
}

/** Notes what a person decided: one answer, or a table that was filled in; `person` is who. */
export async function settleCases(
  folder: string,
  answers: { readonly file: string } | { readonly typed: TypedAnswer },
  { person, tongue }: { readonly person: string; readonly tongue: Tongue },
  world: World,
): Promise<SettleReport> {
  return withPrinted(folder, nothingSettled, async (ledger) => {
    const reviewing = await openReviewing(folder, ledger, tongue, world);
    if (!reviewing.ok) return nothingSettled(reviewing.problems);
    const rows =
      'file' in answers
        ? await readAnswers(answers.file, world)
        : { value: [{ typed: answers.typed, place: { file: 'settle' } }], problems: [] };
    const inputs = await readInputs(folder, null, world);
    const listed = inputs.value?.workspace.pupils ?? [];
    return settleIn(rows, person, listed, reviewing.value);
  });
}

async function openReviewing(
  folder: string,
  ledger: Ledger,
  tongue: Tongue,
  world: World,
): Promise<Outcome<Reviewing>> {
  const key = await world.signingKey(folder, false);
  if (!key.ok) return key;
  const { words } = parseWords(await world.readProduct(['templates/words']));
  const { sign } = key.value;
  return {
    ok: true,
    value: { workspace: folder, ledger, sign, words, tongue, world },
    warnings: [],
  };
}

/** Writes what came back of a mailing: scores, who needs help and asks what, sheets in order, tallies. Changes nothing in the ledger. */
export async function writeResults(
  folder: string,
  { mailing }: { readonly mailing: MailingId | null },
  world: World,
): Promise<ResultsReport> {
  return withPrinted(folder, noResults, (ledger) => resultsIn(ledger, folder, mailing, world));
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
    return refused([notPrinted(null)]);
  }
  if (!opened.ok) return refused(opened.problems);
  try {
    return await use(opened.value);
  } finally {
    await opened.value.close();
  }
}

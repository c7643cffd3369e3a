import type { Ledger } from '../ledger/open-ledger.ts';
import { rereadPage } from '../ledger/scans.ts';
import type { Decision } from '../model/decision.ts';
import type { GreyImage } from '../model/grey-image.ts';
import type { PageReading, ReceivedPage } from '../model/received.ts';
import type { PrintedMailing } from '../model/returned.ts';
import { readPage } from '../read/read-page.ts';
import { pageText } from '../record/keys.ts';
import { sideIn } from '../record/state-pages.ts';
import { patchOf } from '../scan/patch.ts';
import { straightWarp } from '../scan/straighten.ts';
import { keptImage } from '../shell/picture-store.ts';
import type { CameBack } from './came-back.ts';
import { KEPT_PER_MM } from './look-at-page.ts';
import { readingForms, type ReadingForm } from './reading-forms.ts';

/** Reads the marks of pages that a person named, from their kept pictures: nothing is scanned again. */
export async function rereadNamed(
  decisions: readonly Decision[],
  { stated, mailings }: CameBack,
  { workspace, ledger }: { readonly workspace: string; readonly ledger: Ledger },
): Promise<void> {
  const pages = new Map(stated.map(({ page }) => [pageText(page), page]));
  for (const decision of decisions) {
    if (decision.kind !== 'page-is') continue;
    const page = pages.get(pageText(decision.page));
    const form = formFor(decision, mailings);
    if (page === undefined || form === null || page.reading !== null) continue;
    const image = await straightImage(page, workspace);
    if (image !== null) await rereadPage(ledger, page, readingOf(image, form));
  }
}

/** The kept picture of a page that was straightened. */
async function straightImage(
  { straight, picture }: ReceivedPage,
  workspace: string,
): Promise<GreyImage | null> {
  return straight && picture !== null ? keptImage(workspace, picture) : null;
}

/** Shares of a page's pixels that are darker than print, and than most of the paper. */
const SHARES = { print: 0.004, paper: 0.8 };

function readingOf(image: GreyImage, form: ReadingForm): PageReading {
  const sorted = image.pixels.toSorted();
  const grey = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  const take = patchOf.bind(null, image, straightWarp(KEPT_PER_MM));
  const contrast = Math.max(1, grey(SHARES.paper) - grey(SHARES.print));
  return readPage({ take, contrast }, form.boxes, form.severalOf);
}

function formFor(
  { id }: Extract<Decision, { kind: 'page-is' }>,
  mailings: ReadonlyMap<number, PrintedMailing>,
): ReadingForm | null {
  const side = sideIn(id, mailings);
  return side === null ? null : readingForms(mailings)(id.mailing, side.form);
}

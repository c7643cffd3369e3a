import { basename, join } from 'node:path';
import { readFile } from 'node:fs/promises';
import { printedMailings } from '../ledger/printed-mailings.ts';
import type { Ledger } from '../ledger/open-ledger.ts';
import { closeScanFile, keptPages, openScanFile, recordPage } from '../ledger/scans.ts';
import { errorsIn, problem, type Problem } from '../model/problem.ts';
import type { PageKey } from '../model/received.ts';
import type { Sign } from '../paper/sheet-id.ts';
import { idOf, isForgotten } from '../record/theirs.ts';
import { listScanFiles, type ScanFile } from '../shell/scan-files.ts';
import { keepPicture, PICTURES } from '../shell/picture-store.ts';
import { openQrReaders } from '../shell/qr-readers.ts';
import { scanPages } from '../shell/scan-pages.ts';
import type { World } from '../shell/world.ts';
import { lookAtPage, type Eyes } from './look-at-page.ts';
import { readingForms } from './reading-forms.ts';

/** What came of a batch of scans. */
export type Batch = {
  readonly problems: readonly Problem[];
  readonly files: number;
  /** Files that had come in before, whole. */
  readonly again: number;
  /** Pages that are new. */
  readonly pages: readonly PageKey[];
};

/** What receiving works on: `folder` is the workspace. */
export type Receiving = {
  readonly folder: string;
  readonly ledger: Ledger;
  readonly sign: Sign;
  readonly world: World;
};

/**
 * Takes in files and folders of scans. Each page is kept as soon as it was looked at, so a run that was killed goes on where
 * it stood; a file that came in whole changes nothing. What is broken is told and the rest goes on.
 */
export async function receiveBatch(paths: readonly string[], receiving: Receiving): Promise<Batch> {
  const { folder, ledger, sign, world } = receiving;
  await world.sweep(join(folder, PICTURES));
  const listed = await listScanFiles(paths);
  const readers = await openQrReaders();
  const mailings = await printedMailings(ledger);
  const eyes: Eyes = {
    readers,
    sign,
    formOf: readingForms(mailings),
    isForgotten: (mailing, packet) => isForgotten(mailings, mailing, packet),
    keep: (image) => keepPicture(folder, image),
  };
  const problems: Problem[] = [...listed.problems];
  const pages: PageKey[] = [];
  let again = 0;
  for (const file of listed.value) {
    world.progress.begin(basename(file.name), 1);
    const taken = await takeFile(file, eyes, receiving);
    problems.push(...taken.problems);
    pages.push(...taken.pages);
    if (taken.again) again += 1;
    world.progress.advance();
  }
  world.progress.finish();
  return { problems, files: listed.value.length, again, pages };
}

type Taken = {
  readonly problems: readonly Problem[];
  readonly pages: readonly PageKey[];
  readonly again: boolean;
};

async function takeFile(file: ScanFile, eyes: Eyes, { ledger, world }: Receiving): Promise<Taken> {
  const bytes = await readFile(file.systemPath).catch(() => null);
  if (bytes === null) {
    const problems = [problem('scan-file-unreadable', { file: file.name }, { name: file.name })];
    return { problems, pages: [], again: false };
  }
  const sha256 = world.digest(bytes);
  const known = await openScanFile(ledger, { sha256, name: basename(file.name) }, world.today());
  if (known.done) return { problems: [], pages: [], again: true };
  const kept = await keptPages(ledger, sha256);
  const problems: Problem[] = [];
  const pages: PageKey[] = [];
  let count = 0;
  for await (const scan of scanPages(file.name, bytes)) {
    world.signal.throwIfAborted();
    if ('problem' in scan) {
      problems.push(scan.problem);
      continue;
    }
    count += 1;
    const key = { file: sha256, page: scan.page };
    if (kept.has(scan.page)) continue;
    const looked = await lookAtPage(scan.image, eyes);
    await recordPage(ledger, { ...key, ...looked });
    pages.push(key);
    const id = idOf(looked.seen);
    if (id !== null && eyes.isForgotten(id.mailing, id.packet)) {
      problems.push(problem('scan-page-forgotten', { file: file.name }, { page: scan.page }));
    }
  }
  // A file with a broken page stays open: the same file may be whole when it is given again.
  if (errorsIn(problems).length === 0) await closeScanFile(ledger, sha256, count);
  return { problems, pages, again: false };
}

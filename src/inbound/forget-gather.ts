import { extname } from 'node:path';
import type { Forgetting } from '../ledger/forget-packets.ts';
import { isAmong, keptOf, numberedDecisions } from '../ledger/kept-of.ts';
import type { Ledger } from '../ledger/open-ledger.ts';
import { printedOf } from '../ledger/printed.ts';
import { reprintsOf, type Reprint } from '../ledger/reprints.ts';
import { receivedPages } from '../ledger/scans.ts';
import type { ForgetReport } from '../model/forget-report.ts';
import type { ReceivedPage } from '../model/received.ts';
import type { PrintedMailing } from '../model/returned.ts';
import { groupBy } from '../plan/group-by.ts';
import { statePages } from '../record/state-pages.ts';
import { forgottenSeen, isAbout, pagesOf, type IsTheirs } from '../record/theirs.ts';
import { picturePath } from '../shell/picture-store.ts';
import { filesBelow } from '../shell/remove-files.ts';
import { slashPath } from '../shell/slash-path.ts';
import { bearsName, folderOf, outFilesOf } from './forget-files.ts';
import type { Target } from './forget-target.ts';

/** Everything that is to go, and what is told of it. */
export type Gathered = {
  readonly forgetting: Forgetting;
  /** Files of the workspace that go, pictures among them. */
  readonly files: readonly string[];
  readonly told: Pick<ForgetReport, 'counts' | 'files' | 'scans' | 'others' | 'unidentified'>;
};

/** Gathers what the ledger and the folders of a workspace hold of a pupil; changes nothing. */
export async function gather(
  ledger: Ledger,
  folder: string,
  target: Target,
  mailings: ReadonlyMap<number, PrintedMailing>,
): Promise<Gathered> {
  const packets = target.packets.map(({ mailing, packet }) => ({
    mailing: mailing.number,
    packet,
  }));
  const isTheirs: IsTheirs = (mailing, packet) => isAmong(packets, mailing, packet);
  const decided = await numberedDecisions(ledger);
  const all = await receivedPages(ledger);
  const pages = pagesOf(all, decided, isTheirs);
  const about = { isTheirs, pages, pupils: target.pupils };
  const decisions = decided.filter(({ decision }) => isAbout(decision, about));
  const kept = await keptOf(ledger, packets);
  const out = outFilesOf(
    await filesBelow(folder, 'out'),
    target.packets,
    await reprintsIn(ledger, mailings),
  );
  const store = picturesIn(await filesBelow(folder, 'returned'), all, pages);
  const scans = scansOf(pages, target.name);
  const stated = statePages(all, { mailings, decided });
  const unidentified = stated.filter(
    ({ page, state: { kind } }) =>
      page.picture !== null &&
      !pages.includes(page) &&
      (kind === 'unreadable' || kind === 'foreign'),
  );
  return {
    forgetting: {
      packets,
      pages: pages.map((page) => ({ ...page, seen: forgottenSeen(page.seen, isTheirs) })),
      scanNames: scans.filter(({ renamed }) => renamed),
      decisions: decisions.map(({ sequence }) => sequence),
      pictures: kept.pictures,
      printed: await printedAmong(ledger, mailings, out.theirs),
    },
    files: [...out.theirs, ...store.theirs],
    told: {
      counts: {
        packets: packets.length,
        feedback: kept.feedback,
        sides: kept.sides,
        deliveries: kept.deliveries,
        pages: pages.length,
        decisions: decisions.length,
        pictures: store.theirs.length + kept.pictures.length,
        files: out.theirs.length,
      },
      files: out.theirs,
      scans: scans.map(({ name, pages: ofScan }) => ({ name, pages: ofScan })),
      others: [...out.others, ...store.others].map((path) => withoutName(path, target.name)),
      unidentified: unidentified.length,
    },
  };
}

async function reprintsIn(
  ledger: Ledger,
  mailings: ReadonlyMap<number, PrintedMailing>,
): Promise<ReadonlyMap<number, readonly Reprint[]>> {
  const reprints = new Map<number, readonly Reprint[]>();
  for (const number of mailings.keys()) reprints.set(number, await reprintsOf(ledger, number));
  return reprints;
}

/** Which of the files in the store are pictures of these pages alone, and which are of no page at all. */
function picturesIn(
  files: readonly string[],
  all: readonly ReceivedPage[],
  theirs: readonly ReceivedPage[],
): { readonly theirs: readonly string[]; readonly others: readonly string[] } {
  const pathsOf = (pages: readonly ReceivedPage[]): ReadonlySet<string> =>
    new Set(pages.flatMap(({ picture }) => (picture === null ? [] : pictureFile(picture))));
  const own = pathsOf(theirs);
  const shared = pathsOf(all.filter((page) => !theirs.includes(page)));
  return {
    theirs: files.filter((path) => own.has(path) && !shared.has(path)),
    others: files.filter((path) => !own.has(path) && !shared.has(path)),
  };
}

function pictureFile(name: string): string {
  return slashPath(picturePath('', name));
}

/** The scans that hold pages; one that is called by a word of the name is called by its digest from now on. */
function scansOf(
  pages: readonly ReceivedPage[],
  name: string,
): readonly (ForgetReport['scans'][number] & {
  readonly sha256: string;
  readonly renamed: boolean;
})[] {
  const byFile = groupBy(pages, ({ file }) => file);
  return Array.from(byFile, ([sha256, ofFile]) => {
    const called = ofFile[0].fileName;
    const renamed = bearsName(called, name);
    const shown = renamed ? `${sha256.slice(0, 8)}${extname(called)}` : called;
    return { sha256, renamed, name: shown, pages: ofFile.map(({ page }) => page) };
  });
}

/** Archives that are noted as given out and go now. */
async function printedAmong(
  ledger: Ledger,
  mailings: ReadonlyMap<number, PrintedMailing>,
  gone: readonly string[],
): Promise<Forgetting['printed']> {
  const printed: Forgetting['printed'][number][] = [];
  for (const mailing of mailings.values()) {
    for (const { name } of await printedOf(ledger, mailing.number)) {
      if (gone.includes(`out/${folderOf(mailing)}/${name}`)) {
        printed.push({ mailing: mailing.number, name });
      }
    }
  }
  return printed;
}

/** The path; of one that bears a word of the name only its folder. */
function withoutName(path: string, name: string): string {
  return bearsName(path, name) ? `${path.slice(0, path.indexOf('/'))}/…` : path;
}

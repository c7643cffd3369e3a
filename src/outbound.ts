/**
 * Lesson plans in, archives out: the contents page of the way out. Each function reads top to bottom.
 *
 *     folder ─ readInputs ─► Workspace ─ planMailing ─► MailingPlan ─ composeKit ─► masters, packets
 *            ─ imposePacket ─► sheets ─ consign ─► bundles ─ openPress ─► PDFs ─ writeArchive ─► one ZIP a route
 */
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { composeTestPage } from './compose/papers/test-page.ts';
import { openLedgerIfThere, type Ledger } from './ledger/open-ledger.ts';
import type { StatusReport } from './model/delivery.ts';
import type { MailingId } from './model/mailing.ts';
import type { CheckReport, MadeFile, PrintReport } from './model/run-report.ts';
import { problem, type Problem } from './model/problem.ts';
import { printBags } from './outbound/bag-papers.ts';
import { checkFolder, composeFolder } from './outbound/check-folder.ts';
import { checkReport } from './outbound/check-report.ts';
import { composingFilesOf, openComposing } from './outbound/composing-files.ts';
import type { ComposedMailing } from './outbound/compose-mailing.ts';
import { reportIn, type DeliveryReport } from './outbound/delivery.ts';
import { noStatus, statusIn, toReprint } from './outbound/delivery-status.ts';
import { reportTableIn, type TableReport } from './outbound/delivery-table.ts';
import { printMarkingGuides } from './outbound/marking-papers.ts';
import { readDeliveryTable } from './outbound/read-delivery-table.ts';
import { makeReady, notPrinted, withLedger } from './outbound/print-mailing.ts';
import { printPacketFiles, printRoutes, writeSummary } from './outbound/print-run.ts';
import { reprint } from './outbound/reprint.ts';
import { selectPackets, selectRoutes, type Selection } from './outbound/select-packets.ts';
import { writeProof } from './outbound/proof.ts';
import { makeSkeletons } from './outbound/skeletons.ts';
import { drawDocument } from './render/press.ts';
import { requireFolder } from './shell/workspace-files.ts';
import type { World } from './shell/world.ts';

/** Tells every problem of a workspace and what a mailing would print; changes nothing. */
export async function checkWorkspace(
  folder: string,
  options: { readonly mailing: MailingId | null },
  world: World,
): Promise<CheckReport> {
  return checkFolder(folder, options.mailing, world);
}

/** Draws the faces of a mailing with their zones, and tells what enters a zone it must not; prints and records nothing else. */
export async function proofFaces(
  folder: string,
  options: { readonly mailing: MailingId | null },
  world: World,
): Promise<PrintReport> {
  const { job, composed, problems } = await composeFolder(folder, options.mailing, world);
  const id = job?.plan.mailing.id ?? null;
  if (job === null || composed === null || id === null) {
    return { ...checkReport(id, null, problems), files: [] };
  }
  const proof = await writeProof(job, composed, join(folder, 'out', id), world);
  return {
    ...checkReport(id, composed, [...problems, ...proof.problems]),
    files: [{ path: proof.path, state: 'written' }],
  };
}

/** Prints a mailing, one archive a route; the same again, byte for byte, when it was printed before. */
export async function printMailing(
  folder: string,
  options: Omit<Selection, 'bundles'> & {
    readonly mailing: MailingId | null;
    readonly replan: boolean;
    readonly evenIfOut?: boolean;
  },
  world: World,
): Promise<PrintReport> {
  return withLedger(
    folder,
    async (ledger) => {
      const refuse = refusalOf({ ...options, bundles: [] });
      const wanted = { ...options, onlyFrozen: false, refuse };
      const { run, composed, mailing, problems } = await makeReady(folder, wanted, ledger, world);
      const report = checkReport(mailing, composed, problems);
      if (run === null || composed === null) return { ...report, files: [] };
      const { routes } = composed.consignment;
      const chosen = selectRoutes(routes, options.routes);
      if (options.packets.length > 0) {
        const packets = selectPackets(routes, { ...options, bundles: [] });
        const files = await printPacketFiles(run, packets.value);
        return { ...report, problems: [...problems, ...packets.problems], files };
      }
      const files = await printRoutes(run, chosen.value);
      await printBags(run);
      await printMarkingGuides(run);
      await writeSummary(run);
      return { ...report, problems: [...problems, ...chosen.problems], files };
    },
    (problems) => ({ ...checkReport(null, null, problems), files: [] }),
  );
}

/** Tells what a selection names in vain. */
function refusalOf(selection: Selection): (composed: ComposedMailing) => readonly Problem[] {
  return ({ consignment }) => selectPackets(consignment.routes, selection).problems;
}

/** The selection with the packets that were reported lost or damaged, and the mailing they are of. */
async function withReported<T extends Selection & { readonly mailing: MailingId | null }>(
  ledger: Ledger,
  asked: T,
): Promise<T> {
  const status = await statusIn(ledger, asked.mailing);
  const mailing = asked.mailing ?? status.mailing;
  return { ...asked, mailing, packets: [...asked.packets, ...toReprint(status)] };
}

function nothingReported(mailing: MailingId | null): Problem {
  if (mailing === null) return notPrinted(mailing);
  return problem('nothing-reported-lost', { file: 'ledger.db' }, { mailing });
}

/** Prints packets that were lost or spoiled with the next issue number: same content, own archives. */
export async function reprintPackets(
  folder: string,
  asked: Selection & { readonly mailing: MailingId | null; readonly reported: boolean },
  world: World,
): Promise<PrintReport> {
  return withLedger(
    folder,
    async (ledger) => {
      const options = asked.reported ? await withReported(ledger, asked) : asked;
      if (asked.reported && options.packets.length === 0) {
        return {
          ...checkReport(options.mailing, null, [nothingReported(options.mailing)]),
          files: [],
        };
      }
      const wanted = { ...options, replan: false, onlyFrozen: true, refuse: refusalOf(options) };
      const { run, composed, mailing, problems } = await makeReady(folder, wanted, ledger, world);
      const report = checkReport(mailing, composed, problems);
      if (run === null || composed === null) return { ...report, files: [] };
      const packets = selectPackets(composed.consignment.routes, options);
      const told = [...problems, ...packets.problems];
      if (packets.value.length === 0) return { ...report, problems: told, files: [] };
      const again = await reprint(run, packets.value);
      if (!again.ok) return { ...report, problems: [...told, ...again.problems], files: [] };
      const { files, consignment } = again.value;
      const all = [...told, ...again.warnings];
      return { ...checkReport(mailing, { ...composed, consignment }, all), files };
    },
    (problems) => ({ ...checkReport(null, null, problems), files: [] }),
  );
}

/** Where the packets of a mailing are, by what was reported. */
export async function statusOfMailing(
  folder: string,
  { mailing }: { readonly mailing: MailingId | null },
): Promise<StatusReport> {
  return withPrinted(folder, mailing, (ledger) => statusIn(ledger, mailing));
}

/** Notes what became of packets: handed over, delivered, brought back, lost, damaged. */
export async function reportDelivery(
  folder: string,
  report: DeliveryReport,
): Promise<StatusReport> {
  return withPrinted(folder, report.mailing, (ledger) => reportIn(ledger, report));
}

/** Notes what a courier's manifest says that was filled in as a table; `file` is its path. Nothing is noted when a row is wrong. */
export async function reportDeliveryTable(
  folder: string,
  report: TableReport,
  world: World,
): Promise<StatusReport> {
  return withPrinted(folder, report.mailing, async (ledger) => {
    const rows = await readDeliveryTable(report.file, folder, world);
    return reportTableIn(ledger, rows, report);
  });
}

/** Uses the ledger of a workspace that has printed before; makes none. */
async function withPrinted(
  folder: string,
  mailing: MailingId | null,
  use: (ledger: Ledger) => Promise<StatusReport>,
): Promise<StatusReport> {
  await requireFolder(folder);
  const opened = await openLedgerIfThere(join(folder, 'ledger.db'));
  if (opened === null) return noStatus([notPrinted(mailing)]);
  if (!opened.ok) return noStatus(opened.problems);
  try {
    return await use(opened.value);
  } finally {
    await opened.value.close();
  }
}

/** Writes the page that shows scale, margins, toner and duplex. */
export async function printTestPage(path: string, world: World): Promise<MadeFile> {
  const files = composingFilesOf(await world.readProduct(['templates', 'fonts']), [], []);
  const { fonts, words, measure } = await openComposing(files, world);
  const pages = composeTestPage(measure, words);
  const bytes = await drawDocument(pages, {
    title: 'Sabaqpost',
    created: '2026-01-01',
    fonts,
    images: new Map(),
  });
  await world.writeFile(path, bytes);
  return { path, state: 'written' };
}

/** Writes a skeleton for each lesson of a calendar-thematic plan (КТЖ) into `lessons/` of a workspace. */
export async function writeLessonSkeletons(
  planFile: string,
  folder: string,
  world: World,
): Promise<{ readonly problems: readonly Problem[]; readonly files: readonly MadeFile[] }> {
  const name = basename(planFile);
  const bytes = await readFile(planFile).catch(() => null);
  if (bytes === null) {
    return { problems: [problem('file-missing', { file: name }, { name })], files: [] };
  }
  const tables = await world.readTables(name, bytes);
  return makeSkeletons(tables, folder, world);
}

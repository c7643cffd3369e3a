import { join } from 'node:path';
import { coverMarks } from '../compose/papers/post-marks.ts';
import { writeArchive } from '../dispatch/archive.ts';
import { printUnit } from '../impose/furniture.ts';
import { recordForms } from '../ledger/forms.ts';
import { printedOf, recordPrinted } from '../ledger/printed.ts';
import type { Ledger } from '../ledger/open-ledger.ts';
import type { PrintUnit } from '../model/composed.ts';
import type { RouteConsignment } from '../model/consignment.ts';
import type { Box } from '../model/page.ts';
import { FACES } from '../model/fonts.ts';
import type { Packet, PacketNumber } from '../model/plan.ts';
import type { NumberRow } from '../model/postal-numbers.ts';
import type { Outcome } from '../model/problem.ts';
import type { School } from '../model/school.ts';
import type { MadeFile } from '../model/run-report.ts';
import { openPress } from '../render/press.ts';
import type { SigningKey } from '../shell/key-file.ts';
import type { World } from '../shell/world.ts';
import { overlayCharactersOf } from './characters.ts';
import type { ComposedMailing } from './compose-mailing.ts';
import { routeContents, sheetNotes } from './contents.ts';
import type { Job } from './job.ts';
import { paperContextOf } from './paper-context-of.ts';
import { handwritingImages, prepareImages } from './prepare-images.ts';
import { packetFiles } from './print-files.ts';
import { routeEntries, type RoutePrinting } from './route-entries.ts';

/** A composed mailing with everything that printing it needs. */
export type PrintRun = {
  readonly job: Job;
  readonly composed: ComposedMailing;
  readonly key: SigningKey;
  readonly ledger: Ledger;
  readonly world: World;
  /** Postal numbers that the school has for items. */
  readonly rows: readonly NumberRow[];
  /** Folder of the mailing below `out/`. */
  readonly folder: string;
  /** Folder of the archives in it, with `/`: `routes`, or of a reprint `reprint-01/routes`. */
  readonly archives: string;
};

/** Keeps the forms of the return pages in the ledger: the reading will use these and nothing else. */
export function keepForms({ job, composed, ledger }: PrintRun): Promise<Outcome<void>> {
  const forms = [...composed.kit.masters.values()].flatMap(({ form, boxes }) =>
    form === undefined ? [] : [{ number: form, boxes }],
  );
  return recordForms(ledger, job.plan.mailingNumber, forms);
}

/** Opens the press: all masters are drawn here, once. */
async function openPrinting(run: PrintRun): Promise<RoutePrinting> {
  const { job, composed, key, world } = run;
  world.reclaimMemory();
  world.progress.enter('draw');
  const { plan, composing } = job;
  const { kit, measure, impose, measures } = composed;
  const papers = paperContextOf(plan, composing.words, measure);
  const images = new Map([
    ...(await prepareImages(kit.masters, job.pictureBytes, world)),
    ...handwritingImages(job),
  ]);
  const press = await openPress({
    title: plan.mailing.id,
    created: plan.mailing.dispatch,
    fonts: composing.fonts,
    masters: kit.masters,
    images,
    again: isPrintedAgain(plan.school.printing),
    overlayFaces: FACES,
    overlayCharacters: overlayCharactersOf(plan, composing.words),
  });
  world.reclaimMemory();
  const pieces = composed.consignment.routes.flatMap(({ bundles }) =>
    bundles.flatMap(({ mailpieces }) => mailpieces),
  );
  const firstItems = new Map(
    pieces
      .filter(({ part }) => part.number === 1)
      .map((piece) => [piece.packets[0]?.number, piece] as const),
  );
  const furniture = {
    sayIn: papers.sayIn,
    measure,
    masters: kit.masters,
    school: key.school,
    mailingNumber: plan.mailingNumber,
    sign: key.sign,
  };
  return {
    papers,
    press,
    unitOf: (packet: Packet) =>
      withCoverMarks(
        printUnit(impose(packet), furniture),
        coverMarks(papers, firstItems.get(packet.number) ?? null),
      ),
    sheetsOf: (packet) => measures.get(packet.number)?.sheets ?? 0,
    world,
  };
}

/** The unit with what the post reads on its first page, the cover. */
function withCoverMarks({ title, pages }: PrintUnit, marks: readonly Box[]): PrintUnit {
  const [cover, ...others] = pages;
  if (cover === undefined || marks.length === 0) return { title, pages };
  return { title, pages: [{ ...cover, overlay: [...cover.overlay, ...marks] }, ...others] };
}

/**
 * Writes the archives of the routes; one that stands there already, whole and as the ledger knows it, is kept.
 * So a run that was killed goes on where it stood.
 */
export async function printRoutes(
  run: PrintRun,
  routes: readonly RouteConsignment[],
): Promise<readonly MadeFile[]> {
  const { ledger, world, job } = run;
  await world.sweep(join(run.folder, ...run.archives.split('/')));
  const known = await printedOf(ledger, job.plan.mailingNumber);
  const files: MadeFile[] = [];
  let printing: RoutePrinting | null = null;
  for (const consignment of routes) {
    const name = `${run.archives}/${consignment.route.id}.zip`;
    const path = join(run.folder, ...name.split('/'));
    const before = known.find((file) => file.name === name);
    const isThere = before?.sha256 === ((await world.digestOfFile(path)) ?? '');
    if (isThere) {
      files.push({ path, state: 'kept' });
      continue;
    }
    printing ??= await openPrinting(run);
    await printRoute(run, printing, consignment, name, path);
    files.push({ path, state: 'written' });
  }
  return files;
}

async function printRoute(
  { job, ledger, world }: PrintRun,
  printing: RoutePrinting,
  consignment: RouteConsignment,
  name: string,
  path: string,
): Promise<void> {
  const { plan } = job;
  const { noted, sheetsOf } = sheetNotes(world.digest);
  const made: RoutePrinting['unitOf'] = (packet) => noted(packet, printing.unitOf(packet));
  const unitOf = isPrintedAgain(plan.school.printing) ? kept(made) : made;
  const noting: RoutePrinting = { ...printing, unitOf };
  world.progress.enter('write');
  world.progress.begin(consignment.route.id, consignment.totals.packets);
  const written = await world.writeStream(path, async (sink) => {
    await writeArchive(sink, routeEntries(noting, consignment), {
      date: plan.mailing.dispatch,
      contents: (files) => routeContents(plan.mailing.id, consignment, files, sheetsOf),
      signal: world.signal,
    });
  });
  world.progress.finish();
  const { sha256, bytes } = written;
  await recordPrinted(ledger, plan.mailingNumber, [
    { route: consignment.route.id, name, sha256, bytes },
  ]);
}

/** Does a packet stand in several files: its own beside the route's, or fronts and backs? */
function isPrintedAgain({ separatePackets, way }: School['printing']): boolean {
  return separatePackets || way === 'manual-duplex';
}

/** Packets of a route that are held, made up, from its print file to their own files; those beyond are made up again. */
const KEPT_UNITS = 128;

function kept(unitOf: RoutePrinting['unitOf']): RoutePrinting['unitOf'] {
  const units = new Map<PacketNumber, PrintUnit>();
  return (packet) => {
    const unit = units.get(packet.number) ?? unitOf(packet);
    if (units.size < KEPT_UNITS) units.set(packet.number, unit);
    return unit;
  };
}

/** Writes single packets, each in files of its own, e.g. after a paper jam; the issue stays the same. */
export async function printPacketFiles(
  run: PrintRun,
  packets: readonly Packet[],
): Promise<readonly MadeFile[]> {
  if (packets.length === 0) return [];
  const printing = await openPrinting(run);
  run.world.progress.enter('write');
  const files: MadeFile[] = [];
  for (const packet of packets) {
    for (const { name, content } of packetFiles(printing, packet, packet.code)) {
      const path = join(run.folder, 'packets', name);
      await run.world.writeFile(path, content);
      files.push({ path, state: 'written' });
    }
  }
  return files;
}

/** Writes `summary.json`: what the mailing holds and the digest of every archive that was given out. */
export async function writeSummary({
  job,
  composed,
  ledger,
  world,
  folder,
  archives,
}: PrintRun): Promise<void> {
  const { mailing, mailingNumber, returnBy } = job.plan;
  const { routes, totals } = composed.consignment;
  const files = await printedOf(ledger, mailingNumber);
  const summary = {
    mailing: mailing.id,
    number: mailingNumber,
    dispatch: mailing.dispatch,
    returnBy,
    totals,
    routes: routes.map(({ route, totals: ofRoute }) => ({ route: route.id, totals: ofRoute })),
    files: files
      .filter(({ name }) => name.startsWith(`${archives}/`))
      .map(({ name, bytes, sha256 }) => ({ name, bytes, sha256 })),
  };
  await world.writeFile(join(folder, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`);
}

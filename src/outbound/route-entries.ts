import { manifestTable, postingTable } from '../bundle/lists.ts';
import { composeLabels } from '../compose/papers/cover.ts';
import { composeFacingSlip } from '../compose/papers/facing-slip.ts';
import { composeManifest } from '../compose/papers/manifest.ts';
import type { PaperContext } from '../compose/papers/paper-context.ts';
import { composePostingList } from '../compose/papers/posting-list.ts';
import type { ArchiveEntry } from '../dispatch/archive.ts';
import { BLANK_MASTER, type PrintUnit } from '../model/composed.ts';
import type { RouteConsignment } from '../model/consignment.ts';
import type { Box, Page } from '../model/page.ts';
import type { Packet } from '../model/plan.ts';
import type { Press } from '../render/press.ts';
import type { World } from '../shell/world.ts';
import { csvText } from '../text/csv.ts';
import { pull } from './pull.ts';

/** What the files of a route are made with. */
export type RoutePrinting = {
  readonly papers: PaperContext;
  readonly press: Press;
  readonly unitOf: (packet: Packet) => PrintUnit;
  readonly sheetsOf: (packet: Packet) => number;
  readonly world: World;
};

/** The files of a route's archive in order, each made when its turn comes. */
export async function* routeEntries(
  printing: RoutePrinting,
  consignment: RouteConsignment,
): AsyncGenerator<ArchiveEntry> {
  const { papers, press, world } = printing;
  const { printing: settings } = papers.plan.school;
  const { route } = consignment;
  const parts = printParts(stretchesOf(consignment, printing), settings.sheetsPerFile);
  for (const [at, part] of parts.entries()) {
    const name = parts.length === 1 ? 'print.pdf' : `print-${String(at + 1).padStart(2, '0')}.pdf`;
    const title = `${papers.plan.mailing.id} ${route.id} ${name}`;
    const units = unitsOf(part, printing);
    yield { name, content: pull((write) => press.printFile(units, write, title)) };
  }
  const pieces = consignment.bundles.flatMap((bundle) => bundle.mailpieces);
  yield document(printing, 'labels.pdf', composeLabels(papers, pieces), route.id);
  if (settings.separatePackets) {
    for (const [at, packet] of pieces.flatMap((piece) => piece.packets).entries()) {
      world.signal.throwIfAborted();
      yield {
        name: packetEntryName(at + 1, packet),
        content: press.unitFile(printing.unitOf(packet)),
      };
    }
  }
  yield* listEntries(printing, consignment);
}

/** Name of a packet's own file: its order in the route and its code, never the child's name. */
function packetEntryName(order: number, { code }: Packet): string {
  return `packets/${String(order).padStart(3, '0')}-${code}.pdf`;
}

async function* listEntries(
  printing: RoutePrinting,
  consignment: RouteConsignment,
): AsyncGenerator<ArchiveEntry> {
  const { papers, world } = printing;
  const { id } = consignment.route;
  const manifest = manifestTable(consignment, papers);
  yield document(printing, 'manifest.pdf', composeManifest(papers, consignment), id);
  yield { name: 'manifest.csv', content: Buffer.from(csvText(manifest)) };
  const posting = postingTable(consignment, papers);
  const pages = composePostingList(papers, consignment);
  yield document(printing, 'posting-list.pdf', pages, id);
  yield { name: 'posting-list.xlsx', content: await world.makeWorkbook([posting]) };
  yield { name: 'posting-list.csv', content: Buffer.from(csvText(posting)) };
}

/** A list: nothing in it is shared, so it is all overlay. */
function document(
  { papers, press }: RoutePrinting,
  name: string,
  pages: readonly (readonly Box[])[],
  route: string,
): ArchiveEntry {
  const title = `${papers.plan.mailing.id} ${route} ${name}`;
  return { name, content: press.unitFile({ title, pages: pages.map(onBlank) }) };
}

function onBlank(overlay: readonly Box[]): Page {
  return { master: BLANK_MASTER, overlay };
}

/** A stretch of a print file: packets, and the facing slip when a bundle begins. */
type Stretch = {
  readonly slip: readonly Box[] | null;
  readonly packet: Packet;
  readonly sheets: number;
};

/** Cuts the route at packet borders into files of at most so many sheets; a packet that alone is more is a file. */
function printParts(
  stretches: readonly Stretch[],
  most: number | undefined,
): readonly (readonly Stretch[])[] {
  const parts: Stretch[][] = [[]];
  let sheets = 0;
  for (const stretch of stretches) {
    const open = parts.at(-1) ?? [];
    if (most !== undefined && open.length > 0 && sheets + stretch.sheets > most) {
      parts.push([stretch]);
      sheets = stretch.sheets;
    } else {
      open.push(stretch);
      sheets += stretch.sheets;
    }
  }
  return parts;
}

function stretchesOf(
  consignment: RouteConsignment,
  { papers, sheetsOf }: RoutePrinting,
): readonly Stretch[] {
  return consignment.bundles.flatMap((bundle) =>
    bundle.mailpieces
      .flatMap((piece) => piece.packets)
      .map((packet, at): Stretch => {
        const slip = at === 0 ? composeFacingSlip(papers, consignment, bundle) : null;
        return { slip, packet, sheets: sheetsOf(packet) + (slip === null ? 0 : 1) };
      }),
  );
}

function* unitsOf(part: readonly Stretch[], printing: RoutePrinting): Generator<PrintUnit> {
  const { world, papers } = printing;
  for (const { slip, packet } of part) {
    world.signal.throwIfAborted();
    if (slip !== null) {
      yield { title: `${papers.plan.mailing.id} ${packet.route}`, pages: [slip, []].map(onBlank) };
    }
    yield printing.unitOf(packet);
    world.progress.advance();
  }
}

import { listTable } from '../bundle/list-table.ts';
import { manifestRows } from '../bundle/manifest-rows.ts';
import { postingLists } from '../bundle/posting-lists.ts';
import { packetsIn } from '../bundle/mailpieces.ts';
import { composeLabels } from '../compose/papers/cover.ts';
import {
  composeEnvelopes,
  composeReturnEnvelopes,
  type SizedPage,
} from '../compose/papers/envelope.ts';
import { composeFacingSlip } from '../compose/papers/facing-slip.ts';
import { composeManifest } from '../compose/papers/manifest.ts';
import type { PaperContext } from '../compose/papers/paper-context.ts';
import { composePostingList } from '../compose/papers/posting-list.ts';
import type { ArchiveEntry } from '../dispatch/archive.ts';
import { BLANK_MASTER, type PrintUnit } from '../model/composed.ts';
import type { Mailpiece, RouteConsignment } from '../model/consignment.ts';
import { sidesOf } from '../impose/print-sides.ts';
import type { Box, Page } from '../model/page.ts';
import type { Packet } from '../model/plan.ts';
import type { PostingList } from '../model/posting-list.ts';
import type { Press } from '../render/press.ts';
import type { World } from '../shell/world.ts';
import { sharedRegion } from '../text/address-lines.ts';
import { csvText } from '../text/csv.ts';
import { bilingual } from '../text/words.ts';
import { packetFiles, printFiles, type PrintFile } from './print-files.ts';
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
    const base = parts.length === 1 ? 'print' : `print-${String(at + 1).padStart(2, '0')}`;
    for (const file of printFiles(settings, base)) {
      const title = `${papers.plan.mailing.id} ${route.id} ${file.name}`;
      const units = unitsOf(part, printing, file);
      const info = { title, oneSided: file.sides !== 'both' };
      yield { name: file.name, content: pull((write) => press.printFile(units, write, info)) };
    }
  }
  const pieces = consignment.bundles.flatMap((bundle) => bundle.mailpieces);
  yield document(printing, 'labels.pdf', composeLabels(papers, pieces), route.id);
  yield* envelopeEntries(printing, pieces, route.id);
  if (settings.separatePackets) {
    for (const [at, packet] of packetsIn(pieces).entries()) {
      world.signal.throwIfAborted();
      yield* packetFiles(printing, packet, packetEntryBase(at + 1, packet));
    }
  }
  yield* listEntries(printing, consignment);
}

/** Faces to print on envelopes, where the school prints on them: of the way out, and of the way back. */
function* envelopeEntries(
  printing: RoutePrinting,
  pieces: readonly Mailpiece[],
  route: string,
): Generator<ArchiveEntry> {
  const { papers, press } = printing;
  const { envelope, returnEnvelope } = papers.plan.school;
  const file = (name: string, pages: readonly SizedPage[]): ArchiveEntry => {
    const title = `${papers.plan.mailing.id} ${route} ${name}`;
    const sized = pages.map(({ boxes, size }): Page => ({ ...onBlank(boxes), size }));
    return { name, content: press.unitFile({ title, pages: sized }, true) };
  };
  if (envelope.print === true) {
    yield file(`envelopes-${envelope.format}.pdf`, composeEnvelopes(papers, pieces));
  }
  if (returnEnvelope.print === true) {
    const packets = packetsIn(pieces.filter(({ returnSheets }) => returnSheets > 0));
    const name = `return-envelopes-${returnEnvelope.format}.pdf`;
    yield file(name, composeReturnEnvelopes(papers, packets));
  }
}

/** What the names of a packet's own files begin with: its order in the route and its code, never the child's name. */
function packetEntryBase(order: number, { code }: Packet): string {
  return `packets/${String(order).padStart(3, '0')}-${code}`;
}

async function* listEntries(
  printing: RoutePrinting,
  consignment: RouteConsignment,
): AsyncGenerator<ArchiveEntry> {
  yield* manifestEntries(printing, consignment);
  for (const list of postingLists(consignment)) yield* postingEntries(printing, list);
}

/** The courier's list on paper, and as tables to fill in and give to `delivery`. */
async function* manifestEntries(
  printing: RoutePrinting,
  consignment: RouteConsignment,
): AsyncGenerator<ArchiveEntry> {
  const { papers, world } = printing;
  const { plan, sayIn } = papers;
  const { manifest: columns, manifestTable } = plan.catalogue.lists;
  const rows = manifestRows(consignment);
  const region = sharedRegion(rows.flatMap(({ piece }) => piece.address ?? []));
  const wording = { plan, sayIn, sheet: sayIn('kk')('list.manifest') };
  const { rows: cells } = listTable(rows, columns, { ...wording, region });
  const pages = composeManifest(papers, { consignment, columns, cells, region });
  yield document(printing, 'manifest.pdf', pages, consignment.route.id);
  const table = listTable(rows, manifestTable, wording);
  yield { name: 'manifest.xlsx', content: await world.makeWorkbook([table]) };
  yield { name: 'manifest.csv', content: Buffer.from(csvText(table)) };
}

/** A posting list on paper, and as tables: with the columns of the paper, and with those of the post's own computers. */
async function* postingEntries(
  printing: RoutePrinting,
  list: PostingList,
): AsyncGenerator<ArchiveEntry> {
  const { papers, world } = printing;
  const { plan, words, sayIn } = papers;
  const { posting, electronic } = plan.catalogue.lists;
  const base = list.of === 1 ? 'posting-list' : `posting-list-${list.number}`;
  const region = sharedRegion(list.rows.flatMap(({ piece }) => piece.address ?? []));
  const sheet = sayIn('kk')('list.posting');
  const wording = { plan, sayIn, sheet };
  const { rows: cells } = listTable(list.rows, posting, { ...wording, region });
  const pages = composePostingList(papers, { list, columns: posting, cells, region });
  yield document(printing, `${base}.pdf`, pages, list.route.id);
  const table = listTable(list.rows, posting, wording);
  yield { name: `${base}.xlsx`, content: await world.makeWorkbook([table]) };
  yield { name: `${base}.csv`, content: Buffer.from(csvText(table)) };
  const fields = listTable(list.rows, electronic, wording);
  yield { name: `${base}-electronic.xlsx`, content: await world.makeWorkbook([fields]) };
  const note = {
    ...fields,
    head: [bilingual(words, 'list.electronic')],
    rows: [fields.head, ...fields.rows],
  };
  yield { name: `${base}-electronic.csv`, content: Buffer.from(csvText(note)) };
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

/** A stretch of a print file: a facing slip where a bundle begins, and a packet; a bundle may hold only the rest of one. */
type Stretch = {
  readonly slip: readonly Box[] | null;
  readonly packet: Packet | null;
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
  return consignment.bundles.flatMap((bundle) => {
    const slip = { slip: composeFacingSlip(papers, consignment, bundle), packet: null, sheets: 1 };
    const [first, ...others] = packetsIn(bundle.mailpieces).map((packet): Stretch => {
      return { slip: null, packet, sheets: sheetsOf(packet) };
    });
    // The slip stays with the packet it lies on.
    if (first === undefined) return [slip];
    return [{ ...first, slip: slip.slip, sheets: first.sheets + 1 }, ...others];
  });
}

/** The units of a part with the wanted sides of their sheets; reversed, the last sheet of all comes first. */
function* unitsOf(
  part: readonly Stretch[],
  printing: RoutePrinting,
  { sides, order }: PrintFile,
): Generator<PrintUnit> {
  const { world, papers } = printing;
  const { id } = papers.plan.mailing;
  for (const { slip, packet } of order === 'reversed' ? part.toReversed() : part) {
    world.signal.throwIfAborted();
    const onTop = slip === null ? [] : [{ title: id, pages: [slip, []].map(onBlank) }];
    const units = [...onTop, ...(packet === null ? [] : [printing.unitOf(packet)])];
    const inOrder = order === 'reversed' ? units.toReversed() : units;
    yield* inOrder.map((unit) => sidesOf(unit, sides, order));
    // A packet is counted once, with its fronts.
    if (sides !== 'backs' && packet !== null) world.progress.advance();
  }
}

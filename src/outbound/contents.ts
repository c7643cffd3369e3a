import type { ArchivedFile } from '../dispatch/archive.ts';
import type { PrintUnit } from '../model/composed.ts';
import type { Mailpiece, RouteConsignment } from '../model/consignment.ts';
import type { MailingId } from '../model/mailing.ts';
import type { Page } from '../model/page.ts';
import type { Packet, PacketNumber } from '../model/plan.ts';

/** A sheet of a packet with a digest of what is on each side. */
type SheetDigests = { readonly number: number; readonly recto: string; readonly verso: string };

/** Notes what is on the sheets of packets while they are printed, so that none is composed anew to be digested. */
export type SheetNotes = {
  /** The unit as it came; it is noted when its packet comes for the first time. */
  readonly noted: (packet: Packet, unit: PrintUnit) => PrintUnit;
  /** Nothing for a packet that was not printed. */
  readonly sheetsOf: (packet: Packet) => readonly SheetDigests[];
};

/** Empty notes. `digest` gives hex. */
export function sheetNotes(digest: (text: string) => string): SheetNotes {
  const known = new Map<PacketNumber, readonly SheetDigests[]>();
  const sideOf = (page: Page | undefined): string => digest(JSON.stringify(page ?? null));
  const sheetsOf = ({ pages }: PrintUnit): readonly SheetDigests[] =>
    Array.from({ length: pages.length / 2 }, (_, at) => ({
      number: at + 1,
      recto: sideOf(pages[2 * at]),
      verso: sideOf(pages[2 * at + 1]),
    }));
  return {
    noted: (packet, unit) => {
      if (!known.has(packet.number)) known.set(packet.number, sheetsOf(unit));
      return unit;
    },
    sheetsOf: (packet) => known.get(packet.number) ?? [],
  };
}

/**
 * What `contents.json` of a route says: every file with its SHA-256; every packet with its sheets, and each side
 * with a digest of what is on it. Packets go by number and code; no names.
 */
export function routeContents(
  mailing: MailingId,
  { route, bundles, totals }: RouteConsignment,
  files: readonly ArchivedFile[],
  sheetsOf: SheetNotes['sheetsOf'],
): unknown {
  return {
    mailing,
    route: route.id,
    totals,
    files,
    bundles: bundles.map((bundle) => ({
      number: bundle.number,
      mailpieces: bundle.mailpieces.map((piece) => ({
        number: piece.number,
        grams: piece.grams,
        packets: piece.packets.map((packet) => ({
          number: packet.number,
          code: packet.code,
          issue: packet.issue,
          sheets: sheetsIn(piece, sheetsOf(packet)),
        })),
      })),
    })),
  };
}

/** The sheets of a packet that this item holds: all of them but where it goes in several. */
function sheetsIn<T>({ part, sheets }: Mailpiece, all: readonly T[]): readonly T[] {
  return part.of === 1 ? all : all.slice(part.from - 1, part.from - 1 + sheets);
}

import type {
  BookletSide,
  ComposedPacket,
  ImposedPacket,
  PageRun,
  Sheet,
} from '../model/composed.ts';
import { bookletOf } from './booklet.ts';
import type { PacketMeasure } from '../model/consignment.ts';

/** A side to print and the run it comes from. */
type Side = { readonly page: Sheet['recto']; readonly run: PageRun };

/**
 * Lays the pages of a packet on sheets. The packet begins on a recto; a run with `ownSheets` begins on a recto too
 * and shares no sheet with what follows; other runs go on on the next side, or with one side a sheet on the next
 * recto. A sheet is of the section of its recto. A booklet takes both sides whatever `sidesPerSheet` says.
 */
export function imposePacket(
  { packet, runs }: ComposedPacket,
  sidesPerSheet: 1 | 2 = 2,
): ImposedPacket {
  const sheets: Sheet[] = [];
  let recto: Side | null = null;
  const finish = (verso: Sheet['verso']): void => {
    if (recto === null) return;
    sheets.push(sheetOf(sheets.length + 1, recto, verso));
    recto = null;
  };
  for (const run of runs) {
    if (run.ownSheets) finish(null);
    if (run.booklet === true) {
      for (const { recto: front, verso } of bookletOf(run.pages)) {
        recto = { page: front, run };
        finish(unlessBlank(verso));
      }
      continue;
    }
    for (const page of run.pages) {
      if (recto === null) recto = { page, run };
      else finish(page);
      if (sidesPerSheet === 1) finish(null);
    }
    if (run.ownSheets) finish(null);
  }
  finish(null);
  return { packet, sheets };
}

/** The only page of a booklet has nothing on its back. */
function unlessBlank(side: BookletSide): BookletSide | null {
  return side.halves.some((page) => page !== null) ? side : null;
}

function sheetOf(number: number, { page, run }: Side, verso: Sheet['verso']): Sheet {
  const { section, subject } = run;
  return { number, section, ...(subject === undefined ? {} : { subject }), recto: page, verso };
}

/** How much of a packet there is: pages with something on them, sheets, sheets that come back. */
export function measurePacket({ packet, sheets }: ImposedPacket): PacketMeasure {
  return {
    packet: packet.number,
    pages: sheets.reduce((sum, sheet) => sum + (sheet.verso === null ? 1 : 2), 0),
    sheets: sheets.length,
    returnSheets: sheets.filter((sheet) => sheet.section === 'return').length,
  };
}

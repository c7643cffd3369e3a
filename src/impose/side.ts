import type { DraftPage, ImposedPacket, Masters, Sheet } from '../model/composed.ts';
import type { Measure } from '../model/measure.ts';
import type { Say, SayIn } from '../model/words.ts';
import type { Sign } from '../paper/sheet-id.ts';

/** What the furniture of a run is made from. */
export type FurnitureContext = {
  readonly sayIn: SayIn;
  readonly measure: Measure;
  /** For the forms of return pages. */
  readonly masters: Masters;
  /** Number of the school in sheet codes, 24 bits. */
  readonly school: number;
  readonly mailingNumber: number;
  readonly sign: Sign;
};

/** One side of a sheet of a packet, for its furniture. */
export type SideOfSheet = {
  readonly imposed: ImposedPacket;
  readonly sheet: Sheet;
  readonly page: DraftPage;
  readonly side: 'recto' | 'verso';
  /** Of a page in a booklet, from 1. */
  readonly number?: number;
  /** Which booklet of several it is in, from 1. */
  readonly booklet?: number;
};

/**
 * «Sheet n of m», where m counts all sheets of the packet; in a booklet the page too, and of several booklets which one,
 * so that people see where to part the stack.
 */
export function sheetLabel(say: Say, { imposed, sheet, number, booklet }: SideOfSheet): string {
  return [
    say('furniture.sheet', { n: sheet.number, m: imposed.sheets.length }),
    ...(booklet === undefined ? [] : [say('furniture.booklet', { n: booklet })]),
    ...(number === undefined ? [] : [say('furniture.page', { n: number })]),
  ].join('  ·  ');
}

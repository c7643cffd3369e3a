import type { Box, Master, MasterId, Page, Turned } from './page.ts';
import type { Packet } from './plan.ts';
import type { SubjectId } from './school.ts';

/** What a run of pages is for, in the order of a packet. */
export type Section =
  'cover' | 'notice' | 'contacts' | 'week-plan' | 'feedback' | 'lessons' | 'return' | 'way-back';

/**
 * What imposition adds to a page once sheet numbers are known: `none` nothing; `inner` class, short name,
 * packet code and sheet n of m, `inner-wide` the same as wide as pages of economy are, `inner-half` on a page
 * of a booklet; `return` that and both QR codes with their short code.
 */
export type Furniture = 'none' | 'inner' | 'inner-wide' | 'inner-half' | 'return';

/** A page of one packet before imposition: its master and the boxes that belong to this pupil. */
export type DraftPage = {
  readonly master: MasterId;
  readonly own: readonly Box[];
  readonly furniture: Furniture;
};

/** One side of a sheet of a booklet: two pages half as large, the upper and the lower one, turned. */
export type BookletSide = {
  readonly turned: Turned;
  readonly halves: readonly [BookletPage | null, BookletPage | null];
};

/** A page of a booklet. */
export type BookletPage = {
  readonly page: DraftPage;
  /** Among the pages of the run, from 1. */
  readonly number: number;
  /** Which booklet it is in, from 1, where the run makes several. */
  readonly booklet?: number;
};

/** Pages that belong together. */
export type PageRun = {
  readonly section: Section;
  /** Subject of a return set or of a lesson run. */
  readonly subject?: SubjectId;
  /** Begins on a recto and shares no sheet with what follows. */
  readonly ownSheets: boolean;
  /** Its pages are half as large as a sheet and become booklets. */
  readonly booklet?: true;
  readonly pages: readonly DraftPage[];
};

/** A packet as pages before imposition. */
export type ComposedPacket = { readonly packet: Packet; readonly runs: readonly PageRun[] };

/** One piece of paper; a missing verso is blank. */
export type Sheet = {
  /** From 1 in its packet. */
  readonly number: number;
  readonly section: Section;
  readonly subject?: SubjectId;
  readonly recto: DraftPage | BookletSide;
  readonly verso: DraftPage | BookletSide | null;
};

/** A packet laid on sheets. */
export type ImposedPacket = { readonly packet: Packet; readonly sheets: readonly Sheet[] };

/** Pages ready to draw, in printing order, blank versos included, so every unit starts on a recto. */
export type PrintUnit = {
  /** What it is, for messages and bookmarks; no child's name. */
  readonly title: string;
  readonly pages: readonly Page[];
};

/** All masters of a run by id. The blank page is one of them. */
export type Masters = ReadonlyMap<MasterId, Master>;

/** Id of the master without boxes. */
export const BLANK_MASTER: MasterId = 'blank';

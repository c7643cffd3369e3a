import type { Rect } from '../paper/rect.ts';
import type { ItemRef } from './page.ts';
import type { GroupReading } from './reading.ts';
import type { SeenPage } from './scanned-page.ts';

/** A page of a scan: SHA-256 of its file, lower-case hex, and the number of the page in it, from 1. */
export type PageKey = { readonly file: string; readonly page: number };

/** Whether something is written where there is room to write. */
type Written = 'empty' | 'written' | 'doubtful';

/** A place to write, as it came back. */
export type AreaReading = {
  readonly item: ItemRef;
  /** On the page, mm. */
  readonly rect: Rect;
  readonly state: Written;
  /** Where ink is, on a coarse grid, row by row: two scans of one sheet agree in it. */
  readonly inkPrint: InkPrint;
};

/** A grid of so many columns; `cells` has a `1` for each that holds ink, else a `0`. */
export type InkPrint = { readonly columns: number; readonly cells: string };

/** What stands on a page of ours. */
export type PageReading = {
  readonly groups: readonly GroupReading[];
  readonly areas: readonly AreaReading[];
};

/** One page that came in, as the ledger keeps it: what was seen, never what follows from it. */
export type ReceivedPage = PageKey & {
  /** In the order in which they came in, from 1. */
  readonly sequence: number;
  /** The scan's file as it was called. */
  readonly fileName: string;
  readonly seen: SeenPage;
  /** Digest of its picture in the store; null for blank pages. */
  readonly picture: string | null;
  /** Its picture is the whole page, upright and flat. */
  readonly straight: boolean;
  /** Null where no mark could be looked at. */
  readonly reading: PageReading | null;
};

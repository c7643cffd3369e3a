import type { ShortId } from '../paper/short-code.ts';
import type { ItemRef } from './page.ts';
import type { PacketNumber } from './plan.ts';
import type { PupilId } from './pupil.ts';
import type { PageKey } from './received.ts';
import type { SideKey } from './returned.ts';

/** What a person decided; the last decision on a matter counts, and nothing is taken back by reading again. */
export type Decision =
  /** The page is this side of this sheet: its short code was typed, or its own was confirmed. */
  | { readonly kind: 'page-is'; readonly page: PageKey; readonly id: ShortId }
  /** The page is of no use: somebody else's, or a slip. */
  | { readonly kind: 'page-discarded'; readonly page: PageKey }
  /** Of pages of one side that differ, one counts. */
  | {
      readonly kind: 'page-counts';
      readonly side: SideKey;
      readonly page: PageKey;
      readonly against: readonly PageKey[];
    }
  /** These marks are meant, none when empty. */
  | { readonly kind: 'options'; readonly group: GroupKey; readonly options: readonly string[] }
  /** Points for an item of a packet; null: none yet, the score is taken back. */
  | {
      readonly kind: 'score';
      readonly mailing: number;
      readonly packet: PacketNumber;
      readonly item: ItemRef;
      readonly points: number | null;
    }
  /** A spare packet was this pupil's. */
  | {
      readonly kind: 'pupil';
      readonly mailing: number;
      readonly packet: PacketNumber;
      readonly pupil: PupilId;
    };

/** Marks that are answered together, on a side of a sheet. */
export type GroupKey = SideKey & {
  readonly item: ItemRef;
  readonly row: number | null;
  readonly of: 'mark' | 'score';
};

/** A decision with who took it and when. */
export type Decided = {
  readonly decision: Decision;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly person: string;
};

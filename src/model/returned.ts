import type { SheetId } from '../paper/sheet-id.ts';
import type { Box, FormNumber } from './page.ts';
import type { MailingPlan, PacketNumber } from './plan.ts';
import type { AreaReading, PageKey, ReceivedPage } from './received.ts';
import type { GroupReading } from './reading.ts';
import type { Unreadable } from './scanned-page.ts';
import type { SubjectId } from './school.ts';

/** A side of a return sheet, whatever its issue. */
export type SideKey = {
  /** Number of the mailing in the ledger. */
  readonly mailing: number;
  readonly packet: PacketNumber;
  readonly sheet: number;
  readonly side: SheetId['side'];
};

/** A side that was printed to come back. */
export type ReturnSide = SideKey & { readonly form: FormNumber; readonly subject: SubjectId };

/** What the ledger knows of a mailing that can come back. */
export type PrintedMailing = {
  readonly number: number;
  readonly plan: MailingPlan;
  /** Another plan of the same mailing took its place. */
  readonly superseded: boolean;
  readonly sides: readonly ReturnSide[];
  readonly forms: ReadonlyMap<FormNumber, readonly Box[]>;
  /** Last issue number of each packet. */
  readonly issues: ReadonlyMap<PacketNumber, number>;
};

/** What a page that came in is, once the ledger has been asked: exactly one of these. */
export type PageState =
  | { readonly kind: 'known'; readonly side: SideKey; readonly issue: number }
  /** A further scan of a side: what it adds is taken, nothing is counted twice. */
  | {
      readonly kind: 'duplicate';
      readonly side: SideKey;
      readonly issue: number;
      readonly of: PageKey;
    }
  | {
      readonly kind: 'collision';
      readonly side: SideKey;
      readonly issue: number;
      readonly of: PageKey;
      readonly why: 'other-answers' | 'other-issue';
    }
  | { readonly kind: 'unknown-mailing'; readonly id: SheetId }
  | { readonly kind: 'other-school'; readonly claimed: SheetId }
  /** Ours, and no page that is to come back. */
  | { readonly kind: 'not-returned' }
  | { readonly kind: 'newer-version'; readonly version: number }
  | { readonly kind: 'foreign' }
  | { readonly kind: 'blank' }
  | { readonly kind: 'unreadable'; readonly why: Unreadable; readonly id: SheetId | null }
  /** A person said it is of no use. */
  | { readonly kind: 'discarded' };

/** A page and what it is. */
export type StatedPage = { readonly page: ReceivedPage; readonly state: PageState };

/** A mark group with what holds of it: as read, or as a person decided. */
export type SettledGroup = GroupReading & {
  /** The page it was read from; null where no page could be read. */
  readonly from: PageKey | null;
  readonly decided: boolean;
};

/** A place to write, and the page whose picture shows it. */
export type SettledArea = AreaReading & { readonly from: PageKey };

/** A side that came back, from all its scans together. */
export type ReturnedSide = {
  readonly side: ReturnSide;
  /** Pages that count, first come first. */
  readonly pages: readonly ReceivedPage[];
  readonly groups: readonly SettledGroup[];
  readonly areas: readonly SettledArea[];
  /** It came back, and its marks could not be looked at: a person types them. */
  readonly unread: boolean;
};

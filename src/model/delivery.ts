import type { Bilingual, IsoDate } from './language.ts';
import type { MailingId } from './mailing.ts';
import type { PacketNumber } from './plan.ts';
import type { Place, Problem } from './problem.ts';
import type { RouteId } from './pupil.ts';

/** What can become of a packet that was printed. */
export const DELIVERY_EVENTS = [
  'handed-over',
  'delivered',
  'brought-back',
  'lost',
  'damaged',
] as const;
export type DeliveryEvent = (typeof DELIVERY_EVENTS)[number];

/** Why a packet was brought back: the boxes of the courier's manifest, in their order. */
export const RETURN_REASONS = ['moved', 'absent', 'refused', 'no-address'] as const;
export type ReturnReason = (typeof RETURN_REASONS)[number];

/** Something that somebody reported of one issue of a packet; the last one counts. */
export type Delivery = {
  readonly packet: PacketNumber;
  readonly issue: number;
  readonly event: DeliveryEvent;
  readonly reason: ReturnReason | null;
  readonly day: IsoDate;
  /** Return sheets that were taken back with it; null: not told. */
  readonly sheets: number | null;
};

/** What a row of a manifest that was filled in says. */
export type DeliveryRow = {
  /** Codes as typed; of a packet in several items the code alone. */
  readonly codes: readonly string[];
  /** Which item of a packet that goes in several, e.g. `1/2`; null: its only one. */
  readonly part: string | null;
  readonly mailing: MailingId | null;
  readonly issue: number | null;
  /** What happened, in that order; a day of null is the day of the report. */
  readonly events: readonly {
    readonly event: 'handed-over' | 'delivered' | 'brought-back';
    readonly day: IsoDate | null;
  }[];
  readonly reason: ReturnReason | null;
  readonly sheets: number | null;
  readonly place: Place;
};

/** What was reported of an issue at one time. */
export type IssueNote = Pick<Delivery, 'event' | 'reason' | 'day' | 'sheets'>;

/** An issue before the last one, and why it was printed anew. */
type EarlierIssue = {
  readonly issue: number;
  /** That it was lost or damaged, and what was reported since; else the last alone; empty: nothing was. */
  readonly notes: readonly IssueNote[];
};

/** Where a packet is, by what was reported of its last issue. */
export type PacketStatus = {
  readonly packet: PacketNumber;
  readonly code: string;
  readonly route: RouteId;
  readonly issue: number;
  /** null: nothing was. */
  readonly last: IssueNote | null;
  /** The issues before it, oldest first. */
  readonly earlier: readonly EarlierIssue[];
};

/** What `status` tells. */
export type StatusReport = {
  readonly problems: readonly Problem[];
  /** null when nothing was printed. */
  readonly mailing: MailingId | null;
  readonly routes: readonly { readonly route: RouteId; readonly title: Bilingual }[];
  readonly packets: readonly PacketStatus[];
};

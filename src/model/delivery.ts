import type { Bilingual, IsoDate } from './language.ts';
import type { MailingId } from './mailing.ts';
import type { PacketNumber } from './plan.ts';
import type { Problem } from './problem.ts';
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
};

/** The last that was reported of an issue; null: nothing was. */
export type LastReport = Pick<Delivery, 'event' | 'reason' | 'day'> | null;

/** Where a packet is, by what was reported of its last issue. */
export type PacketStatus = {
  readonly packet: PacketNumber;
  readonly code: string;
  readonly route: RouteId;
  readonly issue: number;
  readonly last: LastReport;
  /** The issues before it, oldest first, and what became of each: why it was printed anew. */
  readonly earlier: readonly { readonly issue: number; readonly last: LastReport }[];
};

/** What `status` tells. */
export type StatusReport = {
  readonly problems: readonly Problem[];
  /** null when nothing was printed. */
  readonly mailing: MailingId | null;
  readonly routes: readonly { readonly route: RouteId; readonly title: Bilingual }[];
  readonly packets: readonly PacketStatus[];
};

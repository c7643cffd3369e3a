import type { Mailpiece } from './consignment.ts';
import type { MailingId } from './mailing.ts';
import type { Place } from './problem.ts';

/** A postal number that the post gave, and for which item; null: for whoever comes next. */
export type NumberRow = {
  readonly number: string;
  readonly order: {
    /** null: of any mailing. */
    readonly mailing: MailingId | null;
    readonly code: string;
    readonly part: number;
  } | null;
  readonly place: Place;
};

/** First and last number of a range that the post allotted to the school. */
export type NumberRange = { readonly from: string; readonly to: string };

/** What identifies an item of a mailing in the ledger. */
export type ItemKey = { readonly packet: number; readonly part: number; readonly issue: number };

/** Key of the item that a mailpiece is. */
export function itemKeyOf({ packets, part }: Mailpiece): ItemKey {
  const [first] = packets;
  return { packet: first?.number ?? 0, part: part.number, issue: first?.issue ?? 1 };
}

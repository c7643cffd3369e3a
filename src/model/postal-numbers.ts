import type { Place } from './problem.ts';

/** A postal number that the post gave, and for which item; null: for whoever comes next. */
export type NumberRow = {
  readonly number: string;
  readonly order: {
    /** Id of its mailing; null: of any. */
    readonly mailing: string | null;
    readonly code: string;
    readonly part: number;
  } | null;
  readonly place: Place;
};

/** First and last number of a range that the post allotted to the school. */
export type NumberRange = { readonly from: string; readonly to: string };

/** What identifies an item of a mailing in the ledger. */
export type ItemKey = { readonly packet: number; readonly part: number; readonly issue: number };

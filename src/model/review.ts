import type { GroupKey } from './decision.ts';
import type { PacketNumber } from './plan.ts';
import type { PageKey } from './received.ts';
import type { Verdict } from './reading.ts';
import type { SideKey } from './returned.ts';
import type { Unreadable } from './scanned-page.ts';
import type { ShortId } from '../paper/short-code.ts';

/** Something that a person must decide. */
export type Matter =
  /** Whose page is it? `id`: what its code says, where one could be read. */
  | {
      readonly kind: 'page';
      readonly page: PageKey;
      readonly why: Unreadable;
      readonly id: ShortId | null;
    }
  /** Two pages of one side that differ: which counts? */
  | {
      readonly kind: 'collision';
      readonly side: SideKey;
      readonly page: PageKey;
      readonly of: PageKey;
      readonly why: 'other-answers' | 'other-issue';
    }
  /** What is meant by these marks? `from`: the page whose picture shows them. */
  | {
      readonly kind: 'marks';
      readonly group: GroupKey;
      readonly verdict: Exclude<Verdict, { kind: 'blank' } | { kind: 'filled' }>;
      readonly from: PageKey | null;
      /** Every option there is. */
      readonly options: readonly string[];
    }
  /** Who was given this spare packet? */
  | { readonly kind: 'spare'; readonly mailing: number; readonly packet: PacketNumber };

/** A matter with the name a person types, 8 characters; equal matters are called the same at every reading. */
export type ReviewCase = { readonly id: string; readonly matter: Matter };

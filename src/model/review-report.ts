import type { Problem } from './problem.ts';
import type { MadeFile } from './run-report.ts';

/** What `review` found and wrote. */
export type ReviewReport = {
  readonly problems: readonly Problem[];
  /** What waits, by kind. */
  readonly waiting: readonly { readonly kind: WaitingKind; readonly count: number }[];
  /** Items that wait for a teacher's score. */
  readonly scores: number;
  readonly files: readonly MadeFile[];
};

export type WaitingKind = 'page' | 'collision' | 'marks' | 'spare';

/** What `settle` did. */
export type SettleReport = {
  readonly problems: readonly Problem[];
  /** Decisions that are new; nothing is noted when anything is wrong. */
  readonly noted: number;
  /** What still waits. */
  readonly waiting: number;
};

/** An answer as a person gave it: to a case, or points for an item. */
export type TypedAnswer =
  | { readonly kind: 'case'; readonly id: string; readonly answer: string }
  | { readonly kind: 'score'; readonly key: string; readonly points: string };

import type { Problem } from './problem.ts';
import type { PageState } from './returned.ts';

/** What `receive` did with the scans. */
export type ReceiveReport = {
  readonly problems: readonly Problem[];
  /** Files that were looked at, and those of them that had come in before. */
  readonly files: number;
  readonly again: number;
  /** Pages that are new, by what they are. */
  readonly pages: readonly { readonly kind: PageState['kind']; readonly count: number }[];
  /** Matters that wait for a person, of all that ever came in. */
  readonly waiting: number;
};

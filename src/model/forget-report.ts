import type { MailingId } from './mailing.ts';
import type { Problem } from './problem.ts';

/** What of a pupil is removed. */
export const FORGOTTEN_KINDS = [
  'packets',
  'feedback',
  'sides',
  'deliveries',
  'pages',
  'decisions',
  'pictures',
  'files',
] as const;

/** Whom to forget, and whether to do it or only tell what would be done. */
export type ForgetRequest = {
  /** Name as in the list; with a mailing the code of a packet too. */
  readonly pupil: string;
  readonly mailing: MailingId | null;
  readonly sure: boolean;
};

/** What `forget` removed, or would remove. No name is in it, but those that problems hint at. */
export type ForgetReport = {
  readonly problems: readonly Problem[];
  /** `nothing`: nothing is kept, or it is not known of whom. */
  readonly state: 'nothing' | 'would' | 'done';
  readonly counts: Readonly<Record<(typeof FORGOTTEN_KINDS)[number], number>>;
  /** Files of `out/` that go, below the workspace, with `/`. */
  readonly files: readonly string[];
  /** Scans whose own files the school must delete or cut, and their pages. */
  readonly scans: readonly { readonly name: string; readonly pages: readonly number[] }[];
  /** Files in `out/` and `returned/` that the product knows nothing of: a person must look into them. */
  readonly others: readonly string[];
  /** Kept pages that nobody could identify: one may be the pupil's. */
  readonly unidentified: number;
};

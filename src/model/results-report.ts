import type { MailingId } from './mailing.ts';
import type { Problem } from './problem.ts';
import type { MadeFile } from './run-report.ts';

/** Packets and sheets of a mailing together. */
export type ReturnTotals = {
  /** Packets that somebody has and whose sheets are to come back. */
  readonly packets: number;
  /** Of them: every side came back, some did, none did. */
  readonly whole: number;
  readonly partly: number;
  readonly none: number;
  readonly sheetsExpected: number;
  readonly sheetsReturned: number;
};

/** What `results` wrote. */
export type ResultsReport = {
  readonly problems: readonly Problem[];
  /** null when nothing was printed. */
  readonly mailing: MailingId | null;
  /** Tables and pages of questions. */
  readonly files: readonly MadeFile[];
  /** Files that each hold the returned pages of a pupil and subject; there are too many of them to name. */
  readonly sheetFiles: number;
  readonly totals: ReturnTotals;
  /** Matters that wait for a person, of all that ever came in. */
  readonly waiting: number;
};

import type { SplitAddress } from './address.ts';
import type { Totals } from './consignment.ts';
import type { Bilingual, IsoWeek } from './language.ts';
import type { MailingId } from './mailing.ts';
import type { Problem } from './problem.ts';
import type { RouteId } from './pupil.ts';
import type { ClassId, PaperUse } from './school.ts';

/** What one route has to print and carry. */
type RouteLoad = { readonly route: RouteId; readonly title: Bilingual; readonly totals: Totals };

/** Minutes of one class in one ISO week: written work that is returned, reading and work that is not, and the cap. */
export type WeekMinutes = {
  readonly classId: ClassId;
  readonly week: IsoWeek;
  readonly written: number;
  readonly reading: number;
  /** null where no cap is known for the grade. */
  readonly cap: number | null;
};

/** The subjects, in the language of the class, that have no lesson in a mailing. */
export type CoverageGap = { readonly classId: ClassId; readonly subjects: readonly string[] };

/** What all packets of a mailing would be with one use of paper, and whether the school has chosen it. */
export type PaperChoice = {
  readonly use: PaperUse;
  readonly chosen: boolean;
  readonly totals: Totals;
};

/** What `check` found, and what would be printed. */
export type CheckReport = {
  readonly problems: readonly Problem[];
  /** null when no mailing could be planned. */
  readonly mailing: MailingId | null;
  /** In the order of `routes.yaml`; only routes that have packets. */
  readonly routes: readonly RouteLoad[];
  readonly totals: Totals;
  /** Packets that hold what came back last time. */
  readonly answered: number;
  /** With each use of paper; empty where it was not asked. */
  readonly papers: readonly PaperChoice[];
  /** By class and week. */
  readonly minutes: readonly WeekMinutes[];
  /** Classes that lack lessons in some subjects; empty where it was not asked. */
  readonly gaps: readonly CoverageGap[];
  /** Addresses that stood in one cell, in the order of the lists. */
  readonly splits: readonly SplitAddress[];
};

/** A file that the run leaves for people. */
export type MadeFile = {
  /** As this system writes it. */
  readonly path: string;
  /** `kept`: it stood there already, whole and the same. */
  readonly state: 'written' | 'kept';
};

/** What `print` and `reprint` did. */
export type PrintReport = CheckReport & { readonly files: readonly MadeFile[] };

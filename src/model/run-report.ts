import type { Totals } from './consignment.ts';
import type { Bilingual } from './language.ts';
import type { MailingId } from './mailing.ts';
import type { Problem } from './problem.ts';
import type { RouteId } from './pupil.ts';

/** What one route has to print and carry. */
type RouteLoad = { readonly route: RouteId; readonly title: Bilingual; readonly totals: Totals };

/** What `check` found, and what would be printed. */
export type CheckReport = {
  readonly problems: readonly Problem[];
  /** null when no mailing could be planned. */
  readonly mailing: MailingId | null;
  /** In the order of `routes.yaml`; only routes that have packets. */
  readonly routes: readonly RouteLoad[];
  readonly totals: Totals;
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

import type { MailingId } from '../model/mailing.ts';
import type { ResultsReport } from '../model/results-report.ts';
import type { World } from '../shell/world.ts';

/** What the commands ask of `inbound.ts`. `folder` is absolute, as this system writes it. */
export type Inbound = {
  readonly writeResults: (
    folder: string,
    /** Which mailing: null is the last that was printed. */
    options: { readonly mailing: MailingId | null },
    world: World,
  ) => Promise<ResultsReport>;
};

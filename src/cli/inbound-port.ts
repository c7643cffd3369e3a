import type { Tongue } from '../model/language.ts';
import type { ReceiveReport } from '../model/receive-report.ts';
import type { ReviewReport, SettleReport, TypedAnswer } from '../model/review-report.ts';
import type { MailingId } from '../model/mailing.ts';
import type { ResultsReport } from '../model/results-report.ts';
import type { ForgetReport, ForgetRequest } from '../model/forget-report.ts';
import type { World } from '../shell/world.ts';

/** What the commands ask of `inbound.ts`. `folder` is absolute, as this system writes it. */
export type Inbound = {
  readonly receiveScans: (
    folder: string,
    paths: readonly string[],
    world: World,
  ) => Promise<ReceiveReport>;
  readonly reviewReturns: (folder: string, tongue: Tongue, world: World) => Promise<ReviewReport>;
  readonly settleCases: (
    folder: string,
    answers: { readonly file: string } | { readonly typed: TypedAnswer },
    by: { readonly person: string; readonly tongue: Tongue },
    world: World,
  ) => Promise<SettleReport>;
  readonly writeResults: (
    folder: string,
    /** Which mailing: null is the last that was printed. */
    options: { readonly mailing: MailingId | null },
    world: World,
  ) => Promise<ResultsReport>;
  readonly forgetPupil: (
    folder: string,
    request: ForgetRequest,
    world: World,
  ) => Promise<ForgetReport>;
};

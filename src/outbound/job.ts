import type { ImageId } from '../model/lesson.ts';
import type { MailingPlan } from '../model/plan.ts';
import type { Problem } from '../model/problem.ts';
import type { Composing, ComposingFile } from './composing-files.ts';

/** A mailing ready to compose: planned now, or frozen when it was printed. */
export type Job = {
  readonly plan: MailingPlan;
  readonly composing: Composing;
  readonly composingFiles: readonly ComposingFile[];
  readonly pictureBytes: ReadonlyMap<ImageId, Uint8Array>;
  readonly problems: readonly Problem[];
};

import { frozenFiles, frozenPicture } from '../ledger/frozen-files.ts';
import type { FrozenPlan } from '../ledger/mailings.ts';
import type { Ledger } from '../ledger/open-ledger.ts';
import type { ImageId } from '../model/lesson.ts';
import type { World } from '../shell/world.ts';
import { openComposing } from './composing-files.ts';
import type { Job } from './job.ts';

/** The job of a frozen plan, from the ledger alone: the workspace may have changed since. */
export async function frozenJob(ledger: Ledger, frozen: FrozenPlan, world: World): Promise<Job> {
  const files = await frozenFiles(ledger, frozen.number);
  const composing = await openComposing(files, world);
  const pictureBytes = new Map<ImageId, Uint8Array>();
  for (const { id } of frozen.plan.lessons.flatMap(({ pictures }) => pictures)) {
    const bytes = await frozenPicture(ledger, id);
    if (bytes !== null) pictureBytes.set(id, bytes);
  }
  return {
    plan: frozen.plan,
    composing,
    composingFiles: files,
    pictureBytes,
    problems: composing.problems,
  };
}

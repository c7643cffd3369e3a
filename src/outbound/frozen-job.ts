import { frozenFiles, frozenPicture } from '../ledger/frozen-files.ts';
import type { FrozenPlan } from '../ledger/mailings.ts';
import type { Ledger } from '../ledger/open-ledger.ts';
import { handwritingIn } from '../model/feedback.ts';
import type { ImageId } from '../model/lesson.ts';
import { problem, type Problem } from '../model/problem.ts';
import type { World } from '../shell/world.ts';
import { composingFilesOf, openComposing, type ComposingFile } from './composing-files.ts';
import type { Job } from './job.ts';

/** Where the version that froze a plan is kept among its files. */
export const VERSION_FILE = 'version';

/** The job of a frozen plan, from the ledger alone: the workspace may have changed since. */
export async function frozenJob(ledger: Ledger, frozen: FrozenPlan, world: World): Promise<Job> {
  const kept = await frozenFiles(ledger, frozen.number);
  const files = kept.filter(({ path }) => path !== VERSION_FILE);
  // What this version says and that one did not yet has words too; what it had says what it said.
  const newer = composingFilesOf(await world.readProduct(['templates/words']), [], []);
  const composing = await openComposing([...newer, ...files], world, frozen.plan.lessons);
  const pictureBytes = new Map<ImageId, Uint8Array>();
  const { lessons, packets } = frozen.plan;
  const ids = [
    ...lessons.flatMap(({ pictures }) => pictures.map(({ id }) => id)),
    ...handwritingIn(packets).map(({ image }) => image),
  ];
  for (const id of ids) {
    const bytes = await frozenPicture(ledger, id);
    if (bytes !== null) pictureBytes.set(id, bytes);
  }
  return {
    plan: frozen.plan,
    composing,
    composingFiles: files,
    pictureBytes,
    problems: [...composing.problems, ...(await otherVersion(kept, frozen, world))],
  };
}

async function otherVersion(
  kept: readonly ComposingFile[],
  { plan }: FrozenPlan,
  world: World,
): Promise<readonly Problem[]> {
  const file = kept.find(({ path }) => path === VERSION_FILE);
  const now = await world.version();
  const old = file === undefined ? '?' : Buffer.from(file.bytes).toString('utf8');
  return old === now ? [] : [problem('frozen-by-other-version', plan.mailing.place, { old, now })];
}

import { decisionsIn } from '../ledger/decisions.ts';
import { forgottenIn } from '../ledger/forgotten.ts';
import type { FrozenPlan } from '../ledger/mailings.ts';
import type { Ledger } from '../ledger/open-ledger.ts';
import { problem, type Problem } from '../model/problem.ts';
import type { PupilId } from '../model/pupil.ts';
import { namedOwners } from '../record/typed-decisions.ts';
import type { World } from '../shell/world.ts';
import { alreadyOut } from './already-out.ts';
import { frozenJob } from './frozen-job.ts';
import type { Job } from './job.ts';
import { inputsDigestOf, planJob } from './plan-job.ts';
import type { Inputs } from './read-inputs.ts';
import { tellBack } from './tell-back.ts';

/** What there is to choose from. */
export type Choice = {
  /** The workspace. */
  readonly folder: string;
  /** null when the workspace cannot be read. */
  readonly inputs: Inputs | null;
  /** null when the mailing was never printed. */
  readonly frozen: FrozenPlan | null;
  readonly replan: boolean;
  /** Replaced also when packets of it were handed over or sheets came back. */
  readonly evenIfOut: boolean | undefined;
  /** null when nothing was ever printed. */
  readonly ledger: Ledger | null;
  readonly world: World;
};

/** The job to print, and what was told while planning it. */
export type Chosen = {
  readonly job: Job | null;
  /** Digest of the inputs when the job is to be frozen; null when it is frozen. */
  readonly inputsDigest: string | null;
  readonly problems: readonly Problem[];
};

/**
 * The frozen plan counts, unless a new one is wanted. The workspace is planned all the same: its problems are
 * told, and that it has changed since.
 */
export async function chooseJob(choice: Choice): Promise<Chosen> {
  const { frozen, replan } = choice;
  const now = await planNow(choice);
  if (frozen === null || choice.ledger === null) return now;
  if (replan) {
    const out = choice.evenIfOut === true ? [] : await alreadyOut(choice.ledger, frozen);
    if (out.length > 0)
      return { job: null, inputsDigest: null, problems: [...now.problems, ...out] };
    const aloud = now.job === null ? [] : [replanned(now.job)];
    return { ...now, problems: [...now.problems, ...aloud] };
  }
  const { mailing } = frozen.plan;
  const changed =
    now.inputsDigest === frozen.inputsDigest
      ? []
      : [problem('frozen-plan-kept', mailing.place, { mailing: mailing.id })];
  const job = await frozenJob(choice.ledger, frozen, choice.world);
  const owners = new Set(namedOwners(await decisionsIn(choice.ledger), frozen.number).values());
  const lacking = now.job === null ? [] : lackingPupils(frozen, now.job, owners);
  const out = await takenOut(choice.ledger, frozen);
  const told = [...now.problems, ...changed, ...lacking, ...out, ...job.problems];
  return { job, inputsDigest: null, problems: told };
}

async function planNow({ folder, inputs, frozen, replan, ledger, world }: Choice): Promise<Chosen> {
  if (inputs === null) return { job: null, inputsDigest: null, problems: [] };
  const { value: job, problems } = await planJob(inputs, ledger, replan && frozen !== null, world);
  if (job === null) return { job, inputsDigest: null, problems };
  // Sheets that come back later are no change of the workspace.
  const inputsDigest = inputsDigestOf(job.plan, inputs, world);
  if (ledger === null || (frozen !== null && !replan)) return { job, inputsDigest, problems };
  const told = await tellBack(job, { folder, ledger, world });
  return { job: told.value, inputsDigest, problems: [...problems, ...told.problems] };
}

/** Packets that were printed and whose pupils were forgotten since. */
async function takenOut(ledger: Ledger, { number, plan }: FrozenPlan): Promise<readonly Problem[]> {
  const packets = await forgottenIn(ledger, number, plan);
  return packets === 0 ? [] : [problem('packets-forgotten', plan.mailing.place, { packets })];
}

/** Pupils who would get a packet now and have none in the frozen plan, not even a spare one (`owners`): forgotten by the first list, or mended since. */
function lackingPupils(
  { plan }: FrozenPlan,
  now: Job,
  owners: ReadonlySet<PupilId>,
): readonly Problem[] {
  const printed = new Set(plan.packets.map(({ pupil }) => pupil?.id));
  return now.plan.packets
    .flatMap(({ pupil }) =>
      pupil === null || printed.has(pupil.id) || owners.has(pupil.id) ? [] : [pupil],
    )
    .map(({ place }) => problem('frozen-plan-lacks-pupil', place, { mailing: plan.mailing.id }));
}

function replanned({ plan }: Job): Problem {
  return problem('mailing-replanned', plan.mailing.place, { mailing: plan.mailing.id });
}

import { join } from 'node:path';
import { bindKey, knowsSignedSheets } from '../ledger/key-binding.ts';
import { freeze, frozenPlan, type FrozenPlan } from '../ledger/mailings.ts';
import { openLedger, type Ledger } from '../ledger/open-ledger.ts';
import { errorsIn, problem, type Outcome, type Problem } from '../model/problem.ts';
import type { MailingId } from '../model/mailing.ts';
import type { SigningKey } from '../shell/key-file.ts';
import type { World } from '../shell/world.ts';
import { composeMailing, type ComposedMailing } from './compose-mailing.ts';
import { frozenJob } from './frozen-job.ts';
import type { Job } from './job.ts';
import { inputsDigestOf, planJob } from './plan-job.ts';
import { keepForms, type PrintRun } from './print-run.ts';
import { readInputs, type Inputs } from './read-inputs.ts';

/** A mailing frozen in the ledger and composed, and all that was told on the way; null when it cannot be printed. */
export type Ready = {
  readonly run: PrintRun | null;
  readonly composed: ComposedMailing | null;
  readonly mailing: MailingId | null;
  readonly problems: readonly Problem[];
};

/** What is wanted of a mailing. */
export type Wanted = {
  readonly mailing: MailingId | null;
  readonly replan: boolean;
  /** Only what was printed before: a reprint freezes nothing. */
  readonly onlyFrozen?: boolean;
};

/** Opens the ledger, hands it on and closes it whatever happens; problems when it cannot be opened. */
export async function withLedger<T>(
  folder: string,
  use: (ledger: Ledger) => Promise<T>,
  refused: (problems: readonly Problem[]) => T,
): Promise<T> {
  const opened = await openLedger(join(folder, 'ledger.db'));
  if (!opened.ok) return refused(opened.problems);
  try {
    return await use(opened.value);
  } finally {
    await opened.value.close();
  }
}

/**
 * Makes a mailing ready to print: frozen before, it comes from the ledger as it was; else it is planned, composed
 * and frozen now. Nothing is frozen while an error stands in a template or a font, for it would touch every page.
 */
export async function makeReady(
  folder: string,
  wanted: Wanted,
  ledger: Ledger,
  world: World,
): Promise<Ready> {
  const inputs = await readInputs(folder, wanted.mailing, world);
  const mailing = inputs.value?.mailing?.id ?? wanted.mailing;
  const nothing = { run: null, composed: null, mailing };
  const key = await keyOf(folder, ledger, world);
  if (!key.ok) return { ...nothing, problems: [...inputs.problems, ...key.problems] };
  const frozen = mailing === null ? null : await frozenPlan(ledger, mailing);
  if (frozen === null && wanted.onlyFrozen === true) {
    const name = mailing ?? '*';
    const told = problem('not-printed-yet', { file: `mailings/${name}.yaml` }, { mailing: name });
    return { ...nothing, problems: [...inputs.problems, told] };
  }
  const chosen = await chooseJob({ inputs: inputs.value, frozen, wanted, ledger, world });
  const told = [...inputs.problems, ...key.warnings, ...chosen.problems];
  if (chosen.job === null || chosen.job.plan.packets.length === 0) {
    return { ...nothing, problems: told };
  }
  const composed = composeMailing(chosen.job, world);
  const problems = [...told, ...composed.problems];
  const blocking = errorsIn([...chosen.job.composing.problems, ...composed.problems]);
  if (blocking.length > 0) return { ...nothing, composed, problems };
  const { job } = chosen;
  const outFolder = join(folder, 'out', job.plan.mailing.id);
  const run: PrintRun = {
    job,
    composed,
    key: key.value,
    ledger,
    world,
    folder: outFolder,
    archives: 'routes',
  };
  const kept = await keep(run, chosen.inputsDigest, wanted.replan && frozen !== null);
  return kept.ok
    ? { run, composed, mailing, problems }
    : { ...nothing, composed, problems: [...problems, ...kept.problems] };
}

async function keyOf(folder: string, ledger: Ledger, world: World): Promise<Outcome<SigningKey>> {
  const key = await world.signingKey(folder, !(await knowsSignedSheets(ledger)));
  if (!key.ok) return key;
  const { school, fingerprint } = key.value;
  const bound = await bindKey(ledger, { school, fingerprint });
  return bound.ok ? key : bound;
}

type Choice = {
  readonly inputs: Inputs | null;
  readonly frozen: FrozenPlan | null;
  readonly wanted: Wanted;
  readonly ledger: Ledger;
  readonly world: World;
};

type Chosen = {
  readonly job: Job | null;
  /** Digest of the inputs when the job is to be frozen; null when it is frozen. */
  readonly inputsDigest: string | null;
  readonly problems: readonly Problem[];
};

async function chooseJob({ inputs, frozen, wanted, ledger, world }: Choice): Promise<Chosen> {
  const replan = wanted.replan && frozen !== null;
  const planned = inputs === null ? null : await planJob(inputs, ledger, replan, world);
  const problems = planned?.problems ?? [];
  const now =
    inputs === null || planned?.value == null
      ? null
      : inputsDigestOf(planned.value.plan, inputs, world);
  if (frozen === null || replan) {
    const job = planned?.value ?? null;
    const aloud = replan && job !== null ? [replanned(frozen, job)] : [];
    return { job, inputsDigest: now, problems: [...problems, ...aloud] };
  }
  const same = now === frozen.inputsDigest;
  const { mailing } = frozen.plan;
  const changed = same ? [] : [problem('plan-frozen', mailing.place, { mailing: mailing.id })];
  const job = await frozenJob(ledger, frozen, world);
  return { job, inputsDigest: null, problems: [...problems, ...changed] };
}

function replanned(frozen: FrozenPlan, { plan }: Job): Problem {
  const values = { mailing: plan.mailing.id, old: frozen.number, number: plan.mailingNumber };
  return problem('plan-replaced', plan.mailing.place, values);
}

/** Freezes a new plan; forms are compared with those kept when it was frozen before. */
async function keep(
  run: PrintRun,
  inputsDigest: string | null,
  replan: boolean,
): Promise<Outcome<void>> {
  if (inputsDigest !== null) {
    const { plan, pictureBytes, composingFiles } = run.job;
    const frozen = await freeze(run.ledger, {
      plan,
      inputsDigest,
      files: composingFiles,
      pictures: Array.from(pictureBytes, ([id, bytes]) => ({ id, bytes })),
      replan,
    });
    if (!frozen.ok) return frozen;
  }
  return keepForms(run);
}

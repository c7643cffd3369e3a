import { basename, join } from 'node:path';
import { forgottenIn } from '../ledger/forgotten.ts';
import { bindKey, knowsSignedSheets } from '../ledger/key-binding.ts';
import { freeze, frozenPlan, type FrozenPlan } from '../ledger/mailings.ts';
import { printedOf } from '../ledger/printed.ts';
import { openLedger, type Ledger } from '../ledger/open-ledger.ts';
import { errorsIn, problem, type Outcome, type Problem } from '../model/problem.ts';
import type { MailingId } from '../model/mailing.ts';
import type { SigningKey } from '../shell/key-file.ts';
import { requireFolder } from '../shell/workspace-files.ts';
import type { World } from '../shell/world.ts';
import { chooseJob, type Chosen } from './choose-job.ts';
import { VERSION_FILE } from './frozen-job.ts';
import type { Job } from './job.ts';
import { composeMailing, type ComposedMailing } from './compose-mailing.ts';
import { numberItems } from './number-items.ts';
import { keepForms, type PrintRun } from './print-run.ts';
import { readInputs } from './read-inputs.ts';
import { keepReturnSides } from './return-sides.ts';

/** A mailing frozen in the ledger and composed, and all that was told on the way; no run when it cannot be printed. */
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
  /** A plan is replaced also when packets of it were handed over or sheets came back. */
  readonly evenIfOut?: boolean;
  /** Only what was printed before: a reprint freezes nothing. */
  readonly onlyFrozen: boolean;
  /** What of it is wanted in vain: with an error among them nothing is frozen. */
  readonly refuse: (composed: ComposedMailing) => readonly Problem[];
};

/** Opens the ledger, hands it on and closes it whatever happens; problems when it cannot be opened. */
export async function withLedger<T>(
  folder: string,
  use: (ledger: Ledger) => Promise<T>,
  refused: (problems: readonly Problem[]) => T,
): Promise<T> {
  await requireFolder(folder);
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
  const frozen = mailing === null ? null : await frozenPlan(ledger, mailing);
  if (frozen === null && wanted.onlyFrozen) {
    const problems = [...inputs.problems, notPrinted(mailing)];
    return { run: null, composed: null, mailing, problems };
  }
  const { replan, evenIfOut } = wanted;
  const how = { folder, inputs: inputs.value, frozen, replan, evenIfOut };
  const chosen = await chooseJob({ ...how, ledger, world });
  const rows = inputs.value?.workspace.postalNumbers ?? [];
  const surroundings = { folder, ledger, world, rows, refuse: wanted.refuse };
  const made = await makeRun(chosen, surroundings, replan ? frozen : null);
  return { ...made, mailing, problems: [...inputs.problems, ...chosen.problems, ...made.problems] };
}

type Surroundings = Pick<PrintRun, 'folder' | 'ledger' | 'world' | 'rows'> & Pick<Wanted, 'refuse'>;

/** Composes the job, signs for it and keeps it; `problems` are those that come up on the way. */
async function makeRun(
  chosen: Chosen,
  { folder, ledger, world, rows, refuse }: Surroundings,
  replaced: FrozenPlan | null,
): Promise<Omit<Ready, 'mailing'>> {
  const { job, inputsDigest } = chosen;
  if (job === null || job.plan.packets.length === 0)
    return { run: null, composed: null, problems: [] };
  const composed = composeMailing(job, world);
  const refused = (problems: readonly Problem[]): Omit<Ready, 'mailing'> => ({
    run: null,
    composed,
    problems: [...composed.problems, ...problems],
  });
  const vain = refuse(composed);
  if (isBlocked(job, composed) || errorsIn(vain).length > 0) return refused(vain);
  const key = await keyOf(folder, ledger, world);
  if (!key.ok) return refused(key.problems);
  const run: PrintRun = {
    job,
    composed,
    key: key.value,
    ledger,
    world,
    rows,
    folder: join(folder, 'out', job.plan.mailing.id),
    archives: 'routes',
  };
  const kept = await keep(run, inputsDigest, replaced);
  if (!kept.ok) return refused(kept.problems);
  // What was given out keeps the numbers it bears, and stays without where it has none.
  const mayGive = !(await isOut(ledger, job));
  const numbered = await numberItems(run, composed.consignment, { rows, mayGive });
  const whole = { ...composed, consignment: numbered.value };
  const told = [...composed.problems, ...key.warnings, ...kept.warnings, ...numbered.problems];
  return { run: { ...run, composed: whole }, composed: whole, problems: told };
}

/** Was anything of the mailing given out? Of archives that held a forgotten pupil nothing is noted any more. */
export async function isOut(ledger: Ledger, { plan }: Pick<Job, 'plan'>): Promise<boolean> {
  const printed = await printedOf(ledger, plan.mailingNumber);
  return printed.length > 0 || (await forgottenIn(ledger, plan.mailingNumber, plan)) > 0;
}

/** Nothing of a mailing was printed yet; null: of none. */
export function notPrinted(mailing: MailingId | null): Problem {
  return mailing === null
    ? problem('nothing-printed-yet', { file: 'mailings' })
    : problem('not-printed-yet', { file: `mailings/${mailing}.yaml` }, { mailing });
}

/** Errors of templates, words and fonts touch every page; those of a packet leave out only that packet. */
function isBlocked(job: Job, composed: ComposedMailing): boolean {
  const problems = [...job.composing.problems, ...composed.kitProblems];
  return errorsIn(problems).length > 0;
}

async function keyOf(folder: string, ledger: Ledger, world: World): Promise<Outcome<SigningKey>> {
  const key = await world.signingKey(folder, !(await knowsSignedSheets(ledger)));
  if (!key.ok) return key;
  const { school, fingerprint } = key.value;
  const bound = await bindKey(ledger, { school, fingerprint });
  return bound.ok ? key : bound;
}

/** Freezes a new plan; forms are compared with those kept when it was frozen before. */
async function keep(
  run: PrintRun,
  inputsDigest: string | null,
  replaced: FrozenPlan | null,
): Promise<Outcome<void>> {
  const aside: Problem[] = [];
  if (inputsDigest !== null) {
    const { plan, pictureBytes, composingFiles } = run.job;
    const pictures = Array.from(pictureBytes, ([id, bytes]) => ({ id, bytes }));
    const version = { path: VERSION_FILE, bytes: Buffer.from(await run.world.version()) };
    const files = [...composingFiles, version];
    const freezing = { plan, inputsDigest, files, pictures, replan: replaced !== null };
    const frozen = await freeze(run.ledger, freezing);
    if (!frozen.ok) return frozen;
    if (replaced !== null) aside.push(...(await setAsideOld(run, replaced)));
  }
  const forms = await keepForms(run);
  if (forms.ok) await keepReturnSides(run);
  return forms.ok ? { ...forms, warnings: [...forms.warnings, ...aside] } : forms;
}

/** Moves what the former plan gave out to a folder that nobody takes for the new one. */
async function setAsideOld(
  { world, folder, job }: PrintRun,
  { number }: FrozenPlan,
): Promise<readonly Problem[]> {
  const name = `${folder}-superseded-${number}`;
  const moved = await world.setAside(folder, name);
  const values = { folder: basename(name) };
  return moved ? [problem('plan-set-aside', job.plan.mailing.place, values)] : [];
}

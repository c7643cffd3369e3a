import { frozenFiles } from '../ledger/frozen-files.ts';
import type { Ledger } from '../ledger/open-ledger.ts';
import type { Pupil } from '../model/pupil.ts';
import type { PrintedMailing } from '../model/returned.ts';
import type { SubjectResult } from '../model/result.ts';
import type { MadeFile } from '../model/run-report.ts';
import type { SayIn } from '../model/words.ts';
import { composingFilesOf, openComposing, type Composing } from '../outbound/composing-files.ts';
import { readInputs } from '../outbound/read-inputs.ts';
import { classFileNames, type ClassFileNames } from '../record/class-file-names.ts';
import { classSubjects, type ClassSubject } from '../record/class-subjects.ts';
import { pupilNames } from '../record/pupil-names.ts';
import type { World } from '../shell/world.ts';
import { bilingual, sayIn } from '../text/words.ts';
import { resultsOf, type CameBack } from './came-back.ts';

/** The results of one mailing with everything that writing them needs. */
export type ResultsRun = {
  /** The workspace. */
  readonly workspace: string;
  /** Where the results go. */
  readonly folder: string;
  readonly back: CameBack;
  readonly mailing: PrintedMailing;
  readonly results: readonly SubjectResult[];
  readonly groups: readonly ClassSubject[];
  readonly names: ClassFileNames;
  readonly composing: Composing;
  readonly sayIn: SayIn;
  readonly both: (key: string) => string;
  readonly world: World;
};

/** Makes the results of a mailing ready to be written. */
export async function openResults(
  parts: Pick<ResultsRun, 'workspace' | 'folder' | 'back' | 'mailing' | 'world'>,
  ledger: Ledger,
): Promise<ResultsRun> {
  const { back, mailing, world } = parts;
  const results = resultsOf(back, mailing);
  // The list is read only for a child who was given a spare packet.
  const named = new Set(mailing.plan.packets.map(({ pupil }) => pupil?.id));
  const isOther = results.some(({ pupil }) => pupil !== null && !named.has(pupil));
  const listed = isOther ? await pupilsListed(parts.workspace, world) : [];
  const nameOf = pupilNames(mailing, [...back.mailings.values()], listed);
  // What was frozen says what it said; words that came later are the product's.
  const product = composingFilesOf(await world.readProduct(['templates', 'fonts']), [], []);
  const frozen = await frozenFiles(ledger, mailing.number);
  const composing = await openComposing([...product, ...frozen], world);
  const tongues = { kk: sayIn(composing.words, 'kk'), ru: sayIn(composing.words, 'ru') };
  return {
    ...parts,
    results,
    groups: classSubjects(results, mailing.plan, nameOf),
    names: classFileNames(mailing.plan),
    composing,
    sayIn: (tongue) => tongues[tongue === 'ru' ? 'ru' : 'kk'],
    both: (key) => bilingual(composing.words, key),
  };
}

async function pupilsListed(workspace: string, world: World): Promise<readonly Pupil[]> {
  const { value } = await readInputs(workspace, null, world);
  return value?.workspace.pupils ?? [];
}

/** Writes a file unless it stands there already, the same to the byte. */
export async function putFile(
  { world }: Pick<ResultsRun, 'world'>,
  path: string,
  content: Uint8Array | string,
): Promise<MadeFile> {
  world.signal.throwIfAborted();
  if ((await world.digestOfFile(path)) === world.digest(content)) return { path, state: 'kept' };
  await world.writeFile(path, content);
  return { path, state: 'written' };
}

/** Name of a class and subject in names of files. */
export function groupName(
  { names }: Pick<ResultsRun, 'names'>,
  group: Pick<ClassSubject, 'class' | 'subject'>,
): string {
  return `${names.ofClass(group.class.id)}-${names.ofSubject(group.subject)}`;
}

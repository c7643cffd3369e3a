import { resolve } from 'node:path';
import type { Tongue } from '../model/language.ts';
import { errorsIn, type ProblemCode } from '../model/problem.ts';
import type { CheckReport } from '../model/run-report.ts';
import type { Say, Words } from '../model/words.ts';
import { silentProgress, tellProgress, type Progress } from '../shell/progress.ts';
import { realWorld, type World } from '../shell/world.ts';
import { sayIn } from '../text/words.ts';
import { exitCode, type ExitCode } from './exit-code.ts';
import type { Host } from './host.ts';
import { tongueOfWorkspace } from './tongue.ts';

/** What every command has at hand. */
export type Session = {
  readonly host: Host;
  readonly words: Words;
  readonly tongue: Tongue;
  readonly say: Say;
  readonly world: World;
  /** Tells what was done; silent with `--quiet`. */
  readonly tell: (text: string) => void;
};

/** Flags that every command takes. */
export type CommonFlags = { readonly lang?: Tongue; readonly quiet?: boolean };

/**
 * Opens a session for a command. Messages are in the tongue of `--lang`, else of the workspace's school.yaml, else of
 * the system.
 */
export async function openSession(
  host: Host,
  words: Words,
  fallback: Tongue,
  flags: CommonFlags,
  folder: string | null,
): Promise<Session> {
  const own = folder === null ? null : await tongueOfWorkspace(pathOf(host, folder));
  const tongue = flags.lang ?? own ?? fallback;
  const say = sayIn(words, tongue);
  const quiet = flags.quiet === true;
  const progress: Progress = quiet
    ? silentProgress
    : tellProgress(
        { write: host.err, isTerminal: host.isTerminal, columns: host.columns },
        say,
        host.clock,
      );
  const tell = quiet ? (): void => undefined : host.out;
  return { host, words, tongue, say, world: realWorld(progress, host.signal), tell };
}

/** A path as typed, made absolute. */
export function pathOf(host: Host, path: string): string {
  return resolve(host.cwd, path);
}

/** Problems that are not of the input, and how a run with one of them ends. */
const OUTSIDE: Partial<Record<ProblemCode, ExitCode>> = {
  'tool-missing': exitCode.toolMissing,
  'disk-full': exitCode.notWritten,
  'output-not-allowed': exitCode.notWritten,
  'output-in-use': exitCode.notWritten,
  'output-not-written': exitCode.notWritten,
  'ledger-busy': exitCode.notWritten,
};

/** How a run with this report ends: errors leave something out; with nothing left the input was bad. */
export function exitCodeOf(report: CheckReport): ExitCode {
  const errors = errorsIn(report.problems);
  const outside = errors.map(({ code }) => OUTSIDE[code]).find((code) => code !== undefined);
  if (outside !== undefined) return outside;
  if (errors.length === 0) return exitCode.done;
  return report.totals.packets === 0 ? exitCode.badInput : exitCode.lookNeeded;
}

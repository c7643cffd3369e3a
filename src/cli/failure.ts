import type { Tongue } from '../model/language.ts';
import { ledgerTrouble } from '../ledger/ledger-trouble.ts';
import type { Problem } from '../model/problem.ts';
import type { Words } from '../model/words.ts';
import { slashPath } from '../shell/slash-path.ts';
import { Stop, type StopKind } from '../shell/stop.ts';
import { systemCode } from '../shell/system-error.ts';
import { unreadable } from '../shell/walk-folder.ts';
import { sayIn, tellProblem } from '../text/words.ts';
import { exitCode, type ExitCode } from './exit-code.ts';

/** What to say when a run broke, and how to end. */
export type Failure = { readonly text: string; readonly code: ExitCode };

const CODES: Readonly<Record<StopKind, ExitCode>> = {
  'bad-input': exitCode.badInput,
  'tool-missing': exitCode.toolMissing,
  'output-not-written': exitCode.notWritten,
};

/**
 * What an error means to the person at the screen. A bug is told with where it happened, never with the error's own
 * message: it may quote the school's list. With `debug` the whole of it is shown.
 */
export function failureOf(error: unknown, words: Words, tongue: Tongue, debug: boolean): Failure {
  const say = sayIn(words, tongue);
  if (nameOf(error) === 'AbortError') {
    return { text: say('cli.stopped'), code: exitCode.stopped };
  }
  const trace = debug ? `\n${stackOf(error)}` : '';
  const told = toldBy(error);
  if (told !== null) {
    return { text: tellProblem(words, tongue, told.problem) + trace, code: told.code };
  }
  const where = whereOf(error);
  return { text: say('cli.bug', { where }) + trace, code: exitCode.bug };
}

function toldBy(error: unknown): { problem: Problem; code: ExitCode } | null {
  if (error instanceof Stop) return { problem: error.problem, code: CODES[error.kind] };
  const code = systemCode(error);
  if (code === null) return null;
  const path = unreadablePath(error, code);
  if (path !== null) return { problem: unreadable(path, error), code: exitCode.badInput };
  const told = ledgerTrouble(error);
  return told === null ? null : { problem: told, code: exitCode.notWritten };
}

/** The file that the system would not give; all writing rejects with `Stop`, so this was reading. */
function unreadablePath(error: unknown, code: string): string | null {
  if (!/^E[A-Z]+$/.test(code)) return null;
  if (typeof error !== 'object' || error === null || !('path' in error)) return null;
  return slashPath(String(error.path));
}

/** Kind of the error and the first place of ours in its stack, e.g. `TypeError, src/plan/plan.ts:12:5`. */
function whereOf(error: unknown): string {
  const frame = /(?:src|dist)[\\/][\w.\\/-]+:\d+:\d+/.exec(stackOf(error))?.[0];
  return frame === undefined ? nameOf(error) : `${nameOf(error)}, ${frame.replaceAll('\\', '/')}`;
}

function nameOf(error: unknown): string {
  const named = typeof error === 'object' && error !== null && 'name' in error;
  return named ? String(error.name) : typeof error;
}

function stackOf(error: unknown): string {
  const traced = typeof error === 'object' && error !== null && 'stack' in error;
  return traced ? String(error.stack) : '';
}

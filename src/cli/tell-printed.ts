import type { PrintReport } from '../model/run-report.ts';
import { exitCode, type ExitCode } from './exit-code.ts';
import { filesText, loadText, problemsText } from './report.ts';
import { exitCodeOf, type Session } from './session.ts';

/** Tells what was printed and where it lies; problems go where errors go, so they are seen in a pipe too. */
export function tellPrinted(session: Session, report: PrintReport): ExitCode {
  const { host, words, tongue, tell, world } = session;
  world.progress.finish();
  if (report.problems.length > 0) host.err(`${problemsText(report.problems, words, tongue)}\n`);
  tell(`${loadText(report, words, tongue)}\n`);
  tell(filesText(report.files, words, tongue));
  const code = exitCodeOf(report);
  // Nothing was made: what is wrong is the input, not a part of it.
  return code === exitCode.lookNeeded && report.files.length === 0 ? exitCode.badInput : code;
}

import type { ForgetRequest } from '../../model/forget-report.ts';
import { errorsIn } from '../../model/problem.ts';
import { exitCode, type ExitCode } from '../exit-code.ts';
import { forgetText } from '../forget-text.ts';
import { problemsText } from '../report.ts';
import { pathOf, type Session } from '../session.ts';

/** `forget`: tells what is kept of a pupil, and with `--yes` removes it. */
export async function forgetCommand(
  session: Session,
  folder: string,
  request: ForgetRequest,
): Promise<ExitCode> {
  const { host, words, tongue, world, say } = session;
  if (/^\d/u.test(request.pupil.trim()) && request.mailing === null) {
    host.err(`${say('cli.usage.forget-mailing')}\n`);
    return exitCode.usage;
  }
  const { forgetPupil } = await host.loadInbound();
  const report = await forgetPupil(pathOf(host, folder), request, world);
  world.progress.finish();
  // What was removed is the result: `--quiet` silences only the way there.
  host.out(forgetText(report, say));
  if (report.problems.length > 0) host.out(`${problemsText(report.problems, words, tongue)}\n`);
  return errorsIn(report.problems).length > 0 ? exitCode.badInput : exitCode.done;
}

import type { MailingId } from '../../model/mailing.ts';
import { errorsIn } from '../../model/problem.ts';
import { exitCode, type ExitCode } from '../exit-code.ts';
import { problemsText } from '../report.ts';
import { resultsText } from '../results-text.ts';
import { pathOf, type Session } from '../session.ts';

/** `results`: writes what came back of a mailing as tables, pages of questions and sheets in order. */
export async function resultsCommand(
  session: Session,
  folder: string,
  mailing: MailingId | null,
): Promise<ExitCode> {
  const { host, words, tongue, world, tell } = session;
  const { writeResults } = await host.loadInbound();
  const report = await writeResults(pathOf(host, folder), { mailing }, world);
  const { problems } = report;
  if (problems.length > 0) host.out(`${problemsText(problems, words, tongue)}\n`);
  tell(resultsText(report, words, tongue));
  if (errorsIn(problems).length === 0) return exitCode.done;
  return report.mailing === null ? exitCode.badInput : exitCode.lookNeeded;
}

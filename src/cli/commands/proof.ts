import type { MailingId } from '../../model/mailing.ts';
import type { ExitCode } from '../exit-code.ts';
import { filesText, problemsText } from '../report.ts';
import { exitCodeOf, pathOf, type Session } from '../session.ts';

/** `proof`: the address faces with their zones drawn, and what enters a zone it must not. */
export async function proofCommand(
  session: Session,
  folder: string,
  mailing: MailingId | null,
): Promise<ExitCode> {
  const { host, world, words, tongue, tell } = session;
  const { proofFaces } = await host.loadOutbound();
  const report = await proofFaces(pathOf(host, folder), { mailing }, world);
  world.progress.finish();
  host.out(problemsText(report.problems, words, tongue));
  if (report.files.length > 0) tell(`\n${filesText(report.files, words, tongue)}`);
  return exitCodeOf(report);
}

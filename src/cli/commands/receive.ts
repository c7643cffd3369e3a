import { errorsIn } from '../../model/problem.ts';
import { exitCode, type ExitCode } from '../exit-code.ts';
import { problemsText } from '../report.ts';
import { pathOf, type Session } from '../session.ts';

/** `receive`: takes in scans and tells what each page turned out to be. */
export async function receiveCommand(
  session: Session,
  folder: string,
  scans: readonly string[],
): Promise<ExitCode> {
  const { host, words, tongue, world, say, tell } = session;
  const { receiveScans } = await host.loadInbound();
  const paths = scans.map((path) => pathOf(host, path));
  const report = await receiveScans(pathOf(host, folder), paths, world);
  const { problems, files, again, pages, waiting } = report;
  if (problems.length > 0) host.out(`${problemsText(problems, words, tongue)}\n`);
  const lines = [
    say('report.receive.files', { files, again }),
    ...pages.map(({ kind, count }) => `  ${say(`page.${kind}`)}: ${count}`),
    waiting === 0
      ? say('report.receive.nothing-waits')
      : say('report.receive.waiting', { waiting }),
  ];
  if (files > 0) tell(`${lines.join('\n')}\n`);
  if (errorsIn(problems).length > 0) return files === 0 ? exitCode.badInput : exitCode.lookNeeded;
  return waiting > 0 ? exitCode.lookNeeded : exitCode.done;
}

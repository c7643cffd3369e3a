import { exitCodeOf, pathOf, type Session } from '../session.ts';
import type { ExitCode } from '../exit-code.ts';
import { gapsText } from '../gaps-text.ts';
import { minutesText } from '../minutes-text.ts';
import { splitsText } from '../splits-text.ts';
import { loadText, papersText, problemsText } from '../report.ts';

/** `check`: every problem, then what would be printed. */
export async function checkCommand(
  session: Session,
  folder: string,
  mailing: string | null,
): Promise<ExitCode> {
  const { host, world, words, tongue } = session;
  const { checkWorkspace } = await host.loadOutbound();
  const report = await checkWorkspace(pathOf(host, folder), { mailing }, world);
  world.progress.finish();
  // What `check` finds is its result: `--quiet` silences only the way there.
  host.out(problemsText(report.problems, words, tongue));
  const splits = splitsText(report.splits, words, tongue);
  if (splits !== '') host.out(`\n${splits}`);
  host.out(`\n${minutesText(report.minutes, words, tongue)}`);
  host.out(`\n${loadText(report, words, tongue)}`);
  host.out(`\n${papersText(report, words, tongue)}`);
  const gaps = gapsText(report.gaps, words, tongue);
  if (gaps !== '') host.out(`\n${gaps}`);
  return exitCodeOf(report);
}

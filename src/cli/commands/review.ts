import { errorsIn } from '../../model/problem.ts';
import { exitCode, type ExitCode } from '../exit-code.ts';
import { problemsText } from '../report.ts';
import { pathOf, type Session } from '../session.ts';

/** `review`: tells what waits for a person and writes it as a page and a table. */
export async function reviewCommand(session: Session, folder: string): Promise<ExitCode> {
  const { host, words, tongue, world, say, tell } = session;
  const { reviewReturns } = await host.loadInbound();
  const { problems, waiting, scores, files } = await reviewReturns(
    pathOf(host, folder),
    tongue,
    world,
  );
  if (problems.length > 0) host.out(`${problemsText(problems, words, tongue)}\n`);
  if (errorsIn(problems).length > 0) return exitCode.badInput;
  const lines = [
    ...(waiting.length === 0 ? [say('review.nothing')] : []),
    ...waiting.map(({ kind, count }) => `${say(`review.kind.${kind}`)}: ${count}`),
    ...(scores === 0 ? [] : [`${say('review.kind.score')}: ${scores}`]),
    ...files.map(({ path }) => say('report.file-written', { path })),
  ];
  tell(`${lines.join('\n')}\n`);
  return waiting.length > 0 ? exitCode.lookNeeded : exitCode.done;
}

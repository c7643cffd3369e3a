import { userInfo } from 'node:os';
import { errorsIn } from '../../model/problem.ts';
import type { TypedAnswer } from '../../model/review-report.ts';
import { exitCode, type ExitCode } from '../exit-code.ts';
import { problemsText } from '../report.ts';
import { pathOf, type Session } from '../session.ts';

/** What `settle` was called with, as typed. */
export type TypedSettle = {
  readonly what: string;
  readonly answer: string | null;
  readonly person: string | null;
};

const TABLE = /\.(?:xlsx?|csv|ods)$/iu;

/** `settle`: notes one decision, or those of the table that `review` wrote and a person filled in. */
export async function settleCommand(
  session: Session,
  folder: string,
  { what, answer, person }: TypedSettle,
): Promise<ExitCode> {
  const { host, words, tongue, world, say, tell } = session;
  const isTable = TABLE.test(what);
  if (isTable !== (answer === null)) {
    host.err(`${say('cli.usage.settle-what')}\n`);
    return exitCode.usage;
  }
  const { settleCases } = await host.loadInbound();
  const answers =
    answer === null ? { file: pathOf(host, what) } : { typed: typedAnswer(what, answer) };
  const by = { person: person ?? userInfo().username, tongue };
  const report = await settleCases(pathOf(host, folder), answers, by, world);
  const { problems, noted, waiting } = report;
  if (problems.length > 0) host.out(`${problemsText(problems, words, tongue)}\n`);
  if (errorsIn(problems).length > 0) return exitCode.badInput;
  tell(`${say('report.settled', { noted, waiting })}\n`);
  return exitCode.done;
}

function typedAnswer(what: string, answer: string): TypedAnswer {
  return what.includes('#')
    ? { kind: 'score', key: what, points: answer }
    : { kind: 'case', id: what, answer };
}

import { errorsIn } from '../../model/problem.ts';
import { pathOf, type Session } from '../session.ts';
import { exitCode, type ExitCode } from '../exit-code.ts';
import { filesText, problemsText } from '../report.ts';

/** `new-lessons`: a skeleton for each lesson of a calendar-thematic plan (КТЖ); lessons that are there stay. */
export async function newLessonsCommand(
  session: Session,
  planFile: string,
  folder: string,
): Promise<ExitCode> {
  const { host, world, words, tongue, tell } = session;
  const { writeLessonSkeletons } = await host.loadOutbound();
  const { problems, files } = await writeLessonSkeletons(
    pathOf(host, planFile),
    pathOf(host, folder),
    world,
  );
  world.progress.finish();
  if (problems.length > 0) host.err(`${problemsText(problems, words, tongue)}\n`);
  tell(filesText(files, words, tongue));
  if (errorsIn(problems).length === 0) return exitCode.done;
  return files.length === 0 ? exitCode.badInput : exitCode.lookNeeded;
}

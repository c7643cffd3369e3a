import { pathOf, type Session } from '../session.ts';
import { exitCode, type ExitCode } from '../exit-code.ts';
import { filesText } from '../report.ts';

/** `test-page`: a page that shows scale, margins, toner and duplex. */
export async function testPageCommand(session: Session, file: string): Promise<ExitCode> {
  const { host, world, words, tongue, tell } = session;
  const { printTestPage } = await host.loadOutbound();
  const made = await printTestPage(pathOf(host, file), world);
  tell(filesText([made], words, tongue));
  return exitCode.done;
}

import { pathOf, type Session } from '../session.ts';
import type { ExitCode } from '../exit-code.ts';
import type { PrintOptions } from '../outbound-port.ts';
import { tellPrinted } from '../tell-printed.ts';

/** `print`: the archives of a mailing, the same again when it was printed before. */
export async function printCommand(
  session: Session,
  folder: string,
  options: PrintOptions,
): Promise<ExitCode> {
  const { host, world } = session;
  const { printMailing } = await host.loadOutbound();
  return tellPrinted(session, await printMailing(pathOf(host, folder), options, world));
}

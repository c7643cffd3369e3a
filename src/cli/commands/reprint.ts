import { pathOf, type Session } from '../session.ts';
import { exitCode, type ExitCode } from '../exit-code.ts';
import type { ReprintOptions } from '../outbound-port.ts';
import { tellPrinted } from '../tell-printed.ts';

/** `reprint`: packets that were lost or spoiled, with a new issue number and the same content. */
export async function reprintCommand(
  session: Session,
  folder: string,
  options: Omit<ReprintOptions, 'bundles'>,
  bundleWords: readonly string[],
): Promise<ExitCode> {
  const { host, world, say } = session;
  const bundles = bundleWords.map(Number);
  const wrong = bundleWords.find((_word, at) => !Number.isInteger(bundles[at]));
  if (wrong !== undefined) return wrongUsage(session, 'cli.usage.invalid-value', wrong);
  if (bundles.length > 0 && options.routes.length !== 1) {
    return wrongUsage(session, 'cli.usage.bundle-needs-route', '');
  }
  if (!options.reported && options.packets.length + bundles.length + options.routes.length === 0) {
    host.err(`${say('cli.usage.reprint-what')}\n`);
    return exitCode.usage;
  }
  const { reprintPackets } = await host.loadOutbound();
  const report = await reprintPackets(pathOf(host, folder), { ...options, bundles }, world);
  return tellPrinted(session, report);
}

function wrongUsage({ host, say }: Session, key: string, word: string): ExitCode {
  host.err(`${say(key, { word })}\n`);
  return exitCode.usage;
}

import type { Say } from '../model/words.ts';
import type { Add } from './command-types.ts';

/** Commands for what comes back. */
export function addReturnCommands(add: Add, say: Say): void {
  add(
    'results <workspace>',
    'results',
    async (session, [folder = ''], flags) => {
      const { resultsCommand } = await import('./commands/results.ts');
      return resultsCommand(session, folder, flags.mailing ?? null);
    },
    'workspace',
  ).option('--mailing <id>', say('cli.flag.mailing'));
}

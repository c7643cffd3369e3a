import type { Say } from '../model/words.ts';
import type { Add } from './command-types.ts';

/** Commands for what comes back. */
export function addReturnCommands(add: Add, say: Say): void {
  add(
    'receive <workspace> <scans...>',
    'receive',
    async (session, [folder = '', ...scans]) => {
      const { receiveCommand } = await import('./commands/receive.ts');
      return receiveCommand(session, folder, scans);
    },
    'workspace',
  );
  add(
    'review <workspace>',
    'review',
    async (session, [folder = '']) => {
      const { reviewCommand } = await import('./commands/review.ts');
      return reviewCommand(session, folder);
    },
    'workspace',
  );
  add(
    'settle <workspace> <case-or-file> [answer]',
    'settle',
    async (session, [folder = '', what = '', answer = null], flags) => {
      const { settleCommand } = await import('./commands/settle.ts');
      return settleCommand(session, folder, { what, answer, person: flags.by ?? null });
    },
    'workspace',
  ).option('--by <person>', say('cli.flag.by'));
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

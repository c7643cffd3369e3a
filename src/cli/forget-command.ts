import type { Say } from '../model/words.ts';
import type { Add } from './command-types.ts';

/** The command that removes what is kept of a pupil. */
export function addForgetCommand(add: Add, say: Say): void {
  add(
    'forget <workspace> <pupil>',
    'forget',
    async (session, [folder = '', pupil = ''], flags) => {
      const { forgetCommand } = await import('./commands/forget.ts');
      const { mailing = null, yes: sure = false } = flags;
      return forgetCommand(session, folder, { pupil, mailing, sure });
    },
    'workspace',
  )
    .option('--mailing <id>', say('cli.flag.forget-mailing'))
    .option('--yes', say('cli.flag.yes'));
}

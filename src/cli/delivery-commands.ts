import type { Say } from '../model/words.ts';
import { collect, type Add } from './command-types.ts';

/** Commands for what happens to packets after they were printed. */
export function addDeliveryCommands(add: Add, say: Say): void {
  const mailing = ['--mailing <id>', say('cli.flag.mailing')] as const;
  add(
    'delivery <workspace> <event-or-file> [codes...]',
    'delivery',
    async (session, [folder = '', event = '', ...codes], flags) => {
      const { deliveryCommand } = await import('./commands/delivery.ts');
      const { mailing: id = null, route: routes = [], reason = null, on = null } = flags;
      return deliveryCommand(session, folder, { mailing: id, event, codes, routes, reason, on });
    },
    'workspace',
  )
    .option(...mailing)
    .option('--route <id>', say('cli.flag.route'), collect)
    .option('--reason <reason>', say('cli.flag.reason'))
    .option('--on <day>', say('cli.flag.on'));
  add(
    'status <workspace>',
    'status',
    async (session, [folder = ''], flags) => {
      const { statusCommand } = await import('./commands/delivery.ts');
      return statusCommand(session, folder, flags.mailing ?? null);
    },
    'workspace',
  ).option(...mailing);
}

import { Command, InvalidArgumentError, Option } from 'commander';
import type { Tongue } from '../model/language.ts';
import type { Say, Words } from '../model/words.ts';
import { sayIn } from '../text/words.ts';
import { collect, type Add, type Flags } from './command-types.ts';
import { addDeliveryCommands } from './delivery-commands.ts';
import { addForgetCommand } from './forget-command.ts';
import type { ExitCode } from './exit-code.ts';
import type { Host } from './host.ts';
import { addReturnCommands } from './return-commands.ts';
import { isTongue } from './tongue.ts';
import { openSession } from './session.ts';

type Parts = {
  readonly host: Host;
  /** Words of the command line itself; all others are read when a command runs. */
  readonly words: Words;
  readonly allWords: () => Promise<Words>;
  readonly tongue: Tongue;
  readonly version: string;
};

/** Told while a command runs: the tongue it speaks, and at its end the exit code. */
type Listener = {
  readonly speak: (tongue: Tongue) => void;
  readonly finish: (code: ExitCode) => void;
};

/** All commands with their flags and help in the tongue. */
export function buildProgram(parts: Parts, listener: Listener): Command {
  const say = sayIn(parts.words, parts.tongue);
  const program = new Command('sabaqpost');
  localise(program, say);
  program
    .description(say('cli.about'))
    .version(parts.version, '-V, --version', say('cli.flag.version'))
    .helpCommand('help [command]', say('cli.command.help'))
    .addOption(langFlag(say))
    .configureOutput({
      writeOut: parts.host.out,
      writeErr: parts.host.err,
      outputError: () => undefined,
    });
  const add = adder(program, parts, listener);
  addWorkspaceCommands(add, say);
  addDeliveryCommands(add, say);
  addReturnCommands(add, say);
  addForgetCommand(add, say);
  addOtherCommands(add, program, say, parts, listener);
  return program;
}

function addWorkspaceCommands(add: Add, say: Say): void {
  const mailing = ['--mailing <id>', say('cli.flag.mailing')] as const;
  const route = ['--route <id>', say('cli.flag.route'), collect] as const;
  const packet = ['--packet <number>', say('cli.flag.packet'), collect] as const;
  add(
    'check <workspace>',
    'check',
    async (session, [folder = ''], flags) => {
      const { checkCommand } = await import('./commands/check.ts');
      return checkCommand(session, folder, flags.mailing ?? null);
    },
    'workspace',
  ).option(...mailing);
  add(
    'proof <workspace>',
    'proof',
    async (session, [folder = ''], flags) => {
      const { proofCommand } = await import('./commands/proof.ts');
      return proofCommand(session, folder, flags.mailing ?? null);
    },
    'workspace',
  ).option(...mailing);
  add(
    'print <workspace>',
    'print',
    async (session, [folder = ''], flags) => {
      const { printCommand } = await import('./commands/print.ts');
      const {
        mailing: id = null,
        route: routes = [],
        packet: packets = [],
        replan = false,
        evenIfOut = false,
      } = flags;
      const options = { mailing: id, routes, packets, replan, evenIfOut };
      return printCommand(session, folder, options);
    },
    'workspace',
  )
    .option(...mailing)
    .option(...route)
    .option(...packet)
    .option('--replan', say('cli.flag.replan'))
    .option('--even-if-out', say('cli.flag.even-if-out'));
  add(
    'reprint <workspace>',
    'reprint',
    async (session, [folder = ''], flags) => {
      const { reprintCommand } = await import('./commands/reprint.ts');
      const { mailing: id = null, route: routes = [], packet: packets = [] } = flags;
      const options = { mailing: id, routes, packets, reported: flags.reported === true };
      return reprintCommand(session, folder, options, flags.bundle ?? []);
    },
    'workspace',
  )
    .option(...mailing)
    .option(...route)
    .option(...packet)
    .option('--bundle <number>', say('cli.flag.bundle'), collect)
    .option('--reported', say('cli.flag.reported'));
}

function addOtherCommands(
  add: Add,
  program: Command,
  say: Say,
  parts: Parts,
  listener: Listener,
): void {
  add('new <folder>', 'new', async (session, [folder = '']) => {
    const { newCommand } = await import('./commands/new.ts');
    return newCommand(session, folder);
  });
  add(
    'new-lessons <plan> <workspace>',
    'new-lessons',
    async (session, [plan = '', folder = '']) => {
      const { newLessonsCommand } = await import('./commands/new-lessons.ts');
      return newLessonsCommand(session, plan, folder);
    },
  );
  add('test-page [file]', 'test-page', async (session, [file = 'sabaqpost-test-page.pdf']) => {
    const { testPageCommand } = await import('./commands/test-page.ts');
    return testPageCommand(session, file);
  });
  const words = program.command('words').description(say('cli.command.words'));
  localise(words, say);
  adder(words, parts, listener)('export <file>', 'words-export', async (session, [file = '']) => {
    const { exportWordsCommand } = await import('./commands/export-words.ts');
    return exportWordsCommand(session, file);
  });
}

/** Makes a command whose action opens a session and tells its exit code. */
function adder(parent: Command, parts: Parts, listener: Listener): Add {
  const say = sayIn(parts.words, parts.tongue);
  return (usage, key, action, workspace) => {
    const command = parent.command(usage).description(say(`cli.command.${key}`));
    localise(command, say);
    command.addOption(langFlag(say)).option('-q, --quiet', say('cli.flag.quiet'));
    command.action(async () => {
      const folder = workspace === undefined ? null : (command.args[0] ?? null);
      const flags = command.optsWithGlobals<Flags>();
      const words = await parts.allWords();
      const session = await openSession(parts.host, words, parts.tongue, flags, folder);
      listener.speak(session.tongue);
      try {
        listener.finish(await action(session, command.args, flags));
      } finally {
        session.world.progress.abandon();
      }
    });
    return command;
  };
}

function localise(command: Command, say: Say): void {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': say('cli.help.usage'),
    'Arguments:': say('cli.help.arguments'),
    'Options:': say('cli.help.options'),
    'Commands:': say('cli.help.commands'),
  };
  command
    .exitOverride()
    .helpOption('-h, --help', say('cli.flag.help'))
    .configureHelp({ styleTitle: (title) => titles[title] ?? title });
}

function langFlag(say: Say): Option {
  const tongue = (value: string): Tongue => {
    if (isTongue(value)) return value;
    throw new InvalidArgumentError('');
  };
  return new Option('--lang <kk|ru|en>', say('cli.flag.lang')).argParser(tongue);
}

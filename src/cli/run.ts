import { CommanderError } from 'commander';
import type { Tongue } from '../model/language.ts';
import type { Words } from '../model/words.ts';
import { parseWords } from '../parse/words.ts';
import { productText, productTexts, productVersion } from '../shell/package-files.ts';
import { sayIn } from '../text/words.ts';
import { buildProgram } from './program.ts';
import { exitCode, type ExitCode } from './exit-code.ts';
import { failureOf } from './failure.ts';
import type { Host } from './host.ts';
import { tongueInArguments, tongueOfLocale } from './tongue.ts';

/**
 * Runs the program with the words after its name and gives the exit code. Everything that goes wrong is told on `err`;
 * it never rejects.
 */
export async function run(args: readonly string[], host: Host): Promise<ExitCode> {
  const tongue = tongueInArguments(args) ?? tongueOfLocale(host.locale);
  let words: Words = new Map();
  const allWords = async (): Promise<Words> =>
    (words = parseWords(await productTexts(['templates/words'])).words);
  const spoken: { tongue: Tongue } = { tongue };
  try {
    words = parseWords([await productText('templates/words/cli.yaml')]).words;
    let code: ExitCode = exitCode.done;
    const program = buildProgram(
      { host, words, allWords, tongue, version: await productVersion() },
      { finish: (value) => (code = value), speak: (value) => (spoken.tongue = value) },
    );
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return usage(error, host, words, tongue);
    const debug = host.env['SABAQPOST_DEBUG'] === '1';
    // A missing table of wording must not hide what went wrong.
    await allWords().catch(() => undefined);
    const failure = failureOf(error, words, spoken.tongue, debug);
    host.err(`${failure.text}\n`);
    return failure.code;
  }
}

const USAGE: Readonly<Record<string, string>> = {
  'commander.unknownOption': 'cli.usage.unknown-option',
  'commander.unknownCommand': 'cli.usage.unknown-command',
  'commander.missingArgument': 'cli.usage.missing-argument',
  'commander.missingMandatoryOptionValue': 'cli.usage.missing-value',
  'commander.optionMissingArgument': 'cli.usage.missing-value',
  'commander.excessArguments': 'cli.usage.excess-arguments',
  'commander.invalidArgument': 'cli.usage.invalid-value',
};

/** Tells a wrong command line in the tongue: the library's own message is English. */
function usage(error: CommanderError, host: Host, words: Words, tongue: Tongue): ExitCode {
  if (error.exitCode === 0) return exitCode.done;
  const say = sayIn(words, tongue);
  const key = USAGE[error.code];
  const word = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  if (key !== undefined) host.err(`${say(key, { word })}\n`);
  if (error.code !== 'commander.help') host.err(`${say('cli.usage.see-help')}\n`);
  return exitCode.usage;
}

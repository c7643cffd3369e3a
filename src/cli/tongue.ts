import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Tongue } from '../model/language.ts';

/** Is this `kk`, `ru` or `en`? */
export function isTongue(text: string | undefined): text is Tongue {
  return text === 'kk' || text === 'ru' || text === 'en';
}

/** The tongue asked for with `--lang`, before the command line is understood: help is in it too. */
export function tongueInArguments(args: readonly string[]): Tongue | null {
  const at = args.findIndex((each) => each === '--lang' || each.startsWith('--lang='));
  const word = args[at]?.startsWith('--lang=') === true ? args[at].slice(7) : args[at + 1];
  return at >= 0 && isTongue(word) ? word : null;
}

/** The tongue of the system's language; English when it is neither Kazakh nor Russian. */
export function tongueOfLocale(locale: string): Tongue {
  const language = locale.slice(0, 2).toLowerCase();
  return isTongue(language) ? language : 'en';
}

/** `messages` of a workspace's school.yaml, read before all else is; null when it does not say. */
export async function tongueOfWorkspace(folder: string): Promise<Tongue | null> {
  const text = await readFile(join(folder, 'school.yaml'), 'utf8').catch(() => '');
  const word = /^messages:[ \t]*["']?(kk|ru|en)\b/m.exec(text)?.[1];
  return isTongue(word) ? word : null;
}

import { z } from 'zod';
import type { Word, Words } from '../model/words.ts';
import type { SourceText } from '../model/table.ts';
import { plainYaml } from './yaml-plain.ts';

const Entry = z.strictObject({
  kk: z.string().min(1),
  ru: z.string().min(1),
  en: z.string().min(1).optional(),
  reviewed: z.boolean(),
});

/**
 * The table of wording from the files of `templates/words/`; a later file's entry replaces an earlier one's,
 * so a school's own file wins. Entries that do not fit are left out and named in `broken` as `file: key`,
 * a file that is no YAML as `file: line`.
 */
export function parseWords(files: readonly SourceText[]): {
  words: Words;
  broken: readonly string[];
} {
  const words = new Map<string, Word>();
  const broken: string[] = [];
  for (const { path, text } of files) {
    const yaml = plainYaml(text);
    if ('brokenLine' in yaml) {
      broken.push(`${path}: ${yaml.brokenLine}`);
      continue;
    }
    const table = z.record(z.string(), z.unknown()).safeParse(yaml.value);
    if (!table.success) {
      broken.push(path);
      continue;
    }
    for (const [key, value] of Object.entries(table.data)) {
      const entry = Entry.safeParse(value);
      if (entry.success) words.set(key, toWord(entry.data));
      else broken.push(`${path}: ${key}`);
    }
  }
  return { words, broken };
}

function toWord(entry: z.infer<typeof Entry>): Word {
  const { kk, ru, en, reviewed } = entry;
  return en === undefined ? { kk, ru, reviewed } : { kk, ru, en, reviewed };
}

import { z } from 'zod';
import type { FontEntry } from '../model/fonts.ts';
import { FACES } from '../model/fonts.ts';
import type { Problem, Told } from '../model/problem.ts';
import { problem } from '../model/problem.ts';
import type { SourceText } from '../model/table.ts';
import { plainYaml } from './yaml-plain.ts';

const Entry = z.strictObject({
  package: z.string().min(1).optional(),
  file: z.string().min(1),
  licence: z.string().min(1),
  fallback: z.array(z.string()),
});

const Table = z.record(z.string(), z.unknown());

/**
 * The faces from the product's `fonts/fonts.yaml` and, after it, the school's own: a later entry replaces an
 * earlier one. Tells entries that do not fit (`font-entry-broken`) and faces that nobody names (`font-face-missing`).
 */
export function parseFonts(files: readonly SourceText[]): Told<readonly FontEntry[]> {
  const read = files.map(readFile);
  const entries = new Map(read.flatMap(({ value }) => value).map((each) => [each.face, each]));
  const origin = files.at(0)?.path ?? 'fonts/fonts.yaml';
  const absent = FACES.filter((face) => !entries.has(face));
  return {
    value: [...entries.values()],
    problems: [
      ...read.flatMap(({ problems }) => problems),
      ...absent.map((face) => problem('font-face-missing', { file: origin }, { face })),
    ],
  };
}

function readFile({ path, text }: SourceText): Told<readonly FontEntry[]> {
  const yaml = plainYaml(text);
  const table = Table.safeParse('value' in yaml ? (yaml.value ?? {}) : null);
  if (!table.success) {
    return { value: [], problems: [problem('font-entry-broken', { file: path }, { face: '*' })] };
  }
  const entries: FontEntry[] = [];
  const problems: Problem[] = [];
  for (const [face, value] of Object.entries(table.data)) {
    const entry = Entry.safeParse(value);
    if (entry.success) {
      const { package: from = null, file, licence, fallback } = entry.data;
      entries.push({ face, package: from, file, licence, fallback, origin: path });
    } else problems.push(problem('font-entry-broken', { file: path }, { face }));
  }
  return { value: entries, problems };
}

import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

/**
 * What happens to goldens: `check` compares and writes nothing, `fill` writes those that are not there yet, `update`
 * writes all that differ and removes those that nobody asks for.
 */
export type GoldenMode = 'check' | 'fill' | 'update';

/** What differs between a golden and what came out, for people; null when nothing does. */
type Compare = (golden: Uint8Array, actual: Uint8Array) => string | null;

/** The goldens of one sample. */
export type GoldenBook = {
  /** Compares a value with its golden by file name; what differs, or null. */
  readonly compare: (name: string, actual: Uint8Array, compare: Compare) => string | null;
  /** Goldens that nobody asked for: leftovers. */
  readonly leftovers: () => readonly string[];
};

/** The mode of this run: `npm run golden` updates; where CI is set nothing is ever written. */
export function goldenMode(
  env: Readonly<Record<string, string | undefined>> = process.env,
  args: readonly string[] = process.argv,
): GoldenMode {
  if (env['CI'] !== undefined && env['CI'] !== 'false') return 'check';
  // Workers of jest do not get its arguments, but they get the environment of `npm run`.
  const asked = args.includes('--updateSnapshot') || env['npm_lifecycle_event'] === 'golden';
  return asked ? 'update' : 'fill';
}

/** Opens the goldens of a folder; `tell` says what was written. What differs is left in the folder for temporary files. */
export function openGoldens(
  folder: string,
  mode: GoldenMode,
  tell: (line: string) => void,
): GoldenBook {
  const asked = new Set<string>();
  const compare: GoldenBook['compare'] = (name, actual, differs) => {
    asked.add(name);
    const path = join(folder, name);
    const isThere = existsSync(path);
    const difference = isThere ? differs(readFileSync(path), actual) : 'there is no golden';
    if (difference === null) return null;
    const mayWrite = mode === 'update' || (mode === 'fill' && !isThere);
    if (mayWrite) {
      write(path, actual);
      tell(`golden written: ${name}: ${difference}\n`);
      return null;
    }
    const kept = join(tmpdir(), 'sabaqpost-golden', basename(folder), name);
    write(kept, actual);
    return `${name}: ${difference}\nWhat came out is kept in ${kept}; npm run golden takes it over.`;
  };
  const leftovers = (): readonly string[] => {
    const found = existsSync(folder)
      ? readdirSync(folder, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map(({ parentPath, name }) => nameBelow(folder, join(parentPath, name)))
          .filter((name) => !asked.has(name))
      : [];
    if (mode !== 'update') return found;
    for (const name of found) {
      rmSync(join(folder, name));
      tell(`golden removed: ${name}\n`);
    }
    return [];
  };
  return { compare, leftovers };
}

function nameBelow(folder: string, path: string): string {
  return path.slice(folder.length + 1).replaceAll('\\', '/');
}

function write(path: string, content: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

/** Compares texts line by line, line ends aside: the first line that differs and how many do. */
export function compareLines(golden: Uint8Array, actual: Uint8Array): string | null {
  const before = linesOf(golden);
  const after = linesOf(actual);
  const length = Math.max(before.length, after.length);
  const differing = Array.from({ length }, (_, at) => at).filter((at) => before[at] !== after[at]);
  const [first] = differing;
  if (first === undefined) return null;
  return [
    `${differing.length} of ${length} lines differ, the first is line ${first + 1}`,
    `- ${before[first] ?? '(nothing)'}`,
    `+ ${after[first] ?? '(nothing)'}`,
  ].join('\n');
}

function linesOf(bytes: Uint8Array): readonly string[] {
  return Buffer.from(bytes).toString('utf8').split(/\r?\n/);
}

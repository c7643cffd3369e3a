import { realpath, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { problem, type Problem, type Told } from '../model/problem.ts';
import { slashPath } from './slash-path.ts';
import { unreadable, walkFolder } from './walk-folder.ts';

/** A file that may hold scans. */
export type ScanFile = {
  /** As problems name it: as it was given, or below the folder that was given, with `/`. */
  readonly name: string;
  /** As this system opens it. */
  readonly systemPath: string;
  readonly bytes: number;
};

const LIMITS = { files: 20_000, depth: 12 };

/** What systems and programs leave in folders. */
const LITTER: ReadonlySet<string> = new Set(['thumbs.db', 'desktop.ini', '__macosx']);

/** `2` stands before `10`; letters of all alphabets have an order that no machine's settings change. */
const natural = new Intl.Collator('en', { numeric: true });

/**
 * The files that paths of files and folders stand for, each once, by name with numbers in order. Hidden files in
 * folders are left out; a path that does not exist is told.
 */
export async function listScanFiles(paths: readonly string[]): Promise<Told<readonly ScanFile[]>> {
  const found = new Map<string, ScanFile>();
  const problems: Problem[] = [];
  for (const path of paths) {
    const { value, problems: told } = await filesOf(path);
    problems.push(...told);
    for (const file of value) {
      const real = await realpath(file.systemPath).catch(() => file.systemPath);
      if (!found.has(real)) found.set(real, file);
    }
  }
  const value = [...found.values()].sort((one, other) => byName(one.name, other.name));
  return { value, problems };
}

async function filesOf(path: string): Promise<Told<readonly ScanFile[]>> {
  const name = slashPath(path);
  const status = await stat(path).catch(() => null);
  if (status === null) {
    return { value: [], problems: [problem('scan-path-missing', { file: name }, { name })] };
  }
  if (!status.isDirectory()) {
    return { value: [{ name, systemPath: path, bytes: status.size }], problems: [] };
  }
  try {
    const { files, problems } = await walkFolder(path, isLitter, LIMITS);
    const value = files.map((file) => ({ ...file, name: below(name, file.path) }));
    return { value, problems };
  } catch (error) {
    return { value: [], problems: [unreadable(name, error)] };
  }
}

function below(folder: string, path: string): string {
  return folder === '.' ? path : `${folder.replace(/\/$/, '')}/${path}`;
}

function isLitter(path: string): boolean {
  const name = basename(path);
  return name.startsWith('.') || name.startsWith('~$') || LITTER.has(name.toLowerCase());
}

function byName(one: string, other: string): number {
  return natural.compare(one, other) || (one < other ? -1 : 1);
}

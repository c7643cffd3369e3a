import { readdir, realpath, stat } from 'node:fs/promises';
import { join, relative, isAbsolute } from 'node:path';
import { problem, type Problem } from '../model/problem.ts';
import { slashPath } from './slash-path.ts';
import { systemCode } from './system-error.ts';

/** A file below a folder. */
export type FoundFile = {
  /** Relative to the folder, with `/`. */
  readonly path: string;
  /** As this system opens it. */
  readonly systemPath: string;
  readonly bytes: number;
};

export type WalkLimits = { readonly files: number; readonly depth: number };

type Walk = {
  readonly root: string;
  readonly skip: (path: string, isFolder: boolean) => boolean;
  readonly limits: WalkLimits;
  readonly found: FoundFile[];
  readonly problems: Problem[];
  /** Real paths of folders that were entered: a link may lead back up. */
  readonly entered: Set<string>;
};

/**
 * All files below a folder in the order of their paths. What `skip` names is not looked at. A link that leads outside
 * the folder is refused and told; what cannot be read is told and left out.
 */
export async function walkFolder(
  folder: string,
  skip: (path: string, isFolder: boolean) => boolean,
  limits: WalkLimits,
): Promise<{ files: readonly FoundFile[]; problems: readonly Problem[] }> {
  const walk: Walk = {
    root: await realpath(folder),
    skip,
    limits,
    found: [],
    problems: [],
    entered: new Set(),
  };
  await walkInto(walk, '', folder, 0);
  if (walk.found.length >= limits.files) {
    walk.problems.push(problem('too-many-files', { file: '.' }, { n: limits.files }));
  }
  walk.found.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { files: walk.found, problems: walk.problems };
}

async function walkInto(
  walk: Walk,
  path: string,
  systemPath: string,
  depth: number,
): Promise<void> {
  const real = await realpath(systemPath);
  if (walk.entered.has(real) || depth > walk.limits.depth) return;
  walk.entered.add(real);
  for (const name of (await readdir(systemPath)).sort()) {
    const below = slashPath(path === '' ? name : `${path}/${name}`);
    if (walk.found.length >= walk.limits.files) return;
    await visit(walk, below, join(systemPath, name), depth);
  }
}

async function visit(walk: Walk, path: string, systemPath: string, depth: number): Promise<void> {
  try {
    const status = await stat(systemPath);
    if (walk.skip(path, status.isDirectory())) return;
    if (!isBelow(walk.root, await realpath(systemPath))) {
      walk.problems.push(problem('link-outside', { file: path }, { name: path }));
    } else if (status.isDirectory()) {
      await walkInto(walk, path, systemPath, depth + 1);
    } else if (status.isFile()) {
      walk.found.push({ path, systemPath, bytes: status.size });
    }
  } catch (error) {
    if (walk.skip(path, false)) return;
    walk.problems.push(unreadable(path, error));
  }
}

/** Is `path` the folder `root` or below it? Both absolute and free of links. */
export function isBelow(root: string, path: string): boolean {
  const way = relative(root, path);
  return !isAbsolute(way) && way.split(/[\\/]/)[0] !== '..';
}

/** The problem of a file that the system would not give. */
export function unreadable(path: string, error: unknown): Problem {
  const code = systemCode(error) ?? '?';
  return problem('file-unreadable', { file: path }, { name: path, code });
}

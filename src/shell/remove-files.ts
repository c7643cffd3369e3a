import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { realDisk } from './disk.ts';
import { tellingDisk } from './write-problem.ts';

/** Every file below a folder of a workspace, hidden ones too, as paths below the workspace with `/`, sorted; none when it is not there. */
export async function filesBelow(workspace: string, folder: string): Promise<readonly string[]> {
  const entries = await readdir(join(workspace, folder), {
    withFileTypes: true,
    recursive: true,
  }).catch(() => []);
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(workspace, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** Removes files of a workspace; one that is not there is left at that. Rejects with `Stop` when the disk refuses. */
export async function removeFiles(workspace: string, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    const full = join(workspace, ...path.split('/'));
    if (existsSync(full)) await tellingDisk(realDisk, full).remove(full);
  }
}

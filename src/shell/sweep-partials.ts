import { readdir, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { systemCode } from './system-error.ts';

const PARTIAL = /^\..+\.partial-(\d+)-\d+$/;

/**
 * Removes what killed runs left half-written in a folder and the folders below it; files of runs that are still
 * going stay. Gives how many it removed; 0 when there is no such folder.
 */
export async function sweepPartials(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
  let removed = 0;
  for (const entry of entries) {
    const writer = PARTIAL.exec(entry.name)?.[1];
    if (writer === undefined || !entry.isFile() || isRunning(Number(writer))) continue;
    const gone = await unlink(join(entry.parentPath, entry.name)).then(
      () => true,
      () => false,
    );
    if (gone) removed += 1;
  }
  return removed;
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) !== 'ESRCH';
  }
}

import { readdir, unlink } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Removes the files of a folder and the folders below it whose names fit and that are not among those just made: what an
 * earlier run wrote may show a sheet that is somebody else's, as one knows now. Gives how many; 0 when there is no such folder.
 */
export async function removeStale(
  folder: string,
  names: RegExp,
  made: ReadonlySet<string>,
): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
  let removed = 0;
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || !names.test(entry.name) || made.has(path)) continue;
    const gone = await unlink(path).then(
      () => true,
      () => false,
    );
    if (gone) removed += 1;
  }
  return removed;
}

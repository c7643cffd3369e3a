import type { ImageId, Picture } from '../model/lesson.ts';
import type { Problem } from '../model/problem.ts';
import type { PictureFile } from '../shell/workspace-files.ts';
import type { World } from '../shell/world.ts';

/** The pictures of a workspace, looked at; bytes are kept by id. */
export type FoundPictures = {
  /** By path; a file that is no PNG or JPEG is `unreadable`. */
  readonly byPath: ReadonlyMap<string, Picture | 'unreadable'>;
  readonly bytes: ReadonlyMap<ImageId, Uint8Array>;
  readonly problems: readonly Problem[];
};

/** Reads and probes the pictures below `lessons/`. */
export async function readPictures(
  files: readonly PictureFile[],
  world: World,
): Promise<FoundPictures> {
  const byPath = new Map<string, Picture | 'unreadable'>();
  const bytes = new Map<ImageId, Uint8Array>();
  const problems: Problem[] = [];
  for (const file of files.filter(({ path }) => path.startsWith('lessons/'))) {
    const read = await file.read();
    if (!read.ok) {
      problems.push(...read.problems);
      continue;
    }
    const probed = await world.probePicture(read.value);
    if (probed === null) {
      byPath.set(file.path, 'unreadable');
      continue;
    }
    const id = world.digest(read.value);
    byPath.set(file.path, { id, path: file.path, ...probed });
    bytes.set(id, read.value);
  }
  return { byPath, bytes, problems };
}

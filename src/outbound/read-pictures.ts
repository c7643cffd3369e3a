import type { ImageId, Picture } from '../model/lesson.ts';
import type { Problem, Told } from '../model/problem.ts';
import type { PictureFile } from '../shell/workspace-files.ts';
import type { NoPicture } from '../parse/markdown-figures.ts';
import type { World } from '../shell/world.ts';
import { readSvg } from '../svg/read-svg.ts';

/** The pictures of a workspace, looked at; bytes are kept by id. */
export type FoundPictures = {
  /** By path; a file that cannot be printed is `told` when its own problem says why. */
  readonly byPath: ReadonlyMap<string, Picture | NoPicture>;
  readonly bytes: ReadonlyMap<ImageId, Uint8Array>;
  readonly problems: readonly Problem[];
};

/** Reads and probes the pictures below `lessons/`. */
export async function readPictures(
  files: readonly PictureFile[],
  world: World,
): Promise<FoundPictures> {
  const byPath = new Map<string, Picture | NoPicture>();
  const bytes = new Map<ImageId, Uint8Array>();
  const problems: Problem[] = [];
  for (const file of files.filter(({ path }) => path.startsWith('lessons/'))) {
    const read = await file.read();
    if (!read.ok) {
      problems.push(...read.problems);
      byPath.set(file.path, 'told');
      continue;
    }
    const probed = await probe(file.path, read.value, world);
    problems.push(...probed.problems);
    if (probed.value === null) {
      byPath.set(file.path, probed.problems.length === 0 ? 'unreadable' : 'told');
      continue;
    }
    const id = world.digest(read.value);
    byPath.set(file.path, { id, path: file.path, ...probed.value });
    bytes.set(id, read.value);
  }
  return { byPath, bytes, problems };
}

type Probed = Omit<Picture, 'id' | 'path'>;

/** Pixels on 25.4 mm, in which the natural size of a drawing is told. */
const PIXELS_PER_MM = 96 / 25.4;

/** What kind of picture a file holds, and how large it is; null when it is none that can be printed. */
async function probe(path: string, bytes: Uint8Array, world: World): Promise<Told<Probed | null>> {
  if (!/\.svg$/iu.test(path)) return { value: await world.probePicture(bytes), problems: [] };
  const { value, problems } = readSvg(Buffer.from(bytes).toString('utf8'), path);
  if (value === null) return { value, problems };
  const { view, unit } = value;
  const [widthPx, heightPx] = [view.w, view.h].map((side) => side * unit * PIXELS_PER_MM);
  return {
    value: { format: 'svg', widthPx: widthPx ?? 0, heightPx: heightPx ?? 0, drawing: value },
    problems,
  };
}

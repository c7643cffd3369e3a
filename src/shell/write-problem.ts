import { problem, type ProblemCode } from '../model/problem.ts';
import type { Disk } from './disk.ts';
import { slashPath } from './slash-path.ts';
import { Stop } from './stop.ts';
import { systemCode } from './system-error.ts';

const MEANING: Readonly<Record<string, ProblemCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EACCES: 'output-not-allowed',
  EPERM: 'output-not-allowed',
  EROFS: 'output-not-allowed',
  EBUSY: 'output-in-use',
};

/**
 * A disk whose refusals are told about the file at `path`: it rejects with `Stop` instead of the system's error, which
 * is the cause.
 */
export function tellingDisk(disk: Disk, path: string): Disk {
  const told = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      throw cannotWrite(path, error);
    }
  };
  return {
    makeFolder: (folder) => told(disk.makeFolder(folder)),
    createFile: async (name, mode) => {
      const file = await told(disk.createFile(name, mode));
      return {
        append: (bytes) => told(file.append(bytes)),
        sync: () => told(file.sync()),
        close: () => told(file.close()),
      };
    },
    rename: (from, to) => told(disk.rename(from, to)),
    link: (from, to) => told(disk.link(from, to)),
    remove: (name) => told(disk.remove(name)),
    syncFolder: (folder) => disk.syncFolder(folder),
  };
}

function cannotWrite(path: string, error: unknown): Stop {
  const code = systemCode(error) ?? '?';
  const name = slashPath(path);
  const told = problem(MEANING[code] ?? 'output-not-written', { file: name }, { name, code });
  return new Stop('output-not-written', told, error);
}

/** Did the disk refuse because there is such a file already? */
export function isThereAlready(error: unknown): boolean {
  return error instanceof Stop && systemCode(error.cause) === 'EEXIST';
}

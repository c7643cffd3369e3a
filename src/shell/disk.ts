import { link, mkdir, open, rename, unlink } from 'node:fs/promises';

/** An open file that grows at its end. */
export type GrowingFile = {
  /** Writes all of the bytes or rejects. */
  readonly append: (bytes: Uint8Array) => Promise<void>;
  /** Resolves when the bytes are on the disk itself. */
  readonly sync: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** The few things that writing whole files asks of a disk; tests give one that fails. */
export type Disk = {
  readonly makeFolder: (path: string) => Promise<void>;
  /** Rejects with `EEXIST` when there is such a file. `mode` means nothing on Windows. */
  readonly createFile: (path: string, mode: number) => Promise<GrowingFile>;
  /** Replaces the file at `to`. */
  readonly rename: (from: string, to: string) => Promise<void>;
  /** Gives the file a second name; rejects with `EEXIST` when there is such a file. */
  readonly link: (from: string, to: string) => Promise<void>;
  readonly remove: (path: string) => Promise<void>;
  /** Makes names in the folder survive a power cut, where the system can. */
  readonly syncFolder: (path: string) => Promise<void>;
};

/** The disk of this computer. */
export const realDisk: Disk = {
  makeFolder: async (path) => {
    await mkdir(path, { recursive: true });
  },
  createFile: async (path, mode) => {
    const file = await open(path, 'wx', mode);
    return {
      append: (bytes) => file.writeFile(bytes),
      sync: () => file.sync(),
      close: () => file.close(),
    };
  },
  rename,
  link,
  remove: unlink,
  syncFolder: async (path) => {
    // Windows opens no folders, and some network drives do not sync them: the rename itself holds there.
    const folder = await open(path, 'r').catch(() => null);
    await folder?.sync().catch(() => undefined);
    await folder?.close();
  },
};

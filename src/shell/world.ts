import { join } from 'node:path';
import type { Writable } from 'node:stream';
import type { Outcome, Told } from '../model/problem.ts';
import type { OutTable, RawTable, SourceText } from '../model/table.ts';
import { writeWhole, writeWholeBytes, type Written } from './atomic-file.ts';
import { sha256, sha256OfFile } from './digest.ts';
import { signingKey, type SigningKey } from './key-file.ts';
import { npmPackageFile, productTexts, productVersion } from './package-files.ts';
import type { PreparedPicture, ProbedPicture } from './picture.ts';
import type { Progress } from './progress.ts';
import { reclaimMemory } from './reclaim-memory.ts';
import { setAside } from './set-aside.ts';
import { sweepPartials } from './sweep-partials.ts';
import { today } from './today.ts';
import { readWorkspaceFiles, type WorkspaceFiles } from './workspace-files.ts';

/**
 * Everything outside as one value: disk, key, pictures, progress and the wish to stop. Paths are the system's own.
 * What cannot go on rejects with `Stop`; a stopped run rejects with the `AbortError` of `signal`.
 */
export type World = {
  readonly readWorkspace: (folder: string) => Promise<Told<WorkspaceFiles>>;
  /** Texts of the product's own folders, e.g. `templates`, `fonts`; paths relative to the product. */
  readonly readProduct: (folders: readonly string[]) => Promise<readonly SourceText[]>;
  readonly readPackageFile: (packageName: string, file: string) => Promise<Uint8Array>;
  /** The sheets of a workbook or CSV file; `file` is its path in the workspace. */
  readonly readTables: (file: string, bytes: Uint8Array) => Promise<Told<readonly RawTable[]>>;
  /** Bytes of an XLSX workbook; equal tables give equal bytes. */
  readonly makeWorkbook: (tables: readonly OutTable[]) => Promise<Uint8Array>;
  /** Written whole or not at all, folders made, stopped by `signal`. */
  readonly writeFile: (path: string, content: Uint8Array | string) => Promise<Written>;
  readonly writeStream: (path: string, fill: (sink: Writable) => Promise<void>) => Promise<Written>;
  /** Removes what killed runs left in a folder; how many files. */
  readonly sweep: (folder: string) => Promise<number>;
  /** The key of a workspace; `mayMake` only while its ledger knows no printed sheet. */
  readonly signingKey: (folder: string, mayMake: boolean) => Promise<Outcome<SigningKey>>;
  readonly digest: (content: Uint8Array | string) => string;
  /** Digest of a file's content; null when there is none that can be read. */
  readonly digestOfFile: (path: string) => Promise<string | null>;
  readonly probePicture: (bytes: Uint8Array) => Promise<ProbedPicture | null>;
  readonly preparePicture: (bytes: Uint8Array, widthMm: number) => Promise<PreparedPicture | null>;
  /** Version of the product. */
  readonly version: () => Promise<string>;
  /** Gives a folder another name; false when there is none. */
  readonly setAside: (folder: string, name: string) => Promise<boolean>;
  /** Today, `YYYY-MM-DD`: for what people report, never for what is printed. */
  readonly today: () => string;
  /** Between two stages: what the first has left in memory is not needed any more. */
  readonly reclaimMemory: () => void;
  readonly progress: Progress;
  readonly signal: AbortSignal;
};

/** The world as it is on this computer. */
export function realWorld(progress: Progress, signal: AbortSignal): World {
  return {
    readWorkspace: readWorkspaceFiles,
    readProduct: productTexts,
    readPackageFile: npmPackageFile,
    writeFile: (path, content) => writeWholeBytes(path, content, { signal }),
    writeStream: (path, fill) => writeWhole(path, fill, { signal }),
    sweep: sweepPartials,
    version: productVersion,
    setAside,
    today,
    reclaimMemory,
    signingKey: (folder, mayMake) => signingKey(join(folder, 'ledger.key'), mayMake),
    digest: sha256,
    digestOfFile: sha256OfFile,
    // These libraries take a moment to load, and some runs need none of them.
    readTables: async (file, bytes) =>
      (await import('./spreadsheet-read.ts')).readTables(file, bytes),
    makeWorkbook: async (tables) => (await import('./spreadsheet-write.ts')).writeWorkbook(tables),
    probePicture: async (bytes) => (await import('./picture.ts')).probePicture(bytes),
    preparePicture: async (bytes, widthMm) =>
      (await import('./picture.ts')).preparePicture(bytes, widthMm),
    progress,
    signal,
  };
}

import { createHash } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { realDisk, type Disk, type GrowingFile } from './disk.ts';
import { isThereAlready, tellingDisk } from './write-problem.ts';

/** A file that now stands under its name. */
export type Written = { readonly path: string; readonly bytes: number; readonly sha256: string };

export type WriteOptions = {
  /** Stops the writing; nothing is left then. */
  readonly signal?: AbortSignal;
  /** Only the owner may read it, where the system knows owners (not on Windows). */
  readonly ownerOnly?: boolean;
  /** Rejects (`isThereAlready`) instead of replacing a file of that name. */
  readonly asNew?: boolean;
  readonly disk?: Disk;
};

/**
 * Writes a file whole or not at all, making its folders: `fill` gets a stream that goes to a hidden file beside it,
 * which takes the name when `fill` has resolved and everything is on the disk. Rejects with `Stop` (exit code of
 * "output not written") when the disk refuses, or with whatever `fill` rejects with; the hidden file is removed then.
 */
export async function writeWhole(
  path: string,
  fill: (sink: Writable) => Promise<void>,
  options: WriteOptions = {},
): Promise<Written> {
  const disk = tellingDisk(options.disk ?? realDisk, path);
  await disk.makeFolder(dirname(path));
  const partial = await createPartial(path, options.ownerOnly === true ? 0o600 : 0o644, disk);
  return fillAndName(path, partial, fill, { ...options, disk });
}

/** Writes bytes (text as UTF-8) as `writeWhole` does. */
export function writeWholeBytes(
  path: string,
  content: Uint8Array | string,
  options: WriteOptions = {},
): Promise<Written> {
  return writeWhole(
    path,
    async (sink) => {
      sink.end(content);
      await finished(sink);
    },
    options,
  );
}

type Partial = { readonly path: string; readonly file: GrowingFile };

async function createPartial(path: string, mode: number, disk: Disk): Promise<Partial> {
  for (let attempt = 0; ; attempt += 1) {
    const name = `.${basename(path)}.partial-${process.pid}-${attempt}`;
    const partial = join(dirname(path), name);
    try {
      return { path: partial, file: await disk.createFile(partial, mode) };
    } catch (error) {
      if (!isThereAlready(error) || attempt > 1000) throw error;
    }
  }
}

async function fillAndName(
  path: string,
  partial: Partial,
  fill: (sink: Writable) => Promise<void>,
  options: WriteOptions & { readonly disk: Disk },
): Promise<Written> {
  const { disk, signal, asNew } = options;
  const counted = countingSink(partial.file, signal);
  try {
    try {
      await fill(counted.sink);
      if (!counted.sink.writableEnded) counted.sink.end();
      await finished(counted.sink);
      await partial.file.sync();
    } finally {
      counted.sink.destroy();
      await partial.file.close();
    }
    signal?.throwIfAborted();
    await (asNew === true ? nameAsNew(partial.path, path, disk) : rename(partial.path, path, disk));
  } catch (error) {
    await disk.remove(partial.path).catch(() => undefined);
    throw error;
  }
  await disk.syncFolder(dirname(path));
  return { path, ...counted.result() };
}

function countingSink(
  file: GrowingFile,
  signal: AbortSignal | undefined,
): { sink: Writable; result: () => { bytes: number; sha256: string } } {
  const hash = createHash('sha256');
  let bytes = 0;
  const append = async (content: Uint8Array): Promise<void> => {
    signal?.throwIfAborted();
    hash.update(content);
    bytes += content.length;
    await file.append(content);
  };
  const sink = new Writable({
    highWaterMark: 1 << 20,
    // All that has gathered since the last write goes in one call.
    writev: (chunks: { chunk: Buffer }[], done) => {
      append(Buffer.concat(chunks.map((each) => each.chunk))).then(() => {
        done();
      }, done);
    },
  });
  // The rejection of `finished` tells it; without a listener Node would end the process first.
  sink.on('error', () => undefined);
  return { sink, result: () => ({ bytes, sha256: hash.digest('hex') }) };
}

async function nameAsNew(from: string, to: string, disk: Disk): Promise<void> {
  try {
    await disk.link(from, to);
    await disk.remove(from);
  } catch (error) {
    if (isThereAlready(error)) throw error;
    // A memory stick (FAT, exFAT) has no second names.
    await rename(from, to, disk);
  }
}

async function rename(from: string, to: string, disk: Disk): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await disk.rename(from, to);
      return;
    } catch (error) {
      // On Windows a virus scanner holds new files for a moment.
      if (process.platform !== 'win32' || attempt === 6) throw error;
      await new Promise((resolve) => setTimeout(resolve, 60 * attempt));
    }
  }
}

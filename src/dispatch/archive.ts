import { createHash } from 'node:crypto';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipArchive, type ArchiverError } from 'archiver';
import type { IsoDate } from '../model/language.ts';
import { isEntryName } from './entry-name.ts';

/** A file for an archive: its bytes, or for a large one a stream of them that is read once, when its turn comes. */
export type ArchiveEntry = {
  /** Plain ASCII, `/` between folders, no child's name. */
  readonly name: string;
  readonly content: Uint8Array | AsyncIterable<Uint8Array>;
};

/** A file that is in the archive. */
export type ArchivedFile = {
  readonly name: string;
  readonly bytes: number;
  /** Lower-case hex. */
  readonly sha256: string;
};

export type ArchiveOptions = {
  /** Day every entry bears, as midnight UTC: the day of dispatch, so the bytes do not depend on the clock. */
  readonly date: IsoDate;
  /** What `contents.json` says; gets every file before it, in order. */
  readonly contents: (files: readonly ArchivedFile[]) => unknown;
  readonly signal?: AbortSignal;
};

/**
 * Writes a route's archive (ZIP) into `sink` and ends it: the entries in the order they come, `contents.json` last.
 * Bytes are stored as they are; a stream of unknown length is put in as deflate blocks without compression, because
 * unpackers that read from the front cannot find the end of a stored one (APPNOTE 6.3.10 §4.4.4). Equal entries and date
 * give equal bytes. Rejects on a wrong or doubled name and on anything the zip library warns about.
 */
export async function writeArchive(
  sink: Writable,
  entries: Iterable<ArchiveEntry> | AsyncIterable<ArchiveEntry>,
  options: ArchiveOptions,
): Promise<readonly ArchivedFile[]> {
  const { signal } = options;
  const archive = new ZipArchive({ store: true, zlib: { level: 0 } });
  archive.on('warning', (warning: ArchiverError) => archive.destroy(warning));
  const out = pipeline(archive, sink, signal === undefined ? {} : { signal });
  const filled = fill(archive, entries, options, out);
  try {
    const [files] = await Promise.all([filled, out]);
    return files;
  } catch (error) {
    archive.destroy();
    await Promise.allSettled([filled, out]);
    throw error;
  }
}

async function fill(
  archive: ZipArchive,
  entries: Iterable<ArchiveEntry> | AsyncIterable<ArchiveEntry>,
  options: ArchiveOptions,
  out: Promise<void>,
): Promise<readonly ArchivedFile[]> {
  const date = new Date(`${options.date}T00:00:00Z`);
  const files: ArchivedFile[] = [];
  const taken = new Set<string>();
  for await (const entry of entries) {
    takeName(entry.name, taken);
    files.push(await put(archive, entry, date, out));
  }
  const contents = `${JSON.stringify(options.contents(files), null, 2)}\n`;
  const last = { name: 'contents.json', content: Buffer.from(contents) };
  takeName(last.name, taken);
  files.push(await put(archive, last, date, out));
  await archive.finalize();
  return files;
}

function takeName(name: string, taken: Set<string>): void {
  if (!isEntryName(name)) throw new Error('archive entry with a name that is not plain');
  // Windows unpacks `A` over `a`.
  const key = name.toLowerCase();
  if (taken.has(key)) throw new Error(`archive entry twice: ${name}`);
  taken.add(key);
}

async function put(
  archive: ZipArchive,
  { name, content }: ArchiveEntry,
  date: Date,
  out: Promise<void>,
): Promise<ArchivedFile> {
  const counted = count(content);
  const { source } = counted;
  const entered = new Promise<void>((resolve) => {
    archive.once('entry', () => {
      resolve();
    });
  });
  archive.append(source, { name, date, mode: 0o644, store: source instanceof Uint8Array });
  try {
    // When the archive breaks, `entry` never comes, but `out` rejects.
    await Promise.race([entered, out]);
  } finally {
    if (source instanceof Readable) source.destroy();
  }
  return { name, ...counted.result() };
}

const CHUNK = 1 << 16;

function count(content: ArchiveEntry['content']): {
  source: Buffer | Readable;
  result: () => { bytes: number; sha256: string };
} {
  const hash = createHash('sha256');
  let bytes = 0;
  const broken: unknown[] = [];
  const result = (): { bytes: number; sha256: string } => {
    if (broken.length > 0) throw broken[0];
    return { bytes, sha256: hash.digest('hex') };
  };
  const seen = (chunk: Uint8Array): Buffer => {
    hash.update(chunk);
    bytes += chunk.length;
    return Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  };
  if (content instanceof Uint8Array) return { source: seen(content), result };
  async function* pass(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
    try {
      for await (const chunk of chunks) yield seen(chunk);
    } catch (error) {
      // The zip library ends the process over a stream that breaks: it sees the stream end, and `result` throws.
      broken.push(error);
    }
  }
  return { source: Readable.from(evenly(pass(content)), { objectMode: false }), result };
}

/** The same bytes in pieces of one size: the borders of deflate's blocks must not depend on who wrote when. */
async function* evenly(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    waiting.push(chunk);
    size += chunk.length;
    if (size < CHUNK) continue;
    const joined = Buffer.concat(waiting);
    const whole = joined.length - (joined.length % CHUNK);
    for (let from = 0; from < whole; from += CHUNK) yield joined.subarray(from, from + CHUNK);
    waiting = [joined.subarray(whole)];
    size = joined.length - whole;
  }
  if (size > 0) yield Buffer.concat(waiting);
}

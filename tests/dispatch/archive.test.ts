import { createReadStream, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { writeArchive, type ArchiveEntry } from '../../src/dispatch/archive.ts';
import { isEntryName } from '../../src/dispatch/entry-name.ts';
import { writeWhole } from '../../src/shell/atomic-file.ts';
import { sha256 } from '../../src/shell/digest.ts';
import { childScript, outputOf, startChild } from '../shell/child.ts';
import { inFolder } from '../shell/folder.ts';

const OPTIONS = { date: '2026-11-27', contents: (files: unknown): unknown => ({ files }) };

function collector(): { sink: Writable; bytes: () => Buffer } {
  const chunks: Buffer[] = [];
  const sink = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      chunks.push(Buffer.from(chunk));
      done();
    },
  });
  return { sink, bytes: () => Buffer.concat(chunks) };
}

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) {
    yield bytes.subarray(from, from + size);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

async function archived(entries: readonly ArchiveEntry[]): Promise<Buffer> {
  const { sink, bytes } = collector();
  await writeArchive(sink, entries, OPTIONS);
  return bytes();
}

const BIG = new Uint8Array(300_001).map((_, at) => (at * 7919) % 251);

test('entries in their order, contents last with digests of the bytes that are in', async () => {
  const zip = await archived([
    { name: 'print.pdf', content: inPieces(BIG, 1000) },
    { name: 'packets/0001-0012-K.pdf', content: Buffer.from('%PDF') },
    { name: 'manifest.csv', content: new Uint8Array() },
  ]);
  const files = unzipSync(zip);
  expect(Object.keys(files)).toEqual([
    'print.pdf',
    'packets/0001-0012-K.pdf',
    'manifest.csv',
    'contents.json',
  ]);
  expect(Buffer.from(files['print.pdf'] ?? []).equals(BIG)).toBe(true);
  expect(JSON.parse(strFromU8(files['contents.json'] ?? new Uint8Array()))).toEqual({
    files: [
      { name: 'print.pdf', bytes: BIG.length, sha256: sha256(BIG) },
      { name: 'packets/0001-0012-K.pdf', bytes: 4, sha256: sha256('%PDF') },
      { name: 'manifest.csv', bytes: 0, sha256: sha256('') },
    ],
  });
});

test('a stream is not stored with its length after it, and not blown up', async () => {
  const zip = await archived([{ name: 'print.pdf', content: inPieces(BIG, 5000) }]);
  expect(zip.readUInt16LE(8)).toBe(8);
  expect(zip.length).toBeLessThan(BIG.length + 1000);
  const stored = await archived([{ name: 'print.pdf', content: BIG }]);
  expect(stored.readUInt16LE(8)).toBe(0);
  expect(stored.readUInt32LE(18)).toBe(BIG.length);
});

test('the same bytes however the pieces came', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 200_000 }), async (size) => {
      const by = async (pieces: number): Promise<string> =>
        sha256(
          await archived([{ name: 'a.pdf', content: inPieces(BIG.subarray(0, 150_000), pieces) }]),
        );
      expect(await by(Math.max(size, 500))).toBe(await by(70_000));
    }),
    { numRuns: 8 },
  );
});

test('the same bytes in two time zones', async () => {
  const script = childScript(
    ['model', 'paper', 'dispatch'],
    `import { createHash } from 'node:crypto';
    import { PassThrough } from 'node:stream';
    import { writeArchive } from './dispatch/archive.js';
    const hash = createHash('sha256');
    const sink = new PassThrough();
    sink.on('data', (chunk) => hash.update(chunk));
    async function* pieces() { yield Buffer.from('%PDF-1.7'); yield Buffer.alloc(99999, 7); }
    await writeArchive(sink, [
      { name: 'print.pdf', content: pieces() },
      { name: 'labels.pdf', content: Buffer.from('labels') },
    ], { date: '2026-11-27', contents: (files) => ({ files }) });
    console.log(hash.digest('hex'), new Date(0).getHours());`,
  );
  const almaty = await outputOf(startChild(script, [], { TZ: 'Asia/Almaty', LANG: 'kk_KZ.UTF-8' }));
  const newYork = await outputOf(startChild(script, [], { TZ: 'America/New_York', LANG: 'C' }));
  const [digest, hour] = almaty.split(' ');
  const [otherDigest, otherHour] = newYork.split(' ');
  expect(otherDigest).toBe(digest);
  if (process.platform !== 'win32') expect(otherHour).not.toBe(hour);
});

test.each([
  ['Әлиұлы.pdf'],
  ['packets/Иванов Иван.pdf'],
  ['../out.pdf'],
  ['/abs.pdf'],
  ['a\\b.pdf'],
  ['.hidden'],
  ['a//b'],
  ['dot.'],
  [''],
])('%s is no name for an entry', async (name) => {
  expect(isEntryName(name)).toBe(false);
  await expect(archived([{ name, content: BIG }])).rejects.toThrow('not plain');
});

test('a doubled name is refused, in other case too', async () => {
  const entries = [
    { name: 'a/B.pdf', content: BIG },
    { name: 'a/b.pdf', content: BIG },
  ];
  await expect(archived(entries)).rejects.toThrow('twice');
});

test('a stream or a maker of entries that breaks, breaks the archive; no file is left', async () => {
  await inFolder(async (folder) => {
    const path = join(folder, 'post-ulgi.zip');
    const broken = Readable.from(
      (function* () {
        yield Buffer.from('half');
        throw new RangeError('render broke');
      })(),
    );
    const write = (entries: Iterable<ArchiveEntry>): Promise<unknown> =>
      writeWhole(path, async (sink) => {
        await writeArchive(sink, entries, OPTIONS);
      });
    await expect(write([{ name: 'print.pdf', content: broken }])).rejects.toThrow('render broke');
    function* entries(): Generator<ArchiveEntry> {
      yield { name: 'a.pdf', content: BIG };
      throw new RangeError('compose broke');
    }
    await expect(write(entries())).rejects.toThrow('compose broke');
    const missing = async function* (): AsyncGenerator<Uint8Array> {
      yield* createReadStream(join(folder, 'none.pdf')) as AsyncIterable<Uint8Array>;
    };
    await expect(write([{ name: 'print.pdf', content: missing() }])).rejects.toThrow('ENOENT');
    expect(readdirSync(folder)).toEqual([]);
    await write([{ name: 'a.pdf', content: BIG }]);
    expect(Object.keys(unzipSync(readFileSync(path)))).toEqual(['a.pdf', 'contents.json']);
  });
});

test('a stopped run stops the archive', async () => {
  const controller = new AbortController();
  const { sink } = collector();
  async function* endless(): AsyncGenerator<Uint8Array> {
    for (let piece = 0; ; piece += 1) {
      if (piece === 5) controller.abort();
      yield new Uint8Array(70_000);
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
  const writing = writeArchive(sink, [{ name: 'print.pdf', content: endless() }], {
    ...OPTIONS,
    signal: controller.signal,
  });
  await expect(writing).rejects.toHaveProperty('name', 'AbortError');
});

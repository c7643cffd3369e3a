import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { writeWhole, writeWholeBytes } from '../../src/shell/atomic-file.ts';
import { sha256 } from '../../src/shell/digest.ts';
import { realDisk, type Disk } from '../../src/shell/disk.ts';
import { Stop } from '../../src/shell/stop.ts';
import { sweepPartials } from '../../src/shell/sweep-partials.ts';
import { childScript, killWhenItSpeaks, startChild } from './child.ts';
import { inFolder } from './folder.ts';

function failure(code: string): Error {
  return Object.assign(new Error(code), { code });
}

/** A disk that takes `room` bytes and then is full. */
function smallDisk(room: number): Disk {
  return {
    ...realDisk,
    createFile: async (path, mode) => {
      const file = await realDisk.createFile(path, mode);
      let left = room;
      return {
        ...file,
        append: (bytes) => {
          left -= bytes.length;
          return left < 0 ? Promise.reject(failure('ENOSPC')) : file.append(bytes);
        },
      };
    },
  };
}

async function stopOf(promise: Promise<unknown>): Promise<Stop> {
  const error: unknown = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof Stop) return error;
  throw error;
}

test('a file gets its name when it is whole, with its folders, size and digest', async () => {
  await inFolder(async (folder) => {
    const path = join(folder, 'out', '2026-W49', 'summary.json');
    const written = await writeWholeBytes(path, 'сәлем');
    expect(written).toEqual({ path, bytes: 10, sha256: sha256('сәлем') });
    expect(readFileSync(path, 'utf8')).toBe('сәлем');
    await writeWholeBytes(path, 'жаңа');
    expect(readFileSync(path, 'utf8')).toBe('жаңа');
    expect(readdirSync(join(folder, 'out', '2026-W49'))).toEqual(['summary.json']);
  });
});

test('many small pieces arrive in order', async () => {
  await inFolder(async (folder) => {
    const path = join(folder, 'a.bin');
    const pieces = Array.from({ length: 5000 }, (_, at) => `${at};`);
    const written = await writeWhole(path, (sink) => {
      for (const piece of pieces) sink.write(piece);
      return Promise.resolve();
    });
    expect(readFileSync(path, 'utf8')).toBe(pieces.join(''));
    expect(written.sha256).toBe(sha256(pieces.join('')));
  });
});

test('a full disk leaves the old file, no partial one, and one clear problem', async () => {
  await inFolder(async (folder) => {
    const path = join(folder, 'route.zip');
    writeFileSync(path, 'old');
    const stop = await stopOf(
      writeWholeBytes(path, new Uint8Array(100_000), { disk: smallDisk(5000) }),
    );
    expect(stop.kind).toBe('output-not-written');
    expect(stop.problem.code).toBe('disk-full');
    expect(stop.problem.place.file).toBe(path.replaceAll('\\', '/'));
    expect(readdirSync(folder)).toEqual(['route.zip']);
    expect(readFileSync(path, 'utf8')).toBe('old');
  });
});

test.each([
  ['EACCES', 'output-not-allowed'],
  ['EROFS', 'output-not-allowed'],
  ['EBUSY', 'output-in-use'],
  ['EIO', 'output-not-written'],
] as const)('%s on taking the name is told as %s', async (code, problemCode) => {
  await inFolder(async (folder) => {
    const disk: Disk = { ...realDisk, rename: () => Promise.reject(failure(code)) };
    const stop = await stopOf(writeWholeBytes(join(folder, 'a'), 'x', { disk }));
    expect(stop.problem.code).toBe(problemCode);
    expect(readdirSync(folder)).toEqual([]);
  });
});

test('what the filling throws comes through, and nothing is left', async () => {
  await inFolder(async (folder) => {
    const bug = new TypeError('bug');
    const writing = writeWhole(join(folder, 'a'), (sink) => {
      sink.write('half');
      return Promise.reject(bug);
    });
    await expect(writing).rejects.toBe(bug);
    expect(readdirSync(folder)).toEqual([]);
  });
});

test('a stopped run leaves nothing', async () => {
  await inFolder(async (folder) => {
    const controller = new AbortController();
    const writing = writeWhole(
      join(folder, 'a'),
      (sink) => {
        sink.write('half');
        controller.abort();
        return Promise.resolve();
      },
      { signal: controller.signal },
    );
    await expect(writing).rejects.toHaveProperty('name', 'AbortError');
    expect(readdirSync(folder)).toEqual([]);
  });
});

test('as new: a file that is there is not replaced, with or without second names on the disk', async () => {
  await inFolder(async (folder) => {
    const path = join(folder, 'ledger.key');
    const noLinks: Disk = { ...realDisk, link: () => Promise.reject(failure('EPERM')) };
    await writeWholeBytes(path, 'first', { asNew: true, disk: noLinks, ownerOnly: true });
    const stop = await stopOf(writeWholeBytes(path, 'second', { asNew: true }));
    expect(stop.cause).toHaveProperty('code', 'EEXIST');
    expect(readFileSync(path, 'utf8')).toBe('first');
    expect(readdirSync(folder)).toEqual(['ledger.key']);
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
  });
});

test('a run that is killed leaves the old file; the next run sweeps up', async () => {
  await inFolder(async (folder) => {
    const path = join(folder, 'route.zip');
    writeFileSync(path, 'old');
    const script = childScript(
      ['model', 'shell'],
      `import { writeWhole } from './shell/atomic-file.js';
      await writeWhole(process.argv[2], (sink) => new Promise(() => {
        setInterval(() => sink.write(Buffer.alloc(1 << 20), () => console.log('wrote')), 5);
      }));`,
    );
    await killWhenItSpeaks(startChild(script, [path]));
    expect(readFileSync(path, 'utf8')).toBe('old');
    const left = readdirSync(folder).filter((name) => name !== 'route.zip');
    expect(left).toHaveLength(1);
    expect(left[0]).toMatch(/^\.route\.zip\.partial-\d+-0$/);
    const living = join(folder, `.other.zip.partial-${process.pid}-0`);
    writeFileSync(living, 'of a run that goes on');
    expect(await sweepPartials(folder)).toBe(1);
    expect(existsSync(living)).toBe(true);
    expect(await sweepPartials(join(folder, 'none'))).toBe(0);
  });
});

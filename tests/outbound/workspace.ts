import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from '@jest/globals';
import { unzipSync } from 'fflate';
import { silentProgress } from '../../src/shell/progress.ts';
import { realWorld, type World } from '../../src/shell/world.ts';

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** Folder of the project. */
export const project = fileURLToPath(new URL('../../', import.meta.url));

/** A copy of a sample in a folder of its own, removed after the tests. */
export function copyOfSample(name: string): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'sabaqpost-')), 'мектеп қалтасы');
  made.push(join(folder, '..'));
  cpSync(join(project, 'samples', name), folder, {
    recursive: true,
    filter: (path) => !/[\\/](out|ledger\.db[^\\/]*)$/.test(path),
  });
  return folder;
}

/** Replaces a piece of a text file, which must be there. */
export function edit(folder: string, file: string, from: string, to: string): void {
  const path = join(folder, ...file.split('/'));
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} has no «${from}»`);
  writeFileSync(path, text.replace(from, to));
}

/** The world of this computer, telling nobody how far it is. */
export function quietWorld(signal: AbortSignal = new AbortController().signal): World {
  return realWorld(silentProgress, signal);
}

/** Files of an archive by name. */
export function filesIn(path: string): Readonly<Record<string, Uint8Array>> {
  return unzipSync(readFileSync(path));
}

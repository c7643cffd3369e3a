import { cpSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { productPath } from '../../src/shell/package-files.ts';
import { silentProgress, type Progress } from '../../src/shell/progress.ts';
import { realWorld, type World } from '../../src/shell/world.ts';

/** The samples by name, in order. */
export function sampleNames(): readonly string[] {
  return readdirSync(productPath('samples'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** A copy of a sample in a folder of its own, without what earlier runs left in it. */
export function copyOfSample(name: string): string {
  const from = productPath(`samples/${name}`);
  const folder = join(realpathSync(mkdtempSync(join(tmpdir(), 'sabaqpost-sample-'))), name);
  cpSync(from, folder, {
    recursive: true,
    filter: (path) => !/^(out|ledger\.db.*)$/.test(relative(from, path).split(sep)[0] ?? ''),
  });
  return folder;
}

/** Removes a copy and the folder it lies in. */
export function removeCopy(folder: string): void {
  rmSync(join(folder, '..'), { recursive: true, force: true });
}

/** This computer as the product sees it; progress is told nowhere unless somebody listens. */
export function worldOfTests(progress: Progress = silentProgress): World {
  return realWorld(progress, new AbortController().signal);
}

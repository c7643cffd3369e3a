import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { problem } from '../model/problem.ts';
import type { SourceText } from '../model/table.ts';
import { decodeText } from './decode-text.ts';
import { Stop } from './stop.ts';
import { walkFolder } from './walk-folder.ts';

const require = createRequire(import.meta.url);

/** Folder of the installed product: two up from this file, in `src/` as in `dist/`. */
const productFolder = fileURLToPath(new URL('../../', import.meta.url));

/** A path inside the installed product, from parts with `/`, e.g. `templates/words`. */
export function productPath(path: string): string {
  return join(productFolder, ...path.split('/'));
}

/**
 * All text files below folders of the product, paths relative to the product, sorted: e.g. `templates/words/papers.yaml`.
 */
export async function productTexts(folders: readonly string[]): Promise<readonly SourceText[]> {
  const texts: SourceText[] = [];
  for (const folder of folders) {
    const { files } = await walkProduct(folder);
    for (const file of files) {
      if (!/\.(ya?ml|hbs|md)$/.test(file.path)) continue;
      const text = decodeText(await readFile(file.systemPath)) ?? '';
      texts.push({ path: `${folder}/${file.path}`, text });
    }
  }
  return texts;
}

/** One text file of the product, e.g. `templates/words/papers.yaml`. */
export async function productText(path: string): Promise<SourceText> {
  return { path, text: await readFile(productPath(path), 'utf8') };
}

/** Version of the product, from its package.json. */
export async function productVersion(): Promise<string> {
  const raw: unknown = JSON.parse(await readFile(productPath('package.json'), 'utf8'));
  if (typeof raw !== 'object' || raw === null || !('version' in raw)) return '0.0.0';
  return String(raw.version);
}

/**
 * Bytes of a file of an npm package, wherever the installer put it: beside us, above us (global installs hoist) or
 * inside us. `file` is relative to the package, with `/`. Rejects with `Stop` when it is not there.
 */
export async function npmPackageFile(packageName: string, file: string): Promise<Uint8Array> {
  const folders = require.resolve.paths(packageName) ?? [];
  const path = folders
    .map((folder) => join(folder, ...packageName.split('/'), ...file.split('/')))
    .find((candidate) => existsSync(candidate));
  if (path !== undefined) return readFile(path);
  throw missing(`${packageName}/${file}`);
}

async function walkProduct(folder: string): ReturnType<typeof walkFolder> {
  try {
    return await walkFolder(productPath(folder), skipHidden, { files: 5000, depth: 12 });
  } catch (error) {
    throw missing(folder, error);
  }
}

function missing(name: string, cause?: unknown): Stop {
  return new Stop('tool-missing', problem('tool-missing', { file: name }, { name }), cause);
}

function skipHidden(path: string): boolean {
  return (path.split('/').at(-1) ?? '').startsWith('.');
}

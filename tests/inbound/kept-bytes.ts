import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { unzipSync } from 'fflate';
import { sha256 } from '../../src/shell/digest.ts';

/** Every file below a folder by its path with `/`. */
export function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

/** Digest of every file below a folder. */
export function digestsUnder(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    filesUnder(folder).map((path) => [path, sha256(readFileSync(join(folder, path)))]),
  );
}

/** Does any of the words stand in the bytes, as UTF-8 or UTF-16, also inside archives and workbooks? */
export function bearsAny(bytes: Uint8Array, words: readonly string[]): boolean {
  const buffer = Buffer.from(bytes);
  const patterns = words.flatMap((word) => {
    const little = Buffer.from(word, 'utf16le');
    return [Buffer.from(word, 'utf8'), little, Buffer.from(little).swap16()];
  });
  if (patterns.some((pattern) => buffer.includes(pattern))) return true;
  const isArchive = buffer.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004', 'latin1'));
  return isArchive && Object.values(unzipSync(buffer)).some((inner) => bearsAny(inner, words));
}

import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { unzipSync } from 'fflate';

/** An archive of a route, unpacked. */
export type Archive = {
  readonly route: string;
  readonly bytes: Uint8Array;
  /** By entry name, in the order of the archive. */
  readonly entries: ReadonlyMap<string, Uint8Array>;
};

/** Unpacks the archives among files that were made. */
export function readArchives(paths: readonly string[]): readonly Archive[] {
  return paths
    .filter((path) => path.endsWith('.zip'))
    .map((path) => {
      const bytes = readFileSync(path);
      const entries = new Map(Object.entries(unzipSync(bytes)));
      return { route: basename(path, '.zip'), bytes, entries };
    });
}

/** The archive of a route, which must be there. */
export function archiveOf(archives: readonly Archive[], route: string): Archive {
  const archive = archives.find((each) => each.route === route);
  if (archive === undefined) throw new Error(`there is no archive of ${route}`);
  return archive;
}

/** An entry that must be there. */
export function entryOf({ route, entries }: Archive, name: string): Uint8Array {
  const entry = entries.get(name);
  if (entry === undefined) throw new Error(`${route}.zip has no ${name}`);
  return entry;
}

/** An entry as text, without a byte order mark. */
export function textOfEntry(archive: Archive, name: string): string {
  return Buffer.from(entryOf(archive, name))
    .toString('utf8')
    .replace(/^\ufeff/, '');
}

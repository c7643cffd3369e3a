import type { Archive } from './archive-files.ts';
import { entryOf, textOfEntry } from './archive-files.ts';
import { readTables } from '../../src/shell/spreadsheet-read.ts';
import type { Cell } from '../../src/model/table.ts';

/** A list of an archive: its cells by the Kazakh title of their column. */
export type List = readonly ReadonlyMap<string, Cell>[];

/** Reads a list as a spreadsheet program would. */
export async function readList(archive: Archive, name: string): Promise<List> {
  const { value } = await readTables(name, entryOf(archive, name));
  const [head = [], ...rows] = value[0]?.rows ?? [];
  const titles = head.map((title) => String(title).split(' / ')[0] ?? '');
  return rows.map((row) => new Map(titles.map((title, at) => [title, row[at] ?? null])));
}

/** Lists of a route that may be several: those whose names begin and end so. */
export async function readLists(
  archive: Archive,
  begins: string,
  ends: string,
): Promise<readonly List[]> {
  const names = [...archive.entries.keys()].filter(
    (name) => name.startsWith(begins) && name.endsWith(ends) && !name.includes('electronic'),
  );
  const lists: List[] = [];
  for (const name of names) lists.push(await readList(archive, name));
  return lists;
}

/** The numbers of a column added up. */
export function sumOf(list: List, title: string): number {
  return list.reduce((sum, row) => sum + numberIn(row, title), 0);
}

function numberIn(row: ReadonlyMap<string, Cell>, title: string): number {
  const number = Number(String(row.get(title) ?? '').replace(',', '.'));
  if (!row.has(title) || Number.isNaN(number)) throw new Error(`no number in column ${title}`);
  return number;
}

/** The cells of a CSV entry as they stand in the file, quotes taken off. */
export function rawCells(archive: Archive, name: string): readonly string[] {
  return textOfEntry(archive, name)
    .split('\r\n')
    .flatMap((line) => line.match(/"(?:[^"]|"")*"|[^;]+/g) ?? [])
    .map((cell) => cell.replace(/^"|"$/g, '').replaceAll('""', '"'));
}

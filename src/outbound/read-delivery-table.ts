import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { DeliveryRow } from '../model/delivery.ts';
import { problem, type Told } from '../model/problem.ts';
import type { SourceText } from '../model/table.ts';
import { parseDeliveries } from '../parse/delivery-table.ts';
import { deliveryTitles } from '../parse/delivery-titles.ts';
import type { World } from '../shell/world.ts';

/** Files of the catalogue that say how columns are called. */
const NAMES = ['columns.yaml', 'list-columns.yaml'];

/** The rows that are filled in of a manifest, a workbook or CSV file, with the titles of the product and of the workspace. */
export async function readDeliveryTable(
  file: string,
  folder: string,
  world: World,
): Promise<Told<readonly DeliveryRow[]>> {
  const name = basename(file);
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null) {
    return { value: [], problems: [problem('file-missing', { file: name }, { name })] };
  }
  const product = await world.readProduct(['templates/catalogue']);
  const own = await Promise.all(NAMES.map((each) => ownText(folder, each)));
  const sources = [...product, ...own.filter((each) => each !== null)];
  const titles = deliveryTitles(
    sources.filter(({ path }) => NAMES.some((each) => path.endsWith(each))),
  );
  const tables = await world.readTables(name, bytes);
  const rows = parseDeliveries(tables.value, titles.value);
  return {
    value: rows.value,
    problems: [...titles.problems, ...tables.problems, ...rows.problems],
  };
}

async function ownText(folder: string, name: string): Promise<SourceText | null> {
  const path = join(folder, 'catalogue', name);
  const text = await readFile(path, 'utf8').catch(() => null);
  return text === null ? null : { path: `catalogue/${name}`, text };
}

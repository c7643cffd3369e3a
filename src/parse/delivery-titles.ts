import type { Problem, Told } from '../model/problem.ts';
import type { SourceText } from '../model/table.ts';
import { readCatalogueFile } from './catalogue-files.ts';
import { listProfiles } from './catalogue-lists.ts';
import * as schemas from './catalogue-schemas.ts';
import type { ColumnTitles } from './table-header.ts';

/** How the columns of a filled manifest are called, and the words that stand in them. */
export type DeliveryTitles = { readonly titles: ColumnTitles; readonly words: ColumnTitles };

/** Fields of the manifest's own table, by the key of the column they are read as. */
const FIELDS = {
  packet: 'code',
  'handed-over': 'handed-over',
  delivered: 'delivered',
  'brought-back': 'brought-back',
  reason: 'reason',
  sheets: 'sheets-taken',
  mailing: 'mailing',
  issue: 'issue',
} as const;

/**
 * Titles and words from `columns.yaml` of the product and after it the school's own, and the heads that manifests are printed
 * with. What a file does not say of manifests the other one does.
 */
export function deliveryTitles(files: readonly SourceText[]): Told<DeliveryTitles> {
  const problems: Problem[] = [];
  const sources = files.filter(({ path }) => path.endsWith('columns.yaml') && !isOfLists(path));
  const read = sources.map((source) => {
    const told = readCatalogueFile([source], 'columns.yaml', schemas.columnsSchema);
    problems.push(...told.problems);
    return told.value?.typed ?? {};
  });
  const profiles = listProfiles(files);
  const merged = (table: string): ColumnTitles =>
    Object.assign({}, ...read.map((each) => each[table] ?? {})) as ColumnTitles;
  const known = merged('deliveries');
  const heads = profiles.value.lists.manifestTable;
  const titles = Object.fromEntries(
    Object.entries(FIELDS).map(([key, field]) => {
      const own = heads.filter((column) => column.field === field).map(({ head }) => head);
      return [key, [...(known[key] ?? []), ...own]];
    }),
  );
  const value = { titles, words: merged('delivery-words') };
  return { value, problems: [...problems, ...profiles.problems] };
}

function isOfLists(path: string): boolean {
  return path.endsWith('list-columns.yaml');
}

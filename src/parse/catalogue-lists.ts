import { z } from 'zod';
import { LIST_FIELDS, type ListColumn, type ListProfiles } from '../model/list-profile.ts';
import type { Told } from '../model/problem.ts';
import type { SourceText } from '../model/table.ts';
import { readCatalogueFile } from './catalogue-files.ts';
import { origin } from './catalogue-schemas.ts';
import { misfit, numberBetween, text } from './yaml-source-values.ts';

const FILE = 'list-columns.yaml';

const column: z.ZodType<ListColumn> = z
  .strictObject({
    ...origin,
    field: z.enum(LIST_FIELDS),
    width: numberBetween(1, 200),
    align: z.enum(['right', 'center']).exactOptional(),
    kk: text.exactOptional(),
    ru: text.exactOptional(),
    name: text.exactOptional(),
  })
  .transform(({ field, width, align, kk, ru, name }, context) => {
    const head =
      name ?? (kk === ru ? kk : [kk, ru].filter((each) => each !== undefined).join(' / '));
    if (head === undefined || head === '') {
      return misfit(context, 'setting-missing', 'name / kk, ru');
    }
    return { field, head, width, ...(align === undefined ? {} : { align }) };
  });

const schema = z.strictObject({
  ...origin,
  manifest: z.array(column).min(1).exactOptional(),
  'manifest-table': z.array(column).min(1).exactOptional(),
  posting: z.array(column).min(1),
  electronic: z.array(column).min(1),
});

/** `list-columns.yaml` of the catalogue. A school's own file from before manifests stood in it leaves those to the product's. */
export function listProfiles(files: readonly SourceText[]): Told<{ readonly lists: ListProfiles }> {
  const { value, problems } = readCatalogueFile(files, FILE, schema);
  const typed = { ...productsOwn(files), ...value?.typed };
  const {
    manifest = [],
    'manifest-table': manifestTable = [],
    posting = [],
    electronic = [],
  } = typed;
  return { value: { lists: { manifest, manifestTable, posting, electronic } }, problems };
}

/** The product's own file comes first; what is wrong with it is told already. */
function productsOwn(files: readonly SourceText[]): Partial<z.infer<typeof schema>> {
  const first = files.filter(({ path }) => path.endsWith(FILE)).slice(0, 1);
  return readCatalogueFile(first, FILE, schema).value?.typed ?? {};
}

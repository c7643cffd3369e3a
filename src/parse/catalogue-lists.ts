import { z } from 'zod';
import { LIST_FIELDS, type ListColumn, type ListProfiles } from '../model/list-profile.ts';
import type { Told } from '../model/problem.ts';
import type { SourceText } from '../model/table.ts';
import { readCatalogueFile } from './catalogue-files.ts';
import { origin } from './catalogue-schemas.ts';
import { misfit, numberBetween, text } from './yaml-source-values.ts';

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
  posting: z.array(column).min(1),
  electronic: z.array(column).min(1),
});

/** `list-columns.yaml` of the catalogue. */
export function listProfiles(files: readonly SourceText[]): Told<{ readonly lists: ListProfiles }> {
  const { value, problems } = readCatalogueFile(files, 'list-columns.yaml', schema);
  const { posting = [], electronic = [] } = value?.typed ?? {};
  return { value: { lists: { posting, electronic } }, problems };
}

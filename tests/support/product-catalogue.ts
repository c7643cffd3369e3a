import { readFileSync } from 'node:fs';
import { CATALOGUE_FILES } from '../../src/parse/catalogue-files.ts';
import type { SourceText } from '../../src/model/table.ts';

/** The catalogue files that the product ships, in the order a workspace reads them. */
export function productCatalogue(): readonly SourceText[] {
  return CATALOGUE_FILES.map((name) => ({
    path: `templates/catalogue/${name}`,
    text: readFileSync(new URL(`../../templates/catalogue/${name}`, import.meta.url), 'utf8'),
  }));
}

import type { z } from 'zod';
import { problem, type Problem, type Told } from '../model/problem.ts';
import type { SourceText } from '../model/table.ts';
import { nearest } from '../text/nearest.ts';
import { checkYaml } from './yaml-source-check.ts';
import { readYaml, type YamlTree } from './yaml-source.ts';

/** The files of a catalogue by their names, without folders. */
export const CATALOGUE_FILES = [
  'subjects.yaml',
  'curriculum.yaml',
  'homework.yaml',
  'quotas.yaml',
  'marks.yaml',
  'holidays.yaml',
  'type-sizes.yaml',
  'rulings.yaml',
  'wording.yaml',
  'regions.yaml',
  'columns.yaml',
  'post.yaml',
  'list-columns.yaml',
  'address-orders.yaml',
  'envelopes.yaml',
  // Read with the lessons.
  'lesson-words.yaml',
] as const;

export type CatalogueFile = (typeof CATALOGUE_FILES)[number];

/** A file of the catalogue that was read, for telling what is wrong between files. */
export type CatalogueRead<T> = { readonly typed: T; readonly tree: YamlTree };

/**
 * Reads one file of the catalogue. Of several of that name the last one that fits counts: the school's own,
 * else the product's.
 */
export function readCatalogueFile<T>(
  files: readonly SourceText[],
  name: CatalogueFile,
  schema: z.ZodType<T>,
): Told<CatalogueRead<T> | null> {
  const problems: Problem[] = [];
  const ofName = files.filter((file) => baseName(file.path) === name);
  if (ofName.length === 0)
    problems.push(problem('file-missing', { file: `catalogue/${name}` }, { name }));
  for (const source of ofName.toReversed()) {
    const { value: tree, problems: syntax } = readYaml(source);
    problems.push(...syntax);
    if (tree === null) continue;
    const { value: typed, problems: misfits } = checkYaml(tree, schema);
    problems.push(...misfits);
    if (typed !== null) return { value: { typed, tree }, problems };
  }
  return { value: null, problems };
}

/** Files that no part of the catalogue is called, e.g. a misspelt name that would be passed over in silence. */
export function strayFiles(files: readonly SourceText[]): readonly Problem[] {
  const known: readonly string[] = CATALOGUE_FILES;
  return files
    .filter(({ path }) => !known.includes(baseName(path)))
    .map(({ path }) =>
      problem(
        'catalogue-file-unknown',
        { file: path },
        { name: baseName(path), nearest: nearest(baseName(path), known) ?? '' },
      ),
    );
}

function baseName(path: string): string {
  return path.split('/').at(-1) ?? path;
}

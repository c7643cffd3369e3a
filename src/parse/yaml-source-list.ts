import type { z } from 'zod';
import type { Place, Problem, Told } from '../model/problem.ts';
import type { SourceText } from '../model/table.ts';
import { checkYaml } from './yaml-source-check.ts';
import { text, listOf } from './yaml-source-values.ts';
import { readYaml } from './yaml-source.ts';

/** One entry of a list, its number from 0 and where it begins. */
export type YamlEntry<T> = {
  readonly value: T;
  readonly index: number;
  readonly place: Place;
  /** Place of something inside the entry. */
  readonly placeOf: (path: readonly (string | number)[]) => Place;
};

/** A YAML file that is one list: an entry that does not fit is told and left out, the others stay. */
export function readYamlList<T>(
  source: SourceText,
  schema: z.ZodType<T>,
): Told<readonly YamlEntry<T>[]> {
  const { value: tree, problems: syntax } = readYaml(source);
  if (tree === null) return { value: [], problems: syntax };
  if (tree.value === null) return { value: [], problems: syntax };
  if (!Array.isArray(tree.value)) {
    return { value: [], problems: [...syntax, ...checkYaml(tree, listOf(text)).problems] };
  }
  const entries: YamlEntry<T>[] = [];
  const problems: Problem[] = [...syntax];
  for (const index of tree.value.keys()) {
    const entry = checkYaml(tree, schema, [index]);
    problems.push(...entry.problems);
    if (entry.value === null) continue;
    const placeOf = (path: readonly (string | number)[]): Place => tree.placeOf([index, ...path]);
    entries.push({ value: entry.value, index, place: placeOf([]), placeOf });
  }
  return { value: entries, problems };
}

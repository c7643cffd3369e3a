import { problem, type Problem, type Told } from '../model/problem.ts';
import type { SourceText } from '../model/table.ts';

/** Takes the values out of told ones and keeps the problems. */
export type Telling = { readonly problems: Problem[]; readonly tell: <T>(told: Told<T>) => T };

/** Begins with no problems. */
export function telling(): Telling {
  const problems: Problem[] = [];
  const tell = <T>(told: Told<T>): T => {
    problems.push(...told.problems);
    return told.value;
  };
  return { problems, tell };
}

/** A file at the root of the workspace; its absence is told. */
export function rootFile(
  texts: readonly SourceText[],
  name: string,
  tell: Telling['tell'],
): SourceText | null {
  const found = texts.find(({ path }) => path.toLowerCase() === name) ?? null;
  return tell({
    value: found,
    problems: found === null ? [problem('file-missing', { file: name }, { name })] : [],
  });
}

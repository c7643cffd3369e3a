import type { Problem, Told } from '../model/problem.ts';
import type { RawTable } from '../model/table.ts';
import type { TableFile } from '../shell/workspace-files.ts';
import type { World } from '../shell/world.ts';

/** The sheets of the spreadsheets whose path fits a pattern. */
export async function readTablesLike(
  files: readonly TableFile[],
  pattern: RegExp,
  world: World,
): Promise<Told<readonly RawTable[]>> {
  const tables: RawTable[] = [];
  const problems: Problem[] = [];
  for (const file of files.filter(({ path }) => pattern.test(path))) {
    const read = await world.readTables(file.path, file.bytes);
    tables.push(...read.value);
    problems.push(...read.problems);
  }
  return { value: tables, problems };
}

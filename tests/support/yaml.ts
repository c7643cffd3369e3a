import type { SourceText } from '../../src/model/table.ts';

/** A YAML file of a workspace from its lines, indented as they stand in the test. */
export function yaml(path: string, ...lines: readonly string[]): SourceText {
  return { path, text: lines.join('\n') };
}

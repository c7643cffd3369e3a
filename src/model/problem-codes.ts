/**
 * Every problem the house can tell, and how much it weighs. The wording in three languages stands in
 * `templates/words/problems-*.yaml` under the same code; `samples/problems` and the tests trigger each.
 */
export const problemCodes = {
  // files and tables
  'file-missing': 'error',
} as const satisfies Readonly<Record<string, 'error' | 'warning' | 'notice'>>;

/** A stable kebab word for one kind of problem. */
export type ProblemCode = keyof typeof problemCodes;

import { problemCodes, type ProblemCode } from './problem-codes.ts';

export type { ProblemCode } from './problem-codes.ts';

/** Where a problem is: a file of the workspace (with `/`), and where in it. */
export type Place = {
  readonly file: string;
  /** Line in a text file, from 1. */
  readonly line?: number;
  /** Sheet of a workbook. */
  readonly sheet?: string;
  /** Row of a table as the spreadsheet shows it, from 1. */
  readonly row?: number;
  /** The title of the column as it stands in the table. */
  readonly column?: string;
};

/** One thing that is wrong, where, and the values its wording needs. */
export type Problem = {
  readonly code: ProblemCode;
  readonly place: Place;
  readonly values: Readonly<Record<string, string | number>>;
};

/** What a problem does: an error leaves something out; a warning or notice leaves nothing out. */
export type Severity = 'error' | 'warning' | 'notice';

/** A value and everything that was wrong on the way to it. What an error touched is not in the value. */
export type Told<T> = { readonly value: T; readonly problems: readonly Problem[] };

/** All or nothing: a value, or the problems that made it impossible. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** How much a problem of this code weighs. */
export function severityOf(problem: Problem): Severity {
  return problemCodes[problem.code];
}

/** Makes a problem. */
export function problem(
  code: ProblemCode,
  place: Place,
  values: Readonly<Record<string, string | number>> = {},
): Problem {
  return { code, place, values };
}

/** The problems that leave something out. */
export function errorsIn(problems: readonly Problem[]): readonly Problem[] {
  return problems.filter((each) => severityOf(each) === 'error');
}

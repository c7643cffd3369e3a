import { problem, type Problem, type ProblemCode } from '../model/problem.ts';

/** What failures of SQLite mean to people, by the beginning of its code (sqlite.org/rescode.html). */
const MEANING: readonly (readonly [string, ProblemCode])[] = [
  ['SQLITE_BUSY', 'ledger-busy'],
  ['SQLITE_LOCKED', 'ledger-busy'],
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_READONLY', 'output-not-allowed'],
  ['SQLITE_PERM', 'output-not-allowed'],
  ['SQLITE_IOERR', 'output-not-written'],
  ['SQLITE_NOTADB', 'ledger-unreadable'],
  ['SQLITE_CORRUPT', 'ledger-unreadable'],
  ['SQLITE_CANTOPEN', 'ledger-unreadable'],
];

/** The problem to tell when the database failed, or null when the error is something else: a bug. */
export function ledgerTrouble(error: unknown): Problem | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  const code = String(error.code);
  const meaning = MEANING.find(([start]) => code.startsWith(start))?.[1];
  return meaning === undefined ? null : ledgerProblem(meaning, code);
}

/** A problem of the ledger itself; `code` is what the database says. */
export function ledgerProblem(meaning: ProblemCode, code = ''): Problem {
  return problem(meaning, { file: 'ledger.db' }, { name: 'ledger.db', code });
}

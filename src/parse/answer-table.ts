import { problem, type Problem, type Told } from '../model/problem.ts';
import type { TypedAnswer } from '../model/review-report.ts';
import type { Cell, RawTable } from '../model/table.ts';
import type { Place } from '../model/problem.ts';

/** A row of the review table that is filled in, and where it stands. */
export type AnswerRow = { readonly typed: TypedAnswer; readonly place: Place };

/** How a case is called: eight hexadecimal digits. */
const CASE = /^[0-9a-f]{8}$/u;
/** How an item of a packet is called: mailing, packet code, item. */
const ITEM = /^[^/\s]+\/\d{4}-[A-Z]\/.+#.+$/u;

/**
 * The rows of the table that `review` wrote in which the last column is filled in. Rows are known by their first cell, so
 * they may be sorted and cut; titles in any tongue are passed over. Problem `answers-none` when no row is known at all.
 */
export function parseAnswers(
  tables: readonly RawTable[],
  file: string,
): Told<readonly AnswerRow[]> {
  const value: AnswerRow[] = [];
  let known = 0;
  for (const table of tables) {
    const width = Math.max(0, ...table.rows.map((row) => lastOf(row)));
    for (const [at, row] of table.rows.entries()) {
      const name = textOf(row[0]);
      const kind = CASE.test(name) ? 'case' : ITEM.test(name) ? 'score' : null;
      if (kind === null) continue;
      known += 1;
      const answer = textOf(row[width]);
      if (answer === '') continue;
      const sheet = table.sheet === null ? {} : { sheet: table.sheet };
      const typed: TypedAnswer =
        kind === 'case' ? { kind, id: name, answer } : { kind, key: name, points: answer };
      value.push({ typed, place: { file: table.file, ...sheet, row: at + 1 } });
    }
  }
  const problems: Problem[] =
    known === 0 ? [problem('answers-none', { file }, { name: file })] : [];
  return { value, problems };
}

function lastOf(row: readonly Cell[]): number {
  return row.findLastIndex((cell) => textOf(cell) !== '');
}

function textOf(cell: Cell | undefined): string {
  return cell === null || cell === undefined ? '' : String(cell).trim();
}

import { problem, type Place, type Problem, type Told } from '../model/problem.ts';
import { repairLookAlikes } from '../text/look-alikes.ts';
import { withoutIdentity, type IdentityManner } from './identity-number.ts';
import { cellAt, placeOf, textOf } from './table-cells.ts';
import type { HeadedTable } from './table-header.ts';

/** One record of a table, cleaned. */
export type TableRow = {
  /** As the spreadsheet shows it, from 1. */
  readonly number: number;
  /** One line of text; empty when the cell is empty or the column missing. */
  readonly text: (key: string) => string;
  /** Of the row, or of a cell when a key of a column is given. */
  readonly place: (key?: string) => Place;
};

// Keys whose cells are codes: letters in them mean themselves.
const CODES = new Set([
  'packet',
  'mailing',
  'order',
  'postal-number',
  'index',
  'route',
  'number',
  'level',
  'iin',
  'row-number',
]);
// Keys whose cells may hold more digits in a row than a name or a number has; all others hold none.
const MANNERS: ReadonlyMap<string, IdentityManner> = new Map([
  ...pairs('key', ['household', 'number']),
  ...pairs('address', ['address', 'index']),
  ...pairs('postal', ['order', 'postal-number', 'packet']),
  ...pairs('prose', ['handed-over', 'delivered', 'brought-back']),
  ...pairs('prose', ['section', 'topic', 'objectives', 'hours', 'date', 'note']),
  ...pairs('prose', ['work', 'item', 'comment', 'advice', 'answer']),
]);

function pairs(
  manner: IdentityManner,
  keys: readonly string[],
): readonly (readonly [string, IdentityManner])[] {
  return keys.map((key) => [key, manner]);
}

/** The cells of a row by column key: identification numbers dropped, look-alike letters repaired, both told. */
export function readRow(headed: HeadedTable, row: number): Told<TableRow> {
  const problems: Problem[] = [];
  const texts = new Map<string, string>();
  const place = (key?: string): Place =>
    placeOf(headed.table, row, key === undefined ? undefined : headed.titles.get(key));
  for (const [key, column] of headed.columns) {
    if (key === 'iin' || key === 'row-number') continue;
    const { text, dropped } = withoutIdentity(
      textOf(cellAt(headed.table, row, column)),
      MANNERS.get(key) ?? 'plain',
    );
    if (dropped) problems.push(problem('iin-dropped', place(key)));
    const repaired = CODES.has(key) ? { text, repairs: [] } : repairLookAlikes(text);
    if (repaired.repairs.length > 0) {
      const letters = repaired.repairs.map(({ from, to }) => `${from} → ${to}`);
      problems.push(
        problem('table-letters-repaired', place(key), {
          letters: Array.from(new Set(letters)).join(', '),
        }),
      );
    }
    texts.set(key, repaired.text);
  }
  const value: TableRow = { number: row + 1, text: (key) => texts.get(key) ?? '', place };
  return { value, problems };
}

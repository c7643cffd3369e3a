import type { Catalogue } from '../model/catalogue.ts';
import type { NumberRow } from '../model/postal-numbers.ts';
import { problem, type Problem, type ProblemCode, type Told } from '../model/problem.ts';
import type { RawTable } from '../model/table.ts';
import { readPostalNumber, serviceOf } from '../text/postal-number.ts';
import { headTables } from './table-header.ts';
import type { TableRow } from './table-row.ts';
import { bodyRows } from './table-rows.ts';

const NEEDED = [['postal-number']];
const FAULTS = {
  shape: 'postal-number-shape',
  check: 'postal-number-check',
  country: 'postal-number-country',
} as const;
const ORDER = /^(?:(\S+)\s+)?(\d{1,5})\s*-?\s*(\p{L})(?:\s+(\d+)\s*\/\s*\d+)?$/u;

/**
 * Postal numbers that the post gave the school: for a packet each, by its code («0012-K», «2026-W49 0012-K», «0012-K 2/2»), or
 * without one for whoever comes next. A number that is wrong or stands twice is left out and told.
 */
export function parsePostalNumbers(
  tables: readonly RawTable[],
  columns: Catalogue['columns'],
): Told<readonly NumberRow[]> {
  const headed = headTables(tables, columns['postal-numbers'] ?? {}, NEEDED);
  const problems: Problem[] = [...headed.problems];
  const value = new Map<string, NumberRow>();
  for (const table of headed.value) {
    const body = bodyRows(table, ['postal-number']);
    problems.push(...body.problems);
    for (const each of body.value) {
      if (each.kind === 'class' || each.row.text('postal-number') === '') continue;
      const told = readNumber(each.row, value);
      problems.push(...told.problems);
      if (told.value !== null) value.set(told.value.number, told.value);
    }
  }
  const rows = [...value.values()];
  return { value: rows, problems: [...problems, ...unusualServices(rows)] };
}

/** Registered letter post begins with R (UPU S10); the post issues others too, so they are only told, once each. */
function unusualServices(rows: readonly NumberRow[]): readonly Problem[] {
  const unusual = rows.filter(({ number }) => !number.startsWith('R'));
  const first = new Map(
    unusual.toReversed().map(({ number, place }) => [serviceOf(number), place] as const),
  );
  return Array.from(first, ([service, place]) =>
    problem('postal-number-service', place, { service }),
  );
}

function readNumber(row: TableRow, known: ReadonlyMap<string, NumberRow>): Told<NumberRow | null> {
  const typed = row.text('postal-number');
  const place = row.place('postal-number');
  const number = readPostalNumber(typed);
  const wrong = (code: ProblemCode): Told<null> => {
    return { value: null, problems: [problem(code, place, { number: typed })] };
  };
  if (typeof number !== 'string') return wrong(FAULTS[number.fault]);
  if (known.has(number)) return wrong('postal-number-twice');
  const order = row.text('order');
  const [, mailing, digits, letter, part] = ORDER.exec(order) ?? [];
  if (order === '') return { value: { number, order: null, place }, problems: [] };
  if (digits === undefined || letter === undefined) {
    const values = { text: order };
    return { value: null, problems: [problem('postal-order-unread', row.place('order'), values)] };
  }
  const code = `${digits.padStart(4, '0')}-${letter.toUpperCase()}`;
  const value: NumberRow = {
    number,
    order: { mailing: mailing ?? null, code, part: Number(part ?? 1) },
    place,
  };
  return { value, problems: [] };
}

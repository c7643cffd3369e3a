import type { Cell, OutTable } from '../model/table.ts';

const BYTE_ORDER_MARK = '\ufeff';
// Excel parts cells by the list separator of Windows, which is «;» with Kazakh and Russian settings.
const SEPARATOR = ';';
const LINE_END = '\r\n';
const PLAIN_NUMBER = /^-?\d+(?:[.,]\d+)?$/;
const STARTS_FORMULA = /^\s*[=+\-@\t\r]/;

/**
 * A table as CSV that Excel opens by a double click on a Kazakh or Russian Windows: UTF-8 with a byte order mark,
 * `;` between cells, decimal comma, CRLF, quotes by RFC 4180. A text cell that a spreadsheet would take for a
 * formula gets an apostrophe before it; plain negative numbers stay numbers.
 */
export function csvText(table: OutTable): string {
  const lines = [table.head, ...table.rows].map((row) => row.map(csvCell).join(SEPARATOR));
  return BYTE_ORDER_MARK + lines.map((line) => line + LINE_END).join('');
}

function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  if (typeof cell === 'boolean') return cell ? '1' : '0';
  const safe = STARTS_FORMULA.test(cell) && !PLAIN_NUMBER.test(cell) ? `'${cell}` : cell;
  return /[";\r\n\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

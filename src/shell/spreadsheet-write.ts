import { unzipSync, zipSync } from 'fflate';
import writeXlsxFile from 'write-excel-file/node';
import type { Cell, OutTable } from '../model/table.ts';

const LONGEST_SHEET_NAME = 31;
const LEAST_WIDTH = 8;

/**
 * A workbook with one sheet for each table, the head bold and kept in view: the same bytes at any time, in any
 * time zone and locale. Text stays text, so `021800` keeps its zero and `=1+1` is no formula.
 */
export async function writeWorkbook(tables: readonly OutTable[]): Promise<Uint8Array> {
  const sheets = tables.map((table, index) => ({
    sheet: sheetName(table.sheet, index),
    data: [
      table.head.map((title) => ({ value: title, fontWeight: 'bold' as const, wrap: true })),
      ...table.rows.map((row) => row.map(toCell)),
    ],
    columns: table.head.map((_title, column) => ({ width: table.widths[column] ?? LEAST_WIDTH })),
    stickyRowsCount: 1,
  }));
  return withFixedTimes(await writeXlsxFile(sheets).toBuffer());
}

function toCell(cell: Cell): { value: string | number | boolean } | null {
  return cell === null || cell === '' ? null : { value: cell };
}

/** Excel refuses []:*?/\ in names of sheets, apostrophes at their ends, and names beyond 31 characters. */
function sheetName(name: string, index: number): string {
  const plain = name
    .replace(/[[\]:*?/\\]/g, ' ')
    .slice(0, LONGEST_SHEET_NAME)
    .replace(/^[\s']+|[\s']+$/g, '');
  return plain === '' ? String(index + 1) : plain;
}

/** The library stamps the archive with the time of writing: packs the same entries again with a fixed one. */
function withFixedTimes(workbook: Uint8Array): Uint8Array {
  // Archives hold local time, so the parts of a local date come out the same in every time zone.
  const mtime = new Date(2000, 0, 1, 12);
  return zipSync(unzipSync(workbook), { mtime, level: 6 });
}

import readXlsxFile from 'read-excel-file/node';
import { problem, type ProblemCode, type Told } from '../model/problem.ts';
import type { Cell, RawTable } from '../model/table.ts';
import { readCsv, rowWithLostLetters } from './spreadsheet-csv.ts';
import { readMerged } from './spreadsheet-merged.ts';

type Tables = Told<readonly RawTable[]>;

const ZIP = [0x50, 0x4b];
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * The sheets of a spreadsheet file, empty ones left out: XLSX, or CSV in UTF-8, UTF-16 or windows-1251 with `;`,
 * `,` or tabs. `file` is the path in the workspace for the places of problems. What the file is is told by its
 * bytes, not by its name. Old `.xls`, encrypted, broken and lossy files give one problem and no tables.
 */
export async function readTables(file: string, bytes: Uint8Array): Promise<Tables> {
  if (bytes.length === 0) return refused(file, 'table-empty');
  if (startsWith(bytes, COMPOUND_FILE)) return refused(file, compoundKind(bytes));
  return startsWith(bytes, ZIP) ? await readWorkbook(file, bytes) : readText(file, bytes);
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** An encrypted XLSX is a compound file with a stream of this name, in UTF-16. */
function compoundKind(bytes: Uint8Array): ProblemCode {
  const name = Buffer.from('EncryptedPackage', 'utf16le');
  return Buffer.from(bytes).includes(name) ? 'table-encrypted' : 'table-old-format';
}

function refused(file: string, code: ProblemCode, row?: number): Tables {
  const place = row === undefined ? { file } : { file, row };
  return { value: [], problems: [problem(code, place)] };
}

function readText(file: string, bytes: Uint8Array): Tables {
  const table = readCsv(file, bytes);
  // Web reports named .xls are HTML inside.
  if (table === null || isMarkup(table)) return refused(file, 'table-unreadable');
  const lost = rowWithLostLetters(table);
  return lost === null ? filled(file, [table]) : refused(file, 'csv-letters-lost', lost);
}

function isMarkup(table: RawTable): boolean {
  return /^<(!|\?|html|table)/i.test(String(table.rows[0]?.[0] ?? ''));
}

async function readWorkbook(file: string, bytes: Uint8Array): Promise<Tables> {
  try {
    const merged = readMerged(bytes);
    const sheets = await readXlsxFile(Buffer.from(bytes));
    return filled(
      file,
      sheets.map(({ sheet, data }, index) => ({
        file,
        sheet,
        rows: data.map((row) => row.map(toCell)),
        merged: merged[index] ?? [],
      })),
    );
  } catch {
    return refused(file, 'table-unreadable');
  }
}

function filled(file: string, tables: readonly RawTable[]): Tables {
  const value = tables.filter(({ rows }) => rows.some((row) => row.some((cell) => cell !== null)));
  return value.length === 0 ? refused(file, 'table-empty') : { value, problems: [] };
}

/** The library's type of cells says `typeof Date` where a `Date` comes, in UTC. */
function toCell(cell: unknown): Cell {
  if (cell instanceof Date) {
    return Number.isNaN(cell.getTime()) ? null : cell.toISOString().slice(0, 10);
  }
  if (typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean')
    return cell;
  return null;
}

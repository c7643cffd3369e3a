import { parse } from 'csv-parse/sync';
import type { Cell, RawTable } from '../model/table.ts';

const DELIMITERS = [';', '\t', ','] as const;
const SAMPLE_ROWS = 40;
// Windows-1251 has no Ә Ғ Қ Ң Ө Ұ Ү Һ (it does have І): Excel writes «?» for each, inside words and before small letters.
const LOST_LETTER =
  /\ufffd|\p{Script=Cyrillic}\?+\p{Script=Cyrillic}|(?:^|[\s"«(-])\?+\p{Script=Cyrillic}/u;

/** A CSV file as a table; null when the bytes are no text or no CSV. */
export function readCsv(file: string, bytes: Uint8Array): RawTable | null {
  const text = decode(bytes);
  if (text.includes('\u0000')) return null;
  try {
    return { file, sheet: null, rows: splitRows(text).map((row) => row.map(toCell)), merged: [] };
  } catch {
    return null;
  }
}

/** The first row, from 1, in which Kazakh letters were turned to «?» by saving as windows-1251; null when none. */
export function rowWithLostLetters(table: RawTable): number | null {
  const index = table.rows.findIndex((row) =>
    row.some((cell) => typeof cell === 'string' && LOST_LETTER.test(cell)),
  );
  return index === -1 ? null : index + 1;
}

/** UTF-8 with or without a mark, UTF-16 with one, else windows-1251, as Excel saves «CSV» on Kazakh and Russian Windows. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1251').decode(bytes);
  }
}

function splitRows(text: string): readonly (readonly string[])[] {
  const told = /^sep=(.)\r?\n/.exec(text);
  if (told !== null) return [[], ...parseBy(told[1] ?? ';', text.slice(told[0].length))];
  const scored = DELIMITERS.map((delimiter) => ({ delimiter, score: scoreOf(delimiter, text) }));
  const best = scored.reduce((winner, each) => (each.score > winner.score ? each : winner));
  return parseBy(best.delimiter, text);
}

function parseBy(delimiter: string, text: string, rows?: number): string[][] {
  return parse(text, {
    delimiter,
    relaxColumnCount: true,
    relaxQuotes: true,
    ...(rows === undefined ? {} : { to: rows }),
  });
}

/** The more rows have the same number of cells, and the more cells, the surer. */
function scoreOf(delimiter: string, text: string): number {
  const counts = new Map<number, number>();
  try {
    for (const { length } of parseBy(delimiter, text, SAMPLE_ROWS)) {
      if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
    }
  } catch {
    return 0;
  }
  return Math.max(0, ...Array.from(counts, ([length, rows]) => length * rows));
}

function toCell(text: string): Cell {
  // An apostrophe before a sign that could start a formula was put there by whoever wrote the CSV.
  const plain = text.trim().replace(/^'(?=[=+\-@])/, '');
  return plain === '' ? null : plain;
}

/** Rows of a table that Markdown does not take for one: lines from 0, `to` not included. */
type BareTable = {
  readonly from: number;
  readonly to: number;
  /** The line that must stand below the first row. */
  readonly ruler: string;
};

const LEAST_ROWS = 2;
const RELATION = /^[=<>≤≥≠]/u;

/**
 * Two or more rows, one below the other, of a table without its line of dashes, or with one of another number of
 * columns. `plain` are the lines of paragraphs: those of a real table are not among them.
 */
export function bareTables(
  lines: readonly string[],
  plain: ReadonlySet<number>,
): readonly BareTable[] {
  const tables: BareTable[] = [];
  let from = 0;
  for (let at = 0; at <= lines.length; at += 1) {
    if (plain.has(at) && cellsOf(lines[at] ?? '') !== null) continue;
    if (at - from >= LEAST_ROWS) tables.push({ from, to: at, ruler: rulerFor(lines[from] ?? '') });
    from = at + 1;
  }
  return tables;
}

/** The cells of a row; null for other text, such as absolute values: «|x| = 5», «|a + b| ≤ |a| + |b|». */
function cellsOf(line: string): readonly string[] | null {
  const text = line.trim();
  if (!/^\|.*\S/u.test(text)) return null;
  const cells = text.replace(/^\||\|$/gu, '').split('|');
  const closed = text.endsWith('|') || /^\|\s/u.test(text);
  const absolute = cells.some((cell) => RELATION.test(cell.trim()));
  return closed && !absolute ? cells : null;
}

function rulerFor(row: string): string {
  return `|${'---|'.repeat(cellsOf(row)?.length ?? 1)}`;
}

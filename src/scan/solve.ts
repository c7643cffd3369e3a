/**
 * Solves the least squares of `rows · x = rights` by its normal equations and Gauss with pivots; null when the rows
 * do not settle every unknown.
 */
export function leastSquares(
  rows: readonly (readonly number[])[],
  rights: readonly number[],
): readonly number[] | null {
  const size = rows[0]?.length ?? 0;
  const system = Array.from({ length: size }, (_, i) => [
    ...Array.from({ length: size }, (__, j) => dot(rows, i, (row) => row[j] ?? 0)),
    dot(rows, i, (_row, at) => rights[at] ?? 0),
  ]);
  return solved(system);
}

function dot(
  rows: readonly (readonly number[])[],
  column: number,
  other: (row: readonly number[], at: number) => number,
): number {
  return rows.reduce((sum, row, at) => sum + (row[column] ?? 0) * other(row, at), 0);
}

/** Below this a pivot is nothing but rounding: coordinates are scaled to about 1 before. */
const NOTHING = 1e-10;

function solved(system: number[][]): readonly number[] | null {
  const size = system.length;
  for (let column = 0; column < size; column += 1) {
    const pivot = pivotOf(system, column);
    if (pivot === null) return null;
    const swapped = system[column] ?? [];
    system[column] = system[pivot] ?? [];
    system[pivot] = swapped;
    eliminate(system, column);
  }
  return system.map((row, at) => (row[size] ?? 0) / (row[at] ?? 1));
}

function pivotOf(system: readonly (readonly number[])[], column: number): number | null {
  let best = column;
  for (let row = column; row < system.length; row += 1) {
    if (Math.abs(system[row]?.[column] ?? 0) > Math.abs(system[best]?.[column] ?? 0)) best = row;
  }
  return Math.abs(system[best]?.[column] ?? 0) < NOTHING ? null : best;
}

function eliminate(system: number[][], column: number): void {
  const lead = system[column] ?? [];
  for (const [at, row] of system.entries()) {
    if (at === column) continue;
    const share = (row[column] ?? 0) / (lead[column] ?? 1);
    if (share === 0) continue;
    for (let each = column; each < row.length; each += 1) {
      row[each] = (row[each] ?? 0) - share * (lead[each] ?? 0);
    }
  }
}

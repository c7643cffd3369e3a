/** Rows that each name some grades, as a table by grade; a later row wins. */
export function byGrade<Row extends { readonly grades: readonly number[] }, Value>(
  rows: readonly Row[],
  valueOf: (row: Row) => Value,
): Readonly<Record<number, Value>> {
  return Object.fromEntries(
    rows.flatMap((row) => row.grades.map((grade) => [grade, valueOf(row)] as const)),
  );
}

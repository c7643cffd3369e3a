/** The values in runs of at most 500: SQLite takes 32,766 values in one statement (sqlite.org/limits.html). */
export function inSlices<T>(values: readonly T[]): readonly (readonly T[])[] {
  const slices: T[][] = [];
  for (let from = 0; from < values.length; from += 500) slices.push(values.slice(from, from + 500));
  return slices;
}

/** Of the known words the one with the fewest letters to change to get from `word`; null when none is known. */
export function nearest(word: string, known: readonly string[]): string | null {
  let best: string | null = null;
  let least = Infinity;
  for (const candidate of known) {
    const changes = changesBetween(word.toLowerCase(), candidate.toLowerCase());
    if (changes < least) {
      least = changes;
      best = candidate;
    }
  }
  return best;
}

/** Levenshtein distance: letters put in, taken out or changed. */
export function changesBetween(a: string, b: string): number {
  const right = Array.from(b);
  let previous = [0, ...right.map((_sign, index) => index + 1)];
  for (const [row, sign] of Array.from(a).entries()) {
    const current = [row + 1];
    for (const [column, other] of right.entries()) {
      const changed = (previous[column] ?? 0) + (sign === other ? 0 : 1);
      const added = (current[column] ?? 0) + 1;
      const removed = (previous[column + 1] ?? 0) + 1;
      current.push(Math.min(changed, added, removed));
    }
    previous = current;
  }
  return previous.at(-1) ?? 0;
}

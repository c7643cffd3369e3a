/**
 * Letter of an option: from the school's letters, or, when they run out, the letters that follow the last one
 * in the alphabet.
 */
export function letterOf(letters: string, index: number): string {
  const given = Array.from(letters);
  const own = given[index];
  if (own !== undefined) return own;
  let code = given.at(-1)?.codePointAt(0) ?? BEFORE_A;
  for (let missing = index - given.length + 1; missing > 0;) {
    code += 1;
    if (!given.includes(String.fromCodePoint(code))) missing -= 1;
  }
  return String.fromCodePoint(code);
}

/** The character before Latin A, so that no letters at all mean A, B, C … */
const BEFORE_A = 64;

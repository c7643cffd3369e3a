const NO_BREAK_SPACE = '\u00a0';
const MOST_INITIALS = 2;

/**
 * Surname and initials, «Сейітқали А. Н.», with no-break spaces. `surname` is given when it stands in a column of
 * its own, as it may have more than one word; else it is the first word of the name.
 */
export function shortNameOf(name: string, surname?: string): string {
  const family = surname ?? name.split(' ')[0] ?? '';
  const initials = name
    .slice(family.length)
    .split(/[\s.]+/u)
    .filter((word) => /^\p{L}/u.test(word))
    .slice(0, MOST_INITIALS)
    .map((word) => `${word.charAt(0).toUpperCase()}.`);
  return [family.replaceAll(' ', NO_BREAK_SPACE), ...initials].join(NO_BREAK_SPACE);
}

/** How names are compared: without case, dots and extra spaces. */
export function nameKey(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s.\u00a0]+/gu, ' ')
    .trim();
}

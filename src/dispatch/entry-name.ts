/**
 * Is this a name that may stand in an archive: plain ASCII letters, digits, `-`, `_`, `.`, folders parted by `/`,
 * no part that climbs or hides? Old unpackers spoil other letters, and a child's name has other letters.
 */
export function isEntryName(name: string): boolean {
  const parts = name.split('/');
  return parts.every(
    (part) => /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}$/.test(part) && !part.endsWith('.'),
  );
}

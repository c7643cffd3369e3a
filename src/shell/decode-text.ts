/**
 * The text of a file that a school saved: UTF-8, or UTF-16 with its mark as Notepad's «Unicode»; the mark is taken
 * off, line ends stay as they are. null when the bytes are neither.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

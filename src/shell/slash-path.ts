/** A path as the house writes it: `/` between the parts, letters composed (NFC), on every system. */
export function slashPath(path: string): string {
  return path.replaceAll('\\', '/').normalize('NFC');
}

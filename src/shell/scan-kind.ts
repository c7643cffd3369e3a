/** Kinds of files that hold scans. */
export type ScanKind = 'pdf' | 'tiff' | 'jpeg' | 'png' | 'webp' | 'heic';

/** How far into a file its PDF header may stand: mail gateways and copiers put lines before it. */
const PDF_HEADER_WITHIN = 1024;

const HEIC_BRANDS: ReadonlySet<string> = new Set(['heic', 'heix', 'hevc', 'hevx', 'mif1', 'msf1']);

const BEGINNINGS: readonly (readonly [ScanKind, RegExp])[] = [
  ['jpeg', /^\xff\xd8\xff/],
  ['png', /^\x89PNG\r\n\x1a\n/],
  // The second of each pair is BigTIFF.
  ['tiff', /^(?:II[*+]\0|MM\0[*+])/],
  ['webp', /^RIFF[^]{4}WEBP/],
];

/** What a file is by its first bytes, whatever its name says; null for anything that holds no scans. */
export function scanKind(bytes: Uint8Array): ScanKind | null {
  const start = Buffer.from(bytes.subarray(0, PDF_HEADER_WITHIN)).toString('latin1');
  const known = BEGINNINGS.find(([, pattern]) => pattern.test(start));
  if (known !== undefined) return known[0];
  if (start.slice(4, 8) === 'ftyp') return HEIC_BRANDS.has(start.slice(8, 12)) ? 'heic' : null;
  return start.includes('%PDF-') ? 'pdf' : null;
}

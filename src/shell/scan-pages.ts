import { problem } from '../model/problem.ts';
import { heicPages } from './heic-pages.ts';
import { pdfPages } from './pdf-pages.ts';
import { picturePages } from './picture-pages.ts';
import { scanKind } from './scan-kind.ts';
import { SCAN_LIMITS, type ScanLimits } from './scan-limits.ts';
import { scanFault, type ScanPage } from './scan-page.ts';

export type { ScanPage } from './scan-page.ts';

const MIB = 1024 * 1024;

/**
 * The pages of a file of scans, one at a time, grey and upright as the file says: PDF, TIFF, JPEG, PNG, WebP or HEIC by
 * its content. `name` is what problems call it. What is broken is told in its place, and the rest goes on.
 */
export async function* scanPages(
  name: string,
  bytes: Uint8Array,
  limits: ScanLimits = SCAN_LIMITS,
): AsyncGenerator<ScanPage> {
  if (bytes.length > limits.bytes) {
    const values = { name, size: Math.ceil(bytes.length / MIB), limit: limits.bytes / MIB };
    yield { page: null, problem: problem('file-too-large', { file: name }, values) };
    return;
  }
  if (bytes.length === 0) {
    yield scanFault('scan-file-empty', name);
    return;
  }
  const kind = scanKind(bytes);
  if (kind === null) yield scanFault('scan-file-kind', name);
  else if (kind === 'pdf') yield* pdfPages(name, bytes, limits);
  else if (kind === 'heic') yield* heicPages(name, bytes, limits);
  else yield* picturePages(name, bytes, limits);
}

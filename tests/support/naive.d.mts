import type { Box, FaceId } from '../../src/model/page.ts';

/**
 * Pages drawn the obvious way: one pdfkit document, fonts by path or bytes, each box with pdfkit's own calls, codes as PNG.
 * What `render/` must equal in pixels and beat in speed. Knows every box but pictures and Code 128.
 */
export function naiveFile(
  pages: readonly (readonly Box[])[],
  fontPaths: ReadonlyMap<FaceId, string | Uint8Array>,
): Promise<Uint8Array>;

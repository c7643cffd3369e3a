import { decodeGrey, pictureFacts } from './grey-picture.ts';
import type { ScanLimits } from './scan-limits.ts';
import { scanFault, scanPage, tooManyPages, type ScanPage } from './scan-page.ts';

/** The pages of a TIFF; the one page of a JPEG, PNG or WebP. */
export async function* picturePages(
  name: string,
  bytes: Uint8Array,
  limits: ScanLimits,
): AsyncGenerator<ScanPage> {
  const facts = await pictureFacts(bytes).catch(() => null);
  if (facts === null) {
    yield scanFault('scan-file-unreadable', name);
    return;
  }
  const pages = facts.format === 'tiff' ? (facts.pages ?? 1) : 1;
  if (pages > limits.pages) {
    yield tooManyPages(name, pages, limits.pages);
    return;
  }
  for (let page = 0; page < pages; page += 1) {
    const image = await decodeGrey(bytes, { pixels: limits.pixels, page });
    yield scanPage(name, page + 1, image, limits.pixels);
  }
}

import decodeHeic, { type HeicImage } from 'heic-decode';
import { greyFromColours } from './grey-picture.ts';
import type { ScanLimits } from './scan-limits.ts';
import { scanFault, scanPage, tooManyPages, type PageImage, type ScanPage } from './scan-page.ts';

/** The photos of a HEIC file; the decoder turns them as the camera noted. */
export async function* heicPages(
  name: string,
  bytes: Uint8Array,
  limits: ScanLimits,
): AsyncGenerator<ScanPage> {
  const images = await decodeHeic.all({ buffer: bytes }).catch(() => null);
  if (images === null) {
    yield scanFault('scan-file-unreadable', name);
    return;
  }
  try {
    if (images.length > limits.pages) {
      yield tooManyPages(name, images.length, limits.pages);
      return;
    }
    for (const [at, image] of images.entries()) {
      yield scanPage(name, at + 1, await decodePhoto(image, limits.pixels), limits.pixels);
    }
  } finally {
    images.dispose();
  }
}

async function decodePhoto(image: HeicImage, largestPixels: number): Promise<PageImage> {
  if (image.width * image.height > largestPixels) return 'too-large';
  try {
    const { data, width, height } = await image.decode();
    const colours = new Uint8Array(data.buffer, data.byteOffset, data.length);
    return await greyFromColours(colours, { width, height });
  } catch {
    return 'unreadable';
  }
}

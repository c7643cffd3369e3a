import type { GreyImage } from '../model/grey-image.ts';
import { openPdf, type PdfDocument } from './pdf-document.ts';
import { canDecode, takeImage, wholeImage, type WholeImage } from './pdf-image.ts';
import { pdfObjects } from './pdf-objects.ts';
import { rasterPage } from './pdf-raster.ts';
import { dropPdfium, type Pdfium } from './pdfium.ts';
import type { ScanLimits } from './scan-limits.ts';
import { scanFault, scanPage, tooManyPages, type PageImage, type ScanPage } from './scan-page.ts';

/** A page whose pixels are darker in the middle of their range than this was stored as its negative. */
const DARK = 96;
const SAMPLE_STEP = 61;

/**
 * The pages of a PDF file. A page that is one scanned image is taken as it was scanned; any other is drawn at
 * 200 dpi. One page is in memory at a time.
 */
export async function* pdfPages(
  name: string,
  bytes: Uint8Array,
  limits: ScanLimits,
): AsyncGenerator<ScanPage> {
  let document = await openPdf(bytes);
  if (typeof document === 'string') {
    yield scanFault(`scan-file-${document}`, name);
    return;
  }
  try {
    const { pages } = document;
    if (pages === 0) yield scanFault('scan-file-unreadable', name);
    if (pages > limits.pages) {
      yield tooManyPages(name, pages, limits.pages);
      return;
    }
    for (let at = 0; at < pages; at += 1) {
      const image = await pageImage(document, at, limits.pixels).catch(() => null);
      yield scanPage(name, at + 1, image ?? 'unreadable', limits.pixels);
      if (image === null) document = await openAfresh(bytes, document);
    }
  } finally {
    document.close();
  }
}

/** After a fault inside the library, which leaves it in no known state. */
async function openAfresh(bytes: Uint8Array, faulty: PdfDocument): Promise<PdfDocument> {
  dropPdfium();
  const document = await openPdf(bytes);
  return typeof document === 'string' ? faulty : document;
}

function pageImage(document: PdfDocument, at: number, largestPixels: number): Promise<PageImage> {
  const { pdfium } = document;
  return document.withPage(at, async (page) => {
    if (page === null) return 'unreadable';
    const objects = pdfObjects(pdfium, page);
    const images = objects.flatMap((each) => (each.kind === 'image' ? [each] : []));
    if (images.reduce((sum, { pixels }) => sum + pixels, 0) > largestPixels) return 'too-large';
    const whole = scanOn(pdfium, page, objects);
    const taken = whole === null ? null : await takeImage(pdfium, whole, largestPixels);
    if (taken !== null && !isNegative(taken)) return taken;
    const drawn = rasterPage(pdfium, page);
    const lost = isBare(drawn) && !images.every(({ handle }) => canDecode(pdfium, handle));
    return lost ? 'unreadable' : drawn;
  });
}

/** The image that is the page: the only one, under nothing that is seen, and with nothing noted on it. */
function scanOn(
  pdfium: Pdfium,
  page: number,
  objects: ReturnType<typeof pdfObjects>,
): WholeImage | null {
  const [seen, ...others] = objects.filter(({ kind }) => kind !== 'invisible');
  if (seen?.kind !== 'image' || seen.inForm || others.length > 0) return null;
  if (pdfium._FPDFPage_GetAnnotCount(page) > 0) return null;
  return wholeImage(pdfium, page, seen.handle);
}

function isNegative(image: PageImage): boolean {
  if (typeof image === 'string') return false;
  let [sum, count] = [0, 0];
  for (let at = 0; at < image.pixels.length; at += SAMPLE_STEP) {
    sum += image.pixels[at] ?? 0;
    count += 1;
  }
  return sum < DARK * count;
}

function isBare(image: GreyImage): boolean {
  return image.pixels.every((grey) => grey === 255);
}

import type { GreyImage } from '../model/grey-image.ts';
import { fittedSize } from './scan-limits.ts';
import { withMemory, type Pdfium } from './pdfium.ts';

const POINTS_PER_INCH = 72;
const DPI = 200;

const GREY_BITMAP = 1;
/** Flags of drawing: with what was noted on the page, in greys. */
const ANNOTATIONS_AND_GREY = 0x01 | 0x08;
const WHITE = 0xffffffff;

/** Draws a page in greys, 200 dots per inch or as large as reading can use. */
export function rasterPage(pdfium: Pdfium, page: number): GreyImage {
  const { width, height } = fittedSize(
    toPixels(pdfium._FPDF_GetPageWidth(page)),
    toPixels(pdfium._FPDF_GetPageHeight(page)),
  );
  const bytes = width * height;
  return withMemory(pdfium, bytes, (address) => {
    const bitmap = pdfium._FPDFBitmap_CreateEx(width, height, GREY_BITMAP, address, width);
    try {
      pdfium._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
      const place = [0, 0, width, height] as const;
      pdfium._FPDF_RenderPageBitmap(bitmap, page, ...place, 0, ANNOTATIONS_AND_GREY);
      return { width, height, pixels: pdfium.HEAPU8.slice(address, address + bytes) };
    } finally {
      pdfium._FPDFBitmap_Destroy(bitmap);
    }
  });
}

function toPixels(points: number): number {
  return Math.max(1, Math.round((points / POINTS_PER_INCH) * DPI));
}

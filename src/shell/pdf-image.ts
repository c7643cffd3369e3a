import type { GreyImage } from '../model/grey-image.ts';
import { decodeGrey, fitGrey, type Turn } from './grey-picture.ts';
import { turnOfWholeImage } from './pdf-placement.ts';
import { viewOf, withMemory, type Pdfium } from './pdfium.ts';
import type { PageImage } from './scan-page.ts';

/** An image that is a whole page. */
export type WholeImage = {
  readonly image: number;
  readonly turn: Turn;
  readonly isJpeg: boolean;
};

/** Grey and colour of a device, calibrated or with a profile; and, for what is not JPEG, a palette. */
const PLAIN_COLOURS: readonly number[] = [1, 2, 4, 5, 7];
const PALETTE = 10;

/** Bytes of what the library tells of an image, and where in it the colour space stands. */
const METADATA_BYTES = 28;
const COLOUR_SPACE_AT = 20;

/** Formats of the library's bitmaps, bytes a pixel. */
const BYTES_OF_FORMAT: Readonly<Record<number, number>> = { 1: 1, 2: 3, 3: 4, 4: 4 };

/** Luminance of red, green and blue in parts of 256. */
const [RED, GREEN, BLUE] = [77, 150, 29];

/** How the image that lies alone on a page can be taken for it; null when the page must be drawn. */
export function wholeImage(pdfium: Pdfium, page: number, image: number): WholeImage | null {
  if (pdfium._FPDFPageObj_HasTransparency(image) !== 0) return null;
  const facts = factsOf(pdfium, page, image);
  if (facts === null) return null;
  const isJpeg = lastFilter(pdfium, image) === 'DCTDecode';
  const plain = PLAIN_COLOURS.includes(facts.colourSpace);
  // A stencil has no colours: its black and white are what is drawn with it.
  if (!plain && (isJpeg || facts.colourSpace !== PALETTE)) return null;
  const turn = turnOfWholeImage(pdfium, page, image, facts);
  return turn === null ? null : { image, turn, isJpeg };
}

/** Takes an image out of its page, turned as the page shows it. */
export async function takeImage(
  pdfium: Pdfium,
  { image, turn, isJpeg }: WholeImage,
  largestPixels: number,
): Promise<PageImage> {
  if (isJpeg) return decodeGrey(jpegOf(pdfium, image), { pixels: largestPixels, turn });
  const grey = greyOf(pdfium, image);
  return grey === null ? 'unreadable' : fitGrey(grey, turn);
}

/** Can the library decode the image? It draws nothing where it cannot, and that would pass for a blank page. */
export function canDecode(pdfium: Pdfium, image: number): boolean {
  const bitmap = pdfium._FPDFImageObj_GetBitmap(image);
  if (bitmap !== 0) pdfium._FPDFBitmap_Destroy(bitmap);
  return bitmap !== 0;
}

function factsOf(
  pdfium: Pdfium,
  page: number,
  image: number,
): { readonly width: number; readonly height: number; readonly colourSpace: number } | null {
  return withMemory(pdfium, METADATA_BYTES, (address) => {
    if (pdfium._FPDFImageObj_GetImageMetadata(image, page, address) === 0) return null;
    const view = viewOf(pdfium, address, METADATA_BYTES);
    const [width, height] = [view.getUint32(0, true), view.getUint32(4, true)];
    return { width, height, colourSpace: view.getInt32(COLOUR_SPACE_AT, true) };
  });
}

function lastFilter(pdfium: Pdfium, image: number): string {
  const last = pdfium._FPDFImageObj_GetImageFilterCount(image) - 1;
  if (last < 0) return '';
  const room = 64;
  return withMemory(pdfium, room, (address) => {
    const length = pdfium._FPDFImageObj_GetImageFilter(image, last, address, room);
    const letters = pdfium.HEAPU8.slice(address, address + Math.max(0, length - 1));
    return length > room ? '' : Buffer.from(letters).toString('latin1');
  });
}

function jpegOf(pdfium: Pdfium, image: number): Uint8Array {
  const length = pdfium._FPDFImageObj_GetImageDataDecoded(image, 0, 0);
  return withMemory(pdfium, Math.max(1, length), (address) => {
    pdfium._FPDFImageObj_GetImageDataDecoded(image, address, length);
    return pdfium.HEAPU8.slice(address, address + length);
  });
}

function greyOf(pdfium: Pdfium, image: number): GreyImage | null {
  const bitmap = pdfium._FPDFImageObj_GetBitmap(image);
  if (bitmap === 0) return null;
  try {
    const [width, height] = [
      pdfium._FPDFBitmap_GetWidth(bitmap),
      pdfium._FPDFBitmap_GetHeight(bitmap),
    ];
    const step = BYTES_OF_FORMAT[pdfium._FPDFBitmap_GetFormat(bitmap)];
    if (step === undefined) return null;
    const stride = pdfium._FPDFBitmap_GetStride(bitmap);
    const start = pdfium._FPDFBitmap_GetBuffer(bitmap);
    const rows = pdfium.HEAPU8.subarray(start, start + stride * height);
    return { width, height, pixels: greyRows(rows, { width, height, stride, step }) };
  } finally {
    pdfium._FPDFBitmap_Destroy(bitmap);
  }
}

function greyRows(
  rows: Uint8Array,
  size: {
    readonly width: number;
    readonly height: number;
    readonly stride: number;
    readonly step: number;
  },
): Uint8Array {
  const { width, height, stride, step } = size;
  const grey = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const row = rows.subarray(y * stride, y * stride + width * step);
    if (step === 1) grey.set(row, y * width);
    else mixRow(row, step, grey.subarray(y * width, (y + 1) * width));
  }
  return grey;
}

function mixRow(row: Uint8Array, step: number, grey: Uint8Array): void {
  for (let x = 0, at = 0; x < grey.length; x += 1, at += step) {
    const [blue = 0, green = 0, red = 0] = [row[at], row[at + 1], row[at + 2]];
    grey[x] = (RED * red + GREEN * green + BLUE * blue) >> 8;
  }
}

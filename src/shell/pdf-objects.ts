import { viewOf, withMemory, type Pdfium } from './pdfium.ts';

/** A thing on a page of a PDF, as far as telling a scan from a document needs it. */
export type PdfObject =
  | { readonly kind: 'image'; readonly handle: number; readonly pixels: number }
  /** Letters that no eye sees: what a copier's text recognition lays over its scan. */
  | { readonly kind: 'invisible' }
  | { readonly kind: 'visible' };

const TEXT = 1;
const IMAGE = 3;
const FORM = 5;

/** Text that is neither filled nor stroked, and text that only cuts out. */
const UNSEEN: readonly number[] = [3, 7];

/** Forms within forms that are looked into; and things on a page, of a drawing for example. */
const DEEPEST = 4;
const MOST = 20_000;

/** The things on a page from the lowest to the topmost; those within forms stand in for the form. */
export function pdfObjects(
  pdfium: Pdfium,
  page: number,
): readonly (PdfObject & { readonly inForm: boolean })[] {
  const found: (PdfObject & { readonly inForm: boolean })[] = [];
  const visit = (handle: number, depth: number): void => {
    if (found.length >= MOST) return;
    if (pdfium._FPDFPageObj_GetType(handle) !== FORM) {
      found.push({ ...pdfObject(pdfium, handle), inForm: depth > 0 });
      return;
    }
    if (depth === DEEPEST) {
      found.push({ kind: 'visible', inForm: true });
      return;
    }
    const within = pdfium._FPDFFormObj_CountObjects(handle);
    for (let at = 0; at < within; at += 1) {
      visit(pdfium._FPDFFormObj_GetObject(handle, at), depth + 1);
    }
  };
  const count = pdfium._FPDFPage_CountObjects(page);
  for (let at = 0; at < count; at += 1) visit(pdfium._FPDFPage_GetObject(page, at), 0);
  return found;
}

function pdfObject(pdfium: Pdfium, handle: number): PdfObject {
  const type = pdfium._FPDFPageObj_GetType(handle);
  if (type === IMAGE) return { kind: 'image', handle, pixels: pixelsOf(pdfium, handle) };
  if (type !== TEXT) return { kind: 'visible' };
  const unseen = UNSEEN.includes(pdfium._FPDFTextObj_GetTextRenderMode(handle));
  return { kind: unseen ? 'invisible' : 'visible' };
}

function pixelsOf(pdfium: Pdfium, image: number): number {
  return withMemory(pdfium, 8, (address) => {
    if (pdfium._FPDFImageObj_GetImagePixelSize(image, address, address + 4) === 0) return 0;
    const size = viewOf(pdfium, address, 8);
    return size.getUint32(0, true) * size.getUint32(4, true);
  });
}

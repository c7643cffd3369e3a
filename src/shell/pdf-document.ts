import { dropPdfium, openPdfium, trimPdfium, type Pdfium } from './pdfium.ts';

/** A PDF file that is open. */
export type PdfDocument = {
  readonly pdfium: Pdfium;
  readonly pages: number;
  /** Lends a page (from 0) by its handle, or null when the file has it in no readable form. */
  withPage<T>(at: number, use: (page: number | null) => Promise<T>): Promise<T>;
  close(): void;
};

/** What the library says of a file that wants a password, or locks in a way it does not know. */
const LOCKED: readonly number[] = [4, 5];

/** The library keeps the images of pages it has shown until the document is closed: so it is, and opened again. */
const PAGES_AT_ONCE = 16;

/** Opens a PDF file; every file must be closed. */
export async function openPdf(
  bytes: Uint8Array,
): Promise<PdfDocument | 'encrypted' | 'unreadable'> {
  const pdfium = await openPdfium();
  try {
    return openIn(pdfium, bytes);
  } catch {
    dropPdfium();
    return 'unreadable';
  }
}

function openIn(pdfium: Pdfium, bytes: Uint8Array): PdfDocument | 'encrypted' | 'unreadable' {
  const { malloc, free } = pdfium.wasmExports;
  const address = malloc(bytes.length);
  if (address === 0) return 'unreadable';
  pdfium.HEAPU8.set(bytes, address);
  const load = (): number => pdfium._FPDF_LoadMemDocument(address, bytes.length, 0);
  let document = load();
  if (document === 0) {
    const locked = LOCKED.includes(pdfium._FPDF_GetLastError());
    free(address);
    return locked ? 'encrypted' : 'unreadable';
  }
  let lent = 0;
  return {
    pdfium,
    pages: pdfium._FPDF_GetPageCount(document),
    withPage: (at, use) => {
      if (lent > 0 && lent % PAGES_AT_ONCE === 0) {
        pdfium._FPDF_CloseDocument(document);
        document = load();
      }
      lent += 1;
      return withPage(pdfium, document, at, use);
    },
    close: () => {
      pdfium._FPDF_CloseDocument(document);
      free(address);
      trimPdfium(pdfium);
    },
  };
}

async function withPage<T>(
  pdfium: Pdfium,
  document: number,
  at: number,
  use: (page: number | null) => Promise<T>,
): Promise<T> {
  const page = pdfium._FPDF_LoadPage(document, at);
  if (page === 0) return use(null);
  try {
    return await use(page);
  } finally {
    pdfium._FPDF_ClosePage(page);
  }
}

import { PDFiumModule } from '@hyzyla/pdfium';

/** Calls of pdfium that its package has and its types leave out. Handles and addresses are numbers. */
type Untyped = {
  _FPDF_InitLibrary: () => void;
  _FPDFPage_GetRotation: (page: number) => number;
  _FPDF_GetPageBoundingBox: (page: number, rectangle: number) => number;
  _FPDFPage_GetAnnotCount: (page: number) => number;
  _FPDFPageObj_GetMatrix: (object: number, matrix: number) => number;
  _FPDFPageObj_HasTransparency: (object: number) => number;
  _FPDFFormObj_CountObjects: (form: number) => number;
  _FPDFFormObj_GetObject: (form: number, at: number) => number;
  _FPDFTextObj_GetTextRenderMode: (text: number) => number;
  _FPDFImageObj_GetImageMetadata: (image: number, page: number, metadata: number) => number;
  _FPDFImageObj_GetImageDataDecoded: (image: number, buffer: number, length: number) => number;
};

/** The library that opens PDF files, in memory of its own. */
export type Pdfium = Awaited<ReturnType<typeof PDFiumModule>> & Untyped;

/** Memory that is given back once no file is open, bytes: it grows with the largest file and never shrinks. */
const MEMORY_TO_KEEP = 256 * 1024 * 1024;

let opened: Promise<Pdfium> | undefined;

/** Opens the library, once for all files. */
export function openPdfium(): Promise<Pdfium> {
  opened ??= load();
  return opened;
}

/** The next file gets a fresh library: this one failed inside, and is in no known state. */
export function dropPdfium(): void {
  opened = undefined;
}

/** Gives the library's memory back when a large file made it grow. */
export function trimPdfium(pdfium: Pdfium): void {
  if (pdfium.HEAPU8.length > MEMORY_TO_KEEP) dropPdfium();
}

/** Lends `use` the address of some memory of the library, in bytes, for as long as it runs. */
export function withMemory<T>(pdfium: Pdfium, bytes: number, use: (address: number) => T): T {
  const address = pdfium.wasmExports.malloc(bytes);
  if (address === 0) throw new RangeError('no memory');
  try {
    return use(address);
  } finally {
    pdfium.wasmExports.free(address);
  }
}

/** A view of memory of the library; void after its next call. */
export function viewOf(pdfium: Pdfium, address: number, bytes: number): DataView {
  return new DataView(pdfium.HEAPU8.buffer, address, bytes);
}

async function load(): Promise<Pdfium> {
  const pdfium = (await PDFiumModule({})) as Pdfium;
  pdfium._FPDF_InitLibrary();
  return pdfium;
}

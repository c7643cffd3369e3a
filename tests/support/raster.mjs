import { PDFiumLibrary } from '@hyzyla/pdfium';
import pixelmatch from 'pixelmatch';

/** Pixels that a smoothed picture bleeds over its edge. */
const MARGIN = 3;

/** Flag of pdfium: bytes in the order red, green, blue. */
const RGBA_ORDER = 0x10;

let library;

async function withDocument(pdf, use) {
  library ??= PDFiumLibrary.init();
  const document = await (await library).loadDocument(pdf);
  try {
    return await use(document);
  } finally {
    document.destroy();
  }
}

export function rasterPages(pdf, dpi, wanted) {
  return withDocument(pdf, async (document) => {
    const pages = [...document.pages()];
    const rasters = [];
    for (const page of wanted === undefined ? pages : wanted.map((at) => pages[at])) {
      const { width, height, data } = await page.render({ scale: dpi / 72, render: 'bitmap' });
      rasters.push({ width, height, pixels: new Uint8ClampedArray(data) });
    }
    return rasters;
  });
}

export function rasterParts(pdf, dpi, partsOf) {
  const px = (mm) => Math.round((mm / 25.4) * dpi);
  return withDocument(pdf, async (document) =>
    Array.from(document.pages(), (page, at) =>
      partsOf(at).map((part) => {
        const [width, height] = [px(part.w), px(part.h)];
        const { originalWidth, originalHeight } = page.getOriginalSize();
        const whole = [originalWidth, originalHeight].map((pt) => Math.round((pt / 72) * dpi));
        const { module } = page;
        const buffer = module.wasmExports.malloc(width * height * 4);
        const bitmap = module._FPDFBitmap_CreateEx(width, height, 4, buffer, width * 4);
        module._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff);
        // A page that begins left of and above the bitmap shows the part alone, in a hundredth of the time.
        const [left, top] = [-px(part.x), -px(part.y)];
        module._FPDF_RenderPageBitmap(bitmap, page.pageIdx, left, top, ...whole, 0, RGBA_ORDER);
        const end = buffer + width * height * 4;
        const pixels = new Uint8ClampedArray(module.HEAPU8.slice(buffer, end));
        module._FPDFBitmap_Destroy(bitmap);
        module.wasmExports.free(buffer);
        return { width, height, pixels };
      }),
    ),
  );
}

export function pageTexts(pdf) {
  return withDocument(pdf, async (document) =>
    Array.from(document.pages(), (page) => page.getText()),
  );
}

export function countPages(pdf) {
  return withDocument(pdf, async (document) => document.getPageCount());
}

export function differingPixels(one, other, threshold = 0.1) {
  if (one.width !== other.width || one.height !== other.height) return Infinity;
  return pixelmatch(one.pixels, other.pixels, undefined, one.width, one.height, { threshold });
}

export function whitened(raster, dpi, rects) {
  const pixels = new Uint8ClampedArray(raster.pixels);
  const px = (mm) => Math.round((mm / 25.4) * dpi);
  for (const { x, y, w, h } of rects) {
    for (let row = px(y) - MARGIN; row < px(y + h) + MARGIN; row += 1) {
      const from = (row * raster.width + px(x) - MARGIN) * 4;
      pixels.fill(255, from, from + (px(w) + 2 * MARGIN) * 4);
    }
  }
  return { ...raster, pixels };
}

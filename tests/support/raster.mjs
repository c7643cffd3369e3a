import { PDFiumLibrary } from '@hyzyla/pdfium';
import pixelmatch from 'pixelmatch';

/** Pixels that a smoothed picture bleeds over its edge. */
const MARGIN = 3;

let library;

async function withDocument(pdf, use) {
  library ??= PDFiumLibrary.init();
  const document = await (await library).loadDocument(pdf);
  try {
    return await use([...document.pages()]);
  } finally {
    document.destroy();
  }
}

export function rasterPages(pdf, dpi, wanted) {
  return withDocument(pdf, async (pages) => {
    const rasters = [];
    for (const page of wanted === undefined ? pages : wanted.map((at) => pages[at])) {
      const { width, height, data } = await page.render({ scale: dpi / 72, render: 'bitmap' });
      rasters.push({ width, height, pixels: new Uint8ClampedArray(data) });
    }
    return rasters;
  });
}

export function pageTexts(pdf) {
  return withDocument(pdf, async (pages) => pages.map((page) => page.getText()));
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

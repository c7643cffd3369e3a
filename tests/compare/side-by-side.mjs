import sharp from 'sharp';
import { rasterPages } from '../support/raster.mjs';

const DPI = 60;
/** Pixels of grey between pages. */
const GAP = 8;
const PAPER = { width: 496, height: 702 };

/** A picture of two PDFs, a row for each page: the first at the left. */
export async function sideBySide(one, other, dpi = DPI) {
  const columns = [await rasterPages(one, dpi), await rasterPages(other, dpi)];
  const { width, height } = columns[0][0] ?? PAPER;
  const rows = Math.max(...columns.map((pages) => pages.length));
  const pages = columns.flatMap((column, x) =>
    column.map((page, y) => ({
      input: Buffer.from(page.pixels.buffer),
      raw: { width: page.width, height: page.height, channels: 4 },
      left: GAP + x * (width + GAP),
      top: GAP + y * (height + GAP),
    })),
  );
  const size = { width: 2 * (width + GAP) + GAP, height: rows * (height + GAP) + GAP };
  return sharp({ create: { ...size, channels: 3, background: '#999' } })
    .composite(pages)
    .greyscale()
    .png({ palette: true, colours: 16 })
    .toBuffer();
}

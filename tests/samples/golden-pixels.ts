import { PNG } from 'pngjs';
import sharp from 'sharp';
import { differingPixels, type Raster } from '../support/raster.mjs';

/** So many pixels may differ to the eye: smoothing at the edge of a letter. At 72 dpi a comma has about four. */
const MOST_DIFFERING = 3;
/** White, black and two greys between: enough to see a page by, and a third of the bytes of all greys. */
const STEP = 85;
const COLOURS = 4;

/** A page as a grey PNG, packed as small as it goes. */
export function greyPng({ width, height, pixels }: Raster): Promise<Uint8Array> {
  const grey = Uint8Array.from({ length: width * height }, (_, at) => {
    const [red = 0, green = 0, blue = 0] = pixels.subarray(at * 4, at * 4 + 3);
    return Math.round((red + green + blue) / 3 / STEP) * STEP;
  });
  return sharp(grey, { raw: { width, height, channels: 1 } })
    .png({ palette: true, colours: COLOURS, dither: 0, compressionLevel: 9, effort: 10 })
    .toBuffer();
}

/** Compares two PNG pages to the eye. */
export function comparePixels(golden: Uint8Array, actual: Uint8Array): string | null {
  const differing = differingPixels(rasterOf(golden), rasterOf(actual));
  return differing <= MOST_DIFFERING ? null : `${differing} pixels differ`;
}

function rasterOf(bytes: Uint8Array): Raster {
  const { width, height, data } = PNG.sync.read(Buffer.from(bytes));
  return { width, height, pixels: new Uint8ClampedArray(data) };
}

import { PNG } from 'pngjs';
import { differingPixels, type Raster } from '../support/raster.mjs';

/** So many pixels may differ to the eye: smoothing at the edge of a letter. At 72 dpi a comma has about four. */
const MOST_DIFFERING = 3;
const RGB_CHANNELS = [0, 1, 2] as const;

/** A page as a grey PNG, packed as small as it goes. */
export function greyPng({ width, height, pixels }: Raster): Uint8Array {
  const png = new PNG({ width, height, colorType: 0, inputColorType: 0, bitDepth: 8 });
  const grey = Buffer.alloc(width * height);
  for (let at = 0; at < grey.length; at += 1) {
    const sum = RGB_CHANNELS.reduce((total, channel) => total + (pixels[at * 4 + channel] ?? 0), 0);
    grey[at] = Math.round(sum / RGB_CHANNELS.length);
  }
  png.data = grey;
  return PNG.sync.write(png, {
    width,
    height,
    colorType: 0,
    inputColorType: 0,
    deflateLevel: 9,
    filterType: 0,
  });
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

import type { Rect } from '../../src/paper/rect.ts';

/** A page as pixels, four bytes each. */
export type Raster = {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8ClampedArray<ArrayBuffer>;
};

/** Pages of a PDF as pixels; all of them, or those at the places `wanted`, counted from 0. */
export function rasterPages(
  pdf: Uint8Array,
  dpi: number,
  wanted?: readonly number[],
): Promise<readonly Raster[]>;

/** Parts (mm) of each page of a PDF as pixels, by page; `partsOf` gives them for a place from 0. */
export function rasterParts(
  pdf: Uint8Array,
  dpi: number,
  partsOf: (at: number) => readonly Rect[],
): Promise<readonly (readonly Raster[])[]>;

/** The text of each page of a PDF as a reader would copy it. */
export function pageTexts(pdf: Uint8Array): Promise<readonly string[]>;

/** How many pages a PDF has. */
export function countPages(pdf: Uint8Array): Promise<number>;

/**
 * How many pixels differ to the eye, smoothed edges left aside; infinitely many when the sizes differ.
 * `threshold` runs from 0 (every shade counts) to 1.
 */
export function differingPixels(one: Raster, other: Raster, threshold?: number): number;

/** The raster with places (mm) painted white. */
export function whitened(raster: Raster, dpi: number, rects: readonly Rect[]): Raster;

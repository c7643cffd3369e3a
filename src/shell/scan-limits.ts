/** What one file of scans may ask of the machine. */
export type ScanLimits = {
  /** Pixels of all pictures on a page together. */
  readonly pixels: number;
  /** Pages in a file. */
  readonly pages: number;
  readonly bytes: number;
};

/** An A3 page at 600 dpi has 70 megapixels, a day's post of a large school some hundred pages. */
export const SCAN_LIMITS: ScanLimits = {
  pixels: 120_000_000,
  pages: 2000,
  bytes: 512 * 1024 * 1024,
};

/** Pixels on the longer side that reading can use: A4 at some 300 dpi, and at some 360 for a phone's usual photo. */
const LONGEST = 4200;

/** A whole step of JPEG decoding is taken when it leaves at least so many pixels: 600 dpi become 300. */
const ENOUGH = 3150;

/**
 * Width and height that a picture is brought to before it is read: never larger than it is. Halves, quarters and
 * eighths are preferred, for a JPEG decoder gives those for less than the whole picture.
 */
export function fittedSize(width: number, height: number): { width: number; height: number } {
  const longest = Math.max(width, height);
  if (longest <= LONGEST) return { width, height };
  const step = [2, 4, 8].find((each) => longest / each <= LONGEST && longest / each >= ENOUGH);
  const share = step === undefined ? LONGEST / longest : 1 / step;
  return {
    width: Math.max(1, Math.floor(width * share)),
    height: Math.max(1, Math.floor(height * share)),
  };
}

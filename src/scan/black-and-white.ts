import type { GreyImage } from '../model/grey-image.ts';

/** Darker is print, lighter is paper; between them are edges, pencil and shadows. */
const BETWEEN = { from: 64, to: 192 };

/** Of a scan with greys at least half as many pixels lie between as are dark; of one without, only what JPEG has added. */
const MOST_BETWEEN = 0.1;

/** Was the page scanned without greys, as fax machines and old copiers do? Then what is pale is not in the picture. */
export function isBlackAndWhite({ pixels }: GreyImage): boolean {
  let dark = 0;
  let between = 0;
  for (const grey of pixels) {
    if (grey < BETWEEN.from) dark += 1;
    else if (grey < BETWEEN.to) between += 1;
  }
  return dark > 0 && between < MOST_BETWEEN * dark;
}

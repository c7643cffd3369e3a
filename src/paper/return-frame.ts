import type { Mm } from './length.ts';
import { inset, type Rect } from './rect.ts';

/** Side of the QR code without its quiet zone: 0.76 mm a module in version 3, 4.5 pixels at 150 dpi. */
const CODE_SIDE: Mm = 22;

/** Four modules of version 3 on each side, as ISO/IEC 18004 asks for. */
const QUIET: Mm = 3;

/** Codes with their quiet zone, on an A4 return page. */
export const CODE_ZONES = {
  upper: { x: 164, y: 10, w: CODE_SIDE + 2 * QUIET, h: CODE_SIDE + 2 * QUIET },
  lower: { x: 18, y: 257, w: CODE_SIDE + 2 * QUIET, h: CODE_SIDE + 2 * QUIET },
} as const satisfies Readonly<Record<string, Rect>>;

/** The symbols themselves. */
export const CODES = {
  upper: inset(CODE_ZONES.upper, QUIET),
  lower: inset(CODE_ZONES.lower, QUIET),
} as const satisfies Readonly<Record<string, Rect>>;

/** Between the top-left fiducial and the upper code: title, subject, class, name, sheet, short code. */
export const HEAD: Rect = { x: 18, y: 10, w: 144, h: 28 };

/** Everything to fill stands in here. */
export const BODY: Rect = { x: 18, y: 40, w: 174, h: 215 };

/** Beside the lower code: short code, sheet and what not to do. */
export const FOOT: Rect = { x: 49, y: 257, w: 143, h: 28 };

/** A length in millimetres, measured from the top-left of the trimmed page, y downwards. */
export type Mm = number;

/** A type size in points (1/72 inch). Only type sizes are in points outside `render/`. */
export type Pt = number;

/** Mass in grams. */
export type Grams = number;

const MM_PER_POINT = 25.4 / 72;

/** Millimetres in a length of `points` (1 pt = 25.4/72 mm). */
export function mmFromPt(points: Pt): Mm {
  return points * MM_PER_POINT;
}

/** Points in a length of `millimetres`. */
export function ptFromMm(millimetres: Mm): Pt {
  return millimetres / MM_PER_POINT;
}

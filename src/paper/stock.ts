import type { Grams, Mm } from './length.ts';
import type { Rect } from './rect.ts';

/** A kind of paper: trimmed size in mm, grammage in g/m², thickness of one sheet in mm. */
export type Stock = {
  readonly width: Mm;
  readonly height: Mm;
  readonly grammage: number;
  readonly caliper: Mm;
};

/** A4 by ISO 216. */
export const A4: Rect = { x: 0, y: 0, w: 210, h: 297 };

/** A4 office paper of 80 g/m², about 0.105 mm thick. */
export const OFFICE_A4: Stock = { width: 210, height: 297, grammage: 80, caliper: 0.105 };

/** Sheets in a ream of office paper (ISO 4046-3). */
export const REAM = 500;

/** Mass of one sheet in grams: area × grammage. A4 at 80 g/m² is 4.99 g. */
export function sheetGrams(stock: Stock): Grams {
  return (stock.width / 1000) * (stock.height / 1000) * stock.grammage;
}

import type { Box, Halves, MasterId, Page } from '../model/page.ts';
import type { Mm } from '../paper/length.ts';
import { ptFromMm } from '../paper/length.ts';
import { A4 } from '../paper/stock.ts';
import { numerals, type Operators } from './operators.ts';

/** A page to be drawn somewhere on a sheet: `place` is what PDF's `cm` takes; null: the whole sheet. */
type PlacedPage = {
  readonly master: MasterId;
  readonly overlay: readonly Box[];
  readonly place: Operators | null;
};

/** A page, and the pages of a booklet that stand on it, each turned and moved to its half. */
export function placedPages(whole: Page): readonly PlacedPage[] {
  const { halves, master, overlay } = whole;
  const sheet = { master, overlay, place: null };
  if (halves === undefined) return [sheet];
  const placed = halves.pages.flatMap((page, at) =>
    page === null ? [] : [{ ...page, place: placeOf(halves.turned, (at * A4.h) / 2) }],
  );
  return [sheet, ...placed];
}

/**
 * The matrix from a page that begins in the top-left corner of a sheet to the half whose upper edge is `top` mm below the
 * sheet's, its head turned to the right or left (ISO 32000-1 §8.3.4).
 */
function placeOf(turned: Halves['turned'], top: Mm): Operators {
  const [width, height] = [ptFromMm(A4.w), ptFromMm(A4.h)];
  const upper = height - ptFromMm(top);
  return turned === 'right'
    ? numerals(0, -1, 1, 0, width - height, upper)
    : numerals(0, 1, -1, 0, height, upper - height / 2);
}

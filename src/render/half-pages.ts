import type { Halves, Page } from '../model/page.ts';
import type { Mm } from '../paper/length.ts';
import { ptFromMm } from '../paper/length.ts';
import { A4 } from '../paper/stock.ts';
import { numerals, type Operators } from './operators.ts';

/** A page of a booklet; `place` is what PDF's `cm` takes to turn and move it to its half of the sheet. */
type HalfPage = { readonly page: Pick<Page, 'master' | 'overlay'>; readonly place: Operators };

/** The pages of a booklet that stand on a sheet; none on other pages. */
export function halfPages({ halves }: Page): readonly HalfPage[] {
  if (halves === undefined) return [];
  return halves.pages.flatMap((page, at) =>
    page === null ? [] : [{ page, place: placeOf(halves.turned, (at * A4.h) / 2) }],
  );
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

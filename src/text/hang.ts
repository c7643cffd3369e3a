import type { Measure } from '../model/measure.ts';
import type { Mm } from '../paper/length.ts';
import { isStyled, type Piece } from './styled-text.ts';

/**
 * How much of a sign stands beyond a straight right edge, as a share of its width: with little ink at the end of a line
 * the edge would look dented (Hàn Thế Thành, Micro-typographic extensions to the TeX typesetting system, 2000).
 */
const SHARES: Readonly<Record<string, number>> = {
  '-': 0.55,
  '\u2010': 0.55,
  '\u2013': 0.2,
  '.': 0.8,
  ',': 0.8,
  ':': 0.3,
  ';': 0.3,
  '!': 0.1,
  '?': 0.1,
  '»': 0.2,
};

/** How far the end of a line stands beyond its right edge, mm; `divided`: a hyphen is set behind the piece. */
export function hangOf(last: Piece | undefined, divided: boolean, measure: Measure): Mm {
  if (last === undefined || !isStyled(last)) return 0;
  const sign = divided ? '-' : last.text.trimEnd().slice(-1);
  const share = SHARES[sign];
  return share === undefined ? 0 : share * measure.width(sign, last.face, last.size);
}

import type { Measure } from '../model/measure.ts';
import type { PathBox, TextBox } from '../model/page.ts';
import { mmFromPt, type Mm } from '../paper/length.ts';
import type { Line } from './break-lines.ts';
import { widthOfPiece } from './break-words.ts';
import { spacesIn } from './divide-words.ts';
import { hangOf } from './hang.ts';
import { isStyled, type Inset, type Piece, type StyledText } from './styled-text.ts';

/** A line as text boxes from x 0 on the baseline 0, and how wide it is in mm. */
export type SetLine = { readonly boxes: readonly (TextBox | PathBox)[]; readonly width: Mm };

/** Shares of a space that a line too full is drawn together at most, and a justified one apart: beyond that it stays ragged. */
const MOST = { tighter: 0.34, wider: 2.6 };

/** Sets one line, one text box for each stretch that one face draws at one height; spaces fill a justified line. */
export function setWords(line: Line, measure: Measure): SetLine {
  const stretches = joined(line.divided ? hyphened(line.pieces) : line.pieces);
  const natural = stretches.reduce((sum, piece) => sum + widthOfPiece(piece, measure), 0);
  const hang = line.justified ? hangOf(stretches.at(-1), false, measure) : 0;
  const spacing = spacingOf({ ...line, width: line.width + hang }, stretches, natural, measure);
  let x = 0;
  const boxes = stretches.map((piece, at): TextBox | PathBox => {
    const width = widthOfPiece(piece, measure) + spacesIn([piece]) * spacing;
    const divided = line.divided && at === stretches.length - 1;
    const box = isStyled(piece)
      ? textBox(piece, x, width, spacing, divided)
      : formulaBox(piece, x, width);
    x += width;
    return box;
  });
  return { boxes, width: x };
}

/** What each space of a line gains, mm: all that is missing when it is justified, else its spread; less in a line too full. */
function spacingOf(
  { width, justified, spread }: Line,
  stretches: readonly Piece[],
  natural: Mm,
  measure: Measure,
): Mm {
  const slack = width - natural;
  const spaces = spacesIn(stretches);
  const first = stretches.find(isStyled);
  if (spaces === 0 || first === undefined) return 0;
  const space = measure.width(' ', first.face, first.size);
  const room = slack / spaces;
  const full = justified && room <= space * MOST.wider;
  return Math.max(full ? room : Math.min(space * spread, room), -space * MOST.tighter);
}

function hyphened(pieces: readonly Piece[]): readonly Piece[] {
  const last = pieces.at(-1);
  if (last === undefined || !isStyled(last)) return pieces;
  return [...pieces.slice(0, -1), { ...last, text: `${last.text}-` }];
}

/** Neighbours of one style as one. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const stretches: Piece[] = [];
  for (const piece of pieces) {
    const last = stretches.at(-1);
    if (last !== undefined && isStyled(last) && isStyled(piece) && sameStyle(last, piece)) {
      stretches[stretches.length - 1] = { ...last, text: last.text + piece.text };
    } else stretches.push(piece);
  }
  return stretches;
}

function textBox(
  { text, face, size, rise }: StyledText,
  x: Mm,
  width: Mm,
  wordSpacing: Mm,
  divided: boolean,
): TextBox {
  return {
    kind: 'text',
    x,
    baseline: 0 - rise,
    text,
    face,
    size,
    width,
    ...(wordSpacing === 0 ? {} : { wordSpacing }),
    ...(divided ? { divided } : {}),
  };
}

function formulaBox({ inset, size }: Inset, x: Mm, w: Mm): PathBox {
  const em = mmFromPt(size);
  const h = (inset.height + inset.depth) * em;
  const rect = { x, y: 0 - inset.height * em, w, h };
  return { kind: 'path', rect, unit: em / 1000, d: inset.path, fill: 1 };
}

function sameStyle(a: StyledText, b: StyledText): boolean {
  return a.face === b.face && a.size === b.size && a.rise === b.rise;
}

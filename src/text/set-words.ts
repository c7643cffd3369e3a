import type { Measure } from '../model/measure.ts';
import type { PathBox, TextBox } from '../model/page.ts';
import { mmFromPt, type Mm } from '../paper/length.ts';
import type { Word } from './break-words.ts';
import { widthOfPiece, withoutSpace } from './break-words.ts';
import { isStyled, type Inset, type Piece, type StyledText } from './styled-text.ts';

/** A line as text boxes from x 0 on the baseline 0, and how wide it is in mm. */
export type SetLine = { readonly boxes: readonly (TextBox | PathBox)[]; readonly width: Mm };

/** Sets the words of one line, one text box for each stretch that one face draws at one height. */
export function setWords(words: readonly Word[], measure: Measure): SetLine {
  const stretches: Piece[] = [];
  for (const piece of withoutSpace(words.flatMap(({ pieces }) => pieces))) {
    const last = stretches.at(-1);
    if (last !== undefined && isStyled(last) && isStyled(piece) && sameStyle(last, piece)) {
      stretches[stretches.length - 1] = { ...last, text: last.text + piece.text };
    } else stretches.push(piece);
  }
  let x = 0;
  const boxes = stretches.map((piece): TextBox | PathBox => {
    const width = widthOfPiece(piece, measure);
    const box = isStyled(piece) ? textBox(piece, x, width) : formulaBox(piece, x, width);
    x += width;
    return box;
  });
  return { boxes, width: x };
}

function textBox({ text, face, size, rise }: StyledText, x: Mm, width: Mm): TextBox {
  return { kind: 'text', x, baseline: 0 - rise, text, face, size, width };
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

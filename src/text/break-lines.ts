import type { Measure } from '../model/measure.ts';
import type { Mm } from '../paper/length.ts';
import type { Word } from './break-words.ts';
import { widthOf, withoutSpace } from './break-words.ts';
import { isStyled, type Piece } from './styled-text.ts';

/** Kerning between joined pieces may add this much; less than a hair is no overflow. */
const HAIR: Mm = 0.01;

/**
 * Breaks words into lines no wider than `width` mm, each as full as it can be. A word that alone is wider is cut
 * at the spaces inside it, else between letters, for want of a better place. The one place where lines are broken.
 */
export function breakLines(
  words: readonly Word[],
  width: Mm,
  measure: Measure,
): readonly (readonly Word[])[] {
  const lines: Word[][] = [];
  let line: Word[] = [];
  let used = 0;
  const turn = (): void => {
    if (line.length > 0) lines.push(line);
    line = [];
    used = 0;
  };
  for (const word of words.flatMap((each) => fitWord(each, width, measure))) {
    if (line.length > 0 && used + word.width > width + HAIR) turn();
    line.push(word);
    used += word.advance;
    if (word.ends) turn();
  }
  turn();
  return lines;
}

type Part = { pieces: Piece[]; width: Mm; advance: Mm };

/** The word itself, or the parts that a too narrow line forces. */
function fitWord(word: Word, width: Mm, measure: Measure): readonly Word[] {
  if (word.width <= width + HAIR) return [word];
  const parts: Part[] = [];
  for (const unit of atSpaces(word.pieces, measure).flatMap((each) => cut(each, width, measure))) {
    const last = parts.at(-1);
    if (last !== undefined && (unit.width === 0 || last.advance + unit.width <= width)) {
      last.pieces.push(...unit.pieces);
      last.width = unit.width === 0 ? last.width : last.advance + unit.width;
      last.advance += unit.advance;
    } else parts.push({ ...unit, pieces: [...unit.pieces] });
  }
  return parts.map((part, index) => ({ ...part, ends: word.ends && index === parts.length - 1 }));
}

/** The stretches between the spaces inside a word, each with the space behind it. */
function atSpaces(pieces: readonly Piece[], measure: Measure): readonly Part[] {
  const stretches: Piece[][] = [[]];
  for (const piece of pieces) {
    if (!isStyled(piece)) {
      stretches.at(-1)?.push(piece);
      continue;
    }
    for (const text of piece.text.split(/(?<= )(?! )/u)) {
      stretches.at(-1)?.push({ ...piece, text });
      if (text.endsWith(' ')) stretches.push([]);
    }
  }
  return stretches.filter((each) => each.length > 0).map((each) => partOf(each, measure));
}

/** A stretch that is too wide as its letters. */
function cut(part: Part, width: Mm, measure: Measure): readonly Part[] {
  if (part.width <= width) return [part];
  const letters = part.pieces.flatMap(lettersOf);
  return letters.map((letter) => partOf([letter], measure));
}

function partOf(pieces: Piece[], measure: Measure): Part {
  return {
    pieces,
    width: widthOf(withoutSpace(pieces), measure),
    advance: widthOf(pieces, measure),
  };
}

function lettersOf(piece: Piece): readonly Piece[] {
  if (!isStyled(piece)) return [piece];
  return Array.from(piece.text).map((text) => ({ ...piece, text }));
}

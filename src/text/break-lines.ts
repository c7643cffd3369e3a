import type { Measure } from '../model/measure.ts';
import type { Mm } from '../paper/length.ts';
import type { StyledText, Word } from './break-words.ts';

/** Kerning between joined pieces may add this much; less than a hair is no overflow. */
const HAIR: Mm = 0.01;

/**
 * Breaks words into lines no wider than `width` mm, each as full as it can be. A word that alone is wider is
 * cut between letters, for want of a better place. The one place where lines are broken.
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

type Part = { pieces: StyledText[]; width: Mm; advance: Mm };

/** The word itself, or the parts that a too narrow line forces. */
function fitWord(word: Word, width: Mm, measure: Measure): readonly Word[] {
  if (word.width <= width + HAIR) return [word];
  const parts: Part[] = [];
  for (const letter of word.pieces.flatMap(lettersOf)) {
    const advance = measure.width(letter.text, letter.face, letter.size);
    const last = parts.at(-1);
    if (last !== undefined && (letter.text === ' ' || last.advance + advance <= width)) {
      last.pieces.push(letter);
      last.advance += advance;
      if (letter.text !== ' ') last.width = last.advance;
    } else {
      parts.push({ pieces: [letter], width: advance, advance });
    }
  }
  return parts.map((part, index) => ({ ...part, ends: word.ends && index === parts.length - 1 }));
}

function lettersOf(piece: StyledText): readonly StyledText[] {
  return Array.from(piece.text).map((text) => ({ ...piece, text }));
}

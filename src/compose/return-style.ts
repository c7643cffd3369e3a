import type { Hand } from '../model/catalogue.ts';
import type { FaceId, Slant } from '../model/page.ts';
import type { Mm, Pt } from '../paper/length.ts';
import { mmFromPt } from '../paper/length.ts';
import type { TextStyle } from './style.ts';

/** How a return page looks for a class. */
export type ReturnStyle = {
  readonly face: FaceId;
  readonly bold: FaceId;
  readonly size: Pt;
  /** Height of a line of labels. */
  readonly line: Mm;
  /** Diameter of a mark. */
  readonly mark: Mm;
  readonly linePitch: Mm;
  readonly gridPitch: Mm;
  /** For hands that learn to write. */
  readonly slant: Slant | null;
};

/** From this size of text on the hand is as large: the grades that learn to write, and large print. */
const LARGE_HAND: Pt = 16;

/** Labels stand in narrow places: smaller than the text, never too small to read. */
const LABEL_SIZE: { readonly least: Pt; readonly most: Pt } = { least: 9.5, most: 13 };

/** For pupils who see badly labels are nearly as large as their text, and circles larger. */
const LARGE_PRINT: { readonly share: number; readonly most: Pt; readonly mark: Mm } = {
  share: 0.9,
  most: 16,
  mark: 5.5,
};

/** What is ruled where the catalogue has nothing for the grade. */
const USUAL_HAND: Hand = { lines: 8, grid: 5, slant: null };

/** What the teacher reads need not be in large print. */
export function teachersStyle(style: ReturnStyle): ReturnStyle {
  const size = Math.min(style.size, LABEL_SIZE.most);
  return { ...style, size, line: lineOf(size) };
}

function lineOf(size: Pt): Mm {
  return mmFromPt(size) * 1.35;
}

/** Labels from the notes of the text style; marks of 4.5 mm (5 for large hands); lines and squares as the grade has them. */
export function returnStyle(
  { note, size }: TextStyle,
  print: 'normal' | 'large',
  hand: Hand = USUAL_HAND,
): ReturnStyle {
  const large = print === 'large';
  const label = large
    ? Math.min(LARGE_PRINT.most, size * LARGE_PRINT.share)
    : Math.min(LABEL_SIZE.most, Math.max(LABEL_SIZE.least, note.size));
  return {
    face: note.face,
    bold: note.bold,
    size: label,
    line: lineOf(label),
    mark: large ? LARGE_PRINT.mark : size >= LARGE_HAND ? 5 : 4.5,
    linePitch: hand.lines,
    gridPitch: hand.grid,
    slant: hand.slant,
  };
}

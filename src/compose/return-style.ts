import type { FaceId } from '../model/page.ts';
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
};

/** From this size of text on the hand is as large: the grades that learn to write, and large print. */
const LARGE_HAND: Pt = 16;

/** Labels stand in narrow places: smaller than the text, never too small to read. */
const LABEL_SIZE: { readonly least: Pt; readonly most: Pt } = { least: 9.5, most: 13 };

/**
 * Labels from the notes of the text style; marks of 4.5 mm (5 for large hands), lines 8 mm apart (12: a band of
 * 4 mm to write in and 8 between, school.md §6.3), squares of 5 mm (7).
 */
export function returnStyle({ note, size }: TextStyle): ReturnStyle {
  const label = Math.min(LABEL_SIZE.most, Math.max(LABEL_SIZE.least, note.size));
  const large = size >= LARGE_HAND;
  return {
    face: note.face,
    bold: note.bold,
    size: label,
    line: mmFromPt(label) * 1.35,
    mark: large ? 5 : 4.5,
    linePitch: large ? 12 : 8,
    gridPitch: large ? 7 : 5,
  };
}

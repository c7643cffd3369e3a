import type { FormulaPart } from '../model/formulas.ts';
import type { FaceId } from '../model/page.ts';
import type { Mm, Pt } from '../paper/length.ts';

/** Text in one style; `rise` lifts it above the baseline (mm, negative below). */
export type StyledText = {
  readonly text: string;
  readonly face: FaceId;
  readonly size: Pt;
  readonly rise: Mm;
};

/** A part of a formula on the text line. */
export type Inset = {
  readonly inset: FormulaPart;
  readonly size: Pt;
  /** The line may end before it. */
  readonly opens: boolean;
};

/** What stands on a line of text. */
export type Piece = StyledText | Inset;

/** Is it text, not a formula? */
export function isStyled(piece: Piece): piece is StyledText {
  return 'text' in piece;
}

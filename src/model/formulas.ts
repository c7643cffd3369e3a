import type { Fault } from './fault.ts';
import type { Tex } from './lesson.ts';

/** A formula set in type: lengths in ems of its type size. */
export type Formula = {
  /** In order from left to right; a text line may end between two parts. */
  readonly parts: readonly FormulaPart[];
};

/** What a line end does not divide. */
export type FormulaPart = {
  readonly width: number;
  /** Above and below the baseline. */
  readonly height: number;
  readonly depth: number;
  /** Its outlines, filled: as `PathBox.d`, in thousandths of an em from the top-left corner of the part. */
  readonly path: string;
  /** What it is made of, where lines may end between its relations and sums if a paragraph cannot be set well otherwise. */
  readonly finer?: readonly FormulaPart[];
};

/** Sets formulas; one source is set once. */
export type Formulas = {
  /** On the text line; null when the source cannot be parsed. */
  readonly inline: (tex: Tex) => Formula | null;
  /** On a line of its own, in one part; null when the source cannot be parsed. */
  readonly display: (tex: Tex) => FormulaPart | null;
  /** The same in parts that the lines of a column too narrow for it are made of; null when it cannot be parsed. */
  readonly divided: (tex: Tex) => Formula | null;
  /** What is wrong with a source; null when nothing is. */
  readonly fault: (tex: Tex) => Fault | null;
};

/** Sets none: for papers of the house, which hold no formulas. */
export const NO_FORMULAS: Formulas = {
  inline: () => null,
  display: () => null,
  divided: () => null,
  fault: () => null,
};

import type { Mm, Pt } from '../paper/length.ts';
import type { Rect } from '../paper/rect.ts';
import type { Ink } from './ink.ts';

/** Smallest letters in a figure that are read from a worn toner; smaller ones are drawn so large. */
export const LEAST_LETTERS: Pt = 7;

/** A figure of shapes and words, whatever file it came from. Lengths in units of the drawing, y downwards. */
export type Drawing = {
  /** What is seen of it. */
  readonly view: Rect;
  /** One unit in mm when nobody says how large it is to be. */
  readonly unit: Mm;
  /** In the order they lie on one another. */
  readonly parts: readonly DrawingPart[];
};

export type DrawingPart = DrawingPath | DrawingText;

/** A shape, filled and then stroked. */
export type DrawingPath = {
  readonly kind: 'path';
  readonly rect: Rect;
  /** `M`, `L`, `C` and `Z` with absolute numbers from the top-left corner of `rect`. */
  readonly d: string;
  readonly fill?: Ink;
  /** Where outlines cross, every other area stays empty. */
  readonly evenOdd?: true;
  readonly stroke?: DrawingStroke;
  /** Only what lies in all of these areas is seen. */
  readonly clips?: readonly DrawingClip[];
};

export type DrawingStroke = {
  readonly width: number;
  readonly ink: Ink;
  /** Lengths of dashes and gaps in turn. */
  readonly dash?: readonly number[];
  /** How lines end; at their last point when absent. */
  readonly cap?: 'round' | 'square';
  /** How corners look; pointed when absent. */
  readonly join?: 'round' | 'bevel';
};

/** An area as `d` and `evenOdd` of a path tell it, its numbers from the same corner. */
export type DrawingClip = { readonly d: string; readonly evenOdd?: true };

/** Words on a level line from, around or up to a place on their baseline. */
export type DrawingText = {
  readonly kind: 'text';
  readonly x: number;
  readonly y: number;
  readonly align: 'left' | 'center' | 'right';
  readonly runs: readonly DrawingRun[];
};

export type DrawingRun = {
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Above the baseline. */
  readonly rise: number;
  /** Room before it; none when absent. */
  readonly gap?: number;
  /** Black when absent. */
  readonly ink?: Ink;
};

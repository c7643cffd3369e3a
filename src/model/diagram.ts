import type { Mm } from '../paper/length.ts';

/** Numbers from one to another, `from` the smaller. */
export type Range = { readonly from: number; readonly to: number };

/** A place on a number line or in a plane, with its name, e.g. «A». */
export type NamedPoint = { readonly label: string; readonly x: number; readonly y: number };

/** Numbers between two ends; an end that is null goes on for ever, an open one is not among them. */
export type Span = {
  readonly from: number | null;
  readonly to: number | null;
  readonly fromOpen: boolean;
  readonly toOpen: boolean;
};

/** An arc from one number to another, with what it adds, e.g. «+3». */
export type Jump = { readonly from: number; readonly to: number; readonly label: string };

export type NumberLine = {
  readonly kind: 'number-line';
  readonly x: Range;
  /** Between two ticks; in round steps, as there is room for numbers, when null. */
  readonly step: number | null;
  readonly points: readonly NamedPoint[];
  readonly spans: readonly Span[];
  readonly jumps: readonly Jump[];
  /** Length of 1 in mm; as the column allows when null. */
  readonly unit: Mm | null;
};

/** From one line of a grid to the next along each axis, in the units of the axis. */
export type AxisSteps = { readonly x: number; readonly y: number };

export type Axes = {
  readonly kind: 'axes';
  readonly x: Range;
  readonly y: Range;
  /** What a square is along each axis; 1 along both when absent. */
  readonly steps?: AxisSteps;
  readonly points: readonly NamedPoint[];
  /** Straight lines through points by their places in `points`. */
  readonly lines: readonly (readonly number[])[];
  /** Right sides of `y = …`, as typed. */
  readonly graphs: readonly string[];
  /** Side of a square in mm; as in exercise books when null. */
  readonly unit: Mm | null;
};

export type Squares = {
  readonly kind: 'squares';
  readonly columns: number;
  readonly rows: number;
  /** Column and row from 1, from the top-left. */
  readonly shaded: readonly (readonly [number, number])[];
  readonly unit: Mm | null;
};

/** A drawing that a teacher describes in a few words. */
export type Diagram = NumberLine | Axes | Squares;

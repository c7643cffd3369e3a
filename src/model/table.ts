/** A cell as the spreadsheet holds it; dates are `YYYY-MM-DD`; empty is null. */
export type Cell = string | number | boolean | null;

/** One sheet of a workbook, or a CSV file, before anything is understood. */
export type RawTable = {
  readonly file: string;
  /** null for CSV. */
  readonly sheet: string | null;
  readonly rows: readonly (readonly Cell[])[];
  /** Ranges of merged cells, rows and columns from 0, ends included. */
  readonly merged: readonly {
    readonly top: number;
    readonly left: number;
    readonly bottom: number;
    readonly right: number;
  }[];
};

/** A table to write: a title row of column heads and the rows below it. */
export type OutTable = {
  readonly sheet: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** Column widths in characters. */
  readonly widths: readonly number[];
};

/** A text file of the workspace; `path` is relative to it, with `/`. */
export type SourceText = { readonly path: string; readonly text: string };

import type { Rect } from '../paper/rect.ts';
import type { ItemRef } from './page.ts';

/** What a mark looks like. */
export type MarkState =
  | 'blank'
  | 'marked'
  /** A trace: a dot, an erased mark, dirt. */
  | 'trace'
  /** A line runs through it and on: a fold, a streak of the scanner. */
  | 'line'
  /** Ringed round, filled or not: this one is meant after all. */
  | 'changed'
  /** Filled, and crossed out beyond its outline. */
  | 'struck';

/** One mark or score bubble as it was read. */
export type MarkReading = {
  readonly item: ItemRef;
  /** The option of a mark; the points of a score bubble. */
  readonly option: string;
  readonly of: 'mark' | 'score';
  readonly state: MarkState;
  /** Share of its inside that is inked, 0–1. */
  readonly cover: number;
  /** It was scanned in black and white only: faint pencil in it would not be seen. */
  readonly pencilLost?: true;
};

/** What marks of which one may be filled say together; each question a person must decide is `asked`. */
export type Verdict =
  | { readonly kind: 'blank' }
  | { readonly kind: 'filled'; readonly options: readonly string[] }
  /** A mark was taken back and another made, as far as one can see. */
  | { readonly kind: 'corrected'; readonly proposal: readonly string[] }
  /** More marks than may be. */
  | { readonly kind: 'several'; readonly options: readonly string[] }
  | { readonly kind: 'doubtful'; readonly proposal: readonly string[] };

/** Marks that are answered together: one question, one row of a table, the bubbles of one score. */
export type GroupReading = {
  readonly item: ItemRef;
  /** Row of a table of marks, from 0; null where the item has but one. Of a score 1 for ten and its multiples, else null. */
  readonly row: number | null;
  readonly of: 'mark' | 'score';
  readonly marks: readonly MarkReading[];
  readonly verdict: Verdict;
};

/** A place for an answer, a question or a teacher's comment: is anything written in it? */
export type AnswerReading = {
  readonly item: ItemRef;
  readonly rect: Rect;
  readonly state: 'empty' | 'written' | 'doubtful';
  /** Share of the place that is inked beyond the print of the form, 0–1. */
  readonly ink: number;
};

import type { Box } from '../model/page.ts';
import type { Run } from '../model/lesson.ts';
import type { Mm } from '../paper/length.ts';
import type { Word } from '../text/break-words.ts';
import { moveBox } from '../text/move-box.ts';
import type { FlowBlock } from './flow-block.ts';
import type { Setter } from './setter.ts';
import type { TextStyle } from './style.ts';

/** How unwelcome it is to end a page above a strip. */
export type Tie =
  /** A good place. */
  | 0
  /** Inside something that is better kept whole. */
  | 1
  /** Leaves one line of a paragraph behind or carries one over. */
  | 2
  /** Parts a heading from its text, a figure from its caption, a table's head from its first row. */
  | 3;

/** A slice of a document as wide as its frame, not to be cut: a line, a row, a picture. */
export type Strip = {
  readonly height: Mm;
  /** Space above it, which falls away at the top of a page. */
  readonly gap: Mm;
  readonly tie: Tie;
  /** From the strip's own top-left corner. */
  readonly boxes: readonly Box[];
  /** Begins a page. */
  readonly newPage?: true;
  /** A lesson that begins here: it is named at the head of the page. */
  readonly opens?: string;
  /** The same drawn again no higher than so many mm, a little smaller; null when that would be too small. */
  readonly lower?: ((height: Mm) => Pick<Strip, 'height' | 'boxes'> | null) | null;
  /** What is set again above it when it begins a page: the head of a table. */
  readonly again?: readonly Strip[];
};

/** What blocks are laid out with: what sets them, how text looks, the height of the lowest page. */
export type Bench = Setter & {
  readonly style: TextStyle;
  readonly room: Mm;
  /** How many lists are around, 0 when absent. */
  readonly depth?: number;
  /** What is known of the cells of a list that was laid out before. */
  readonly cells?: CellMemo;
};

/**
 * What was measured of a table's cells, by the very runs that stand in them. A long list is laid out again and again until
 * its pages are cut; it holds only for one setter and one style.
 */
export type CellMemo = {
  readonly wordsOf: Remember<readonly Word[]>;
  readonly linesOf: Remember<readonly Strip[]>;
};

/** What was made of these runs under this key, else what `make` gives now. */
export type Remember<T> = (runs: readonly Run[], key: string, make: () => T) => T;

/** Lays blocks out one below the other in a column so wide (mm). */
export type LayOut = (blocks: readonly FlowBlock[], width: Mm, bench: Bench) => readonly Strip[];

/** Height of strips set one below the other, the gap above the first left out. */
export function heightOf(strips: readonly Strip[]): Mm {
  return strips.reduce((sum, { height, gap }, index) => sum + height + (index === 0 ? 0 : gap), 0);
}

/** The baseline of a strip's main text, mm from its top: the first of its largest; null where it has no text. */
export function baselineOf({ boxes }: Strip): Mm | null {
  const texts = boxes.flatMap((box) => (box.kind === 'text' ? [box] : []));
  const largest = Math.max(0, ...texts.map(({ size }) => size));
  return texts.find(({ size }) => size === largest)?.baseline ?? null;
}

/** How far the strips reach to the right, mm. */
export function reachOf(strips: readonly Strip[]): Mm {
  return Math.max(0, ...strips.flatMap(({ boxes }) => boxes.map(rightOf)));
}

function rightOf(box: Box): Mm {
  if (box.kind === 'text') return box.x + box.width;
  if (box.kind === 'rule') return Math.max(box.from.x, box.to.x);
  return box.rect.x + box.rect.w;
}

/** The strips with a gap above the first of them. */
export function withGap(strips: readonly Strip[], gap: Mm): readonly Strip[] {
  return strips.map((strip, index) => (index === 0 ? { ...strip, gap } : strip));
}

/** The strips tied at least so much, the first as `first` says. */
export function tied(strips: readonly Strip[], tie: Tie, first: Tie = 0): readonly Strip[] {
  return strips.map((strip, index) => {
    const least = index === 0 ? first : tie;
    return strip.tie >= least ? strip : { ...strip, tie: least };
  });
}

/** Kept whole where that is possible without leaving more than a part `share` of a page empty. */
export function keptWhole(strips: readonly Strip[], bench: Bench, share: number): readonly Strip[] {
  return heightOf(strips) <= bench.room * share ? tied(strips, 1) : strips;
}

/** The strips moved to the right. */
export function indented(strips: readonly Strip[], by: Mm): readonly Strip[] {
  return strips.map((strip) => {
    const { again, lower, ...rest } = strip;
    return {
      ...rest,
      ...(lower === undefined ? {} : { lower: null }),
      boxes: strip.boxes.map((box) => moveBox(box, by, 0)),
      ...(again === undefined ? {} : { again: indented(again, by) }),
    };
  });
}

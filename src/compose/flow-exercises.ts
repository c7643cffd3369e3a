import type { Block } from '../model/lesson.ts';
import type { Mm } from '../paper/length.ts';
import { mmFromPt } from '../paper/length.ts';
import { layOutList, optionLabel } from './flow-nested.ts';
import type { Bench, LayOut, Strip } from './flow-strip.ts';
import { moveBox } from '../text/move-box.ts';
import { baselineOf, heightOf, keptWhole, reachOf, withGap } from './flow-strip.ts';
import { wordsOfRuns } from './flow-text.ts';
import { lineHeight, textSpec } from './style.ts';

type Columns = Extract<Block, { kind: 'columns' }>;
type Paragraph = Extract<Block, { kind: 'paragraph' }>;

/** White between columns of exercises, mm (school.md §6.4); in a column of fewer ems each takes one line. */
const COLUMN = { gap: 12, least: 11 };
/** White between options side by side, mm. */
const OPTION_GAP: Mm = 6;

/** Exercises side by side: across the columns and then down, so that a page's end never breaks their order. */
export function layOutExercises(
  { count, ordered, start, entries }: Columns,
  width: Mm,
  bench: Bench,
  layOut: LayOut,
): readonly Strip[] {
  const least = mmFromPt(bench.style.size) * COLUMN.least;
  const cellsIn = (column: Mm): readonly (readonly Strip[])[] =>
    entries.map((entry, at) =>
      layOutList(
        { kind: 'list', ordered, start: start + at, entries: [entry] },
        column,
        bench,
        layOut,
      ),
    );
  for (let columns: number = count; columns > 1; columns -= 1) {
    const column = columnOf(width, columns, COLUMN.gap);
    const cells = cellsIn(column);
    const lines = column >= least ? MOST_LINES : 1;
    if (cells.every((cell) => cell.length <= lines && reachOf(cell) <= column + HAIR)) {
      return inRows(cells, columns, column + COLUMN.gap, lineHeight(bench.style) * 0.25);
    }
  }
  return layOutList({ kind: 'list', ordered, start, entries }, width, bench, layOut);
}

/** An exercise of more lines than this wants the whole width. */
const MOST_LINES = 3;

/** What sums of widths may be out by, mm. */
const HAIR: Mm = 0.01;

/** Cells in rows of so many, their left edges so far apart (mm); rows are not cut. */
function inRows(
  cells: readonly (readonly Strip[])[],
  columns: number,
  pitch: Mm,
  gap: Mm,
): readonly Strip[] {
  const rows = Array.from({ length: Math.ceil(cells.length / columns) }, (_, row) =>
    cells.slice(row * columns, (row + 1) * columns),
  );
  return rows.flatMap((row, at) => {
    const whole = rowOf(row.map(oneStrip), pitch);
    return withGap([whole], at === 0 ? 0 : gap);
  });
}

/** Cells side by side, their first lines on one baseline. */
function rowOf(cells: readonly Strip[], pitch: Mm): Strip {
  const deepest = Math.max(0, ...cells.map((cell) => baselineOf(cell) ?? 0));
  const drops = cells.map((cell) => deepest - (baselineOf(cell) ?? deepest));
  const boxes = cells.flatMap((cell, column) =>
    cell.boxes.map((box) => moveBox(box, column * pitch, drops[column] ?? 0)),
  );
  const height = Math.max(0, ...cells.map((cell, column) => cell.height + (drops[column] ?? 0)));
  return { height, gap: 0, tie: 0, boxes };
}

/** Strips one below the other as one that is not cut. */
function oneStrip(strips: readonly Strip[]): Strip {
  let y = 0;
  const boxes = strips.flatMap((strip, at) => {
    const top = y + (at === 0 ? 0 : strip.gap);
    y = top + strip.height;
    return strip.boxes.map((box) => moveBox(box, 0, top));
  });
  return { height: heightOf(strips), gap: 0, tie: 0, boxes };
}

/** So many short options stand side by side at most; 3 is for rows of even length. */
const MOST_ACROSS: readonly number[] = [5, 4, 3, 2];

/**
 * Options of a question side by side where all are short; null where they are not, or for beginners, who
 * look down a list. `layOut` lays out one option in a column.
 */
export function optionsAcross(
  options: readonly Paragraph[],
  width: Mm,
  bench: Bench,
  layOut: LayOut,
): readonly Strip[] | null {
  if (bench.style.hyphens === 'none' || options.length < 2) return null;
  const widest = Math.max(...options.map((option) => optionWidth(option, bench)));
  const across = MOST_ACROSS.find(
    (count) => widest <= columnOf(width, count, OPTION_GAP) && isEven(options.length, count),
  );
  if (across === undefined) return null;
  const column = columnOf(width, across, OPTION_GAP);
  const cells = options.map((option) => layOut([option], column, bench));
  const rows = inRows(cells, across, column + OPTION_GAP, lineHeight(bench.style) * 0.12);
  return keptWhole(rows, bench, 1);
}

/** Whether fewer columns would need more rows: no option is left alone that could stand in an evener row. */
function isEven(count: number, columns: number): boolean {
  return columns === Math.ceil(count / Math.ceil(count / columns));
}

function columnOf(width: Mm, columns: number, gap: Mm): Mm {
  return (width - gap * (columns - 1)) / columns;
}

/** Width of an option on one line, its letter hung in front, mm. */
function optionWidth({ runs, ...own }: Paragraph, bench: Bench): Mm {
  const words = wordsOfRuns(runs.slice(1), textSpec(bench.style, own), bench);
  const text = words.reduce((sum, word) => sum + word.advance, 0);
  return text + mmFromPt(bench.style.size) * 2.2;
}

/** Neighbouring options of one question, from the first block on. */
export function optionsAt(blocks: readonly { readonly kind: string }[]): readonly Paragraph[] {
  const options: Paragraph[] = [];
  for (const block of blocks) {
    if (!isOption(block)) break;
    options.push(block);
  }
  return options;
}

function isOption(block: { readonly kind: string }): block is Paragraph {
  return block.kind === 'paragraph' && optionLabel(block as Paragraph) !== null;
}

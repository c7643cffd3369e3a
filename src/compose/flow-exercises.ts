import type { Block } from '../model/lesson.ts';
import type { Mm } from '../paper/length.ts';
import { mmFromPt } from '../paper/length.ts';
import { besideEach } from './flow-columns.ts';
import { layOutList, optionLabel } from './flow-nested.ts';
import type { Bench, LayOut, Strip } from './flow-strip.ts';
import { keptWhole, tied, withGap } from './flow-strip.ts';
import { wordsOfRuns } from './flow-text.ts';
import { lineHeight, textSpec } from './style.ts';

type Columns = Extract<Block, { kind: 'columns' }>;
type Paragraph = Extract<Block, { kind: 'paragraph' }>;

/** White between columns of exercises, mm, and the least width of one in ems (school.md §6.4). */
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
  const fitting = Math.floor((width + COLUMN.gap) / (least + COLUMN.gap));
  const columns = Math.max(1, Math.min(count, fitting));
  const column = (width - COLUMN.gap * (columns - 1)) / columns;
  const cells = entries.map((entry, at) =>
    layOutList(
      { kind: 'list', ordered, start: start + at, entries: [entry] },
      column,
      bench,
      layOut,
    ),
  );
  return inRows(cells, columns, column + COLUMN.gap, lineHeight(bench.style) * 0.25);
}

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
    const lefts = row.map((_cell, column) => column * pitch);
    return withGap(tied(besideEach(row, lefts), 2), at === 0 ? 0 : gap);
  });
}

/** So many short options stand side by side at most. */
const MOST_ACROSS: readonly number[] = [4, 3, 2];

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
    (count) =>
      widest <= (width - OPTION_GAP * (count - 1)) / count &&
      (count !== 3 || options.length === 3 || options.length > 4),
  );
  if (across === undefined) return null;
  const column = (width - OPTION_GAP * (across - 1)) / across;
  const cells = options.map((option) => layOut([option], column, bench));
  const rows = inRows(cells, across, column + OPTION_GAP, lineHeight(bench.style) * 0.12);
  return keptWhole(rows, bench, 1);
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

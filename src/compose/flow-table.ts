import type { Block, TableCell } from '../model/lesson.ts';
import type { Mm } from '../paper/length.ts';
import { mmFromPt } from '../paper/length.ts';
import type { Word } from '../text/break-words.ts';
import { columnWidths } from './flow-columns.ts';
import type { Bench, Strip } from './flow-strip.ts';
import { heightOf, keptWhole, tied } from './flow-strip.ts';
import { boldRuns, groupStrips, headStrips, rowGroups, type Grid } from './flow-table-rows.ts';
import { wordsOfRuns } from './flow-text.ts';
import { textSpec, type TextSpec } from './style.ts';

type Table = Extract<Block, { kind: 'table' }>;

/** The share of a page up to which a table is kept whole. */
const WHOLE = 0.3;

/**
 * A table with thin rules, kept whole when it is not too long. Its head is set again where it goes on on the
 * next page; a row is cut only when it is taller than a page.
 */
export function layOutTable(table: Table, width: Mm, bench: Bench): readonly Strip[] {
  const grid = gridOf(table, width, bench);
  if (grid === null) return [];
  const head = table.header === null ? [] : headStrips(table.header, grid);
  const room = bench.room - heightOf(head);
  const groups = rowGroups(table.rows);
  const rows = groups.flatMap((group, index): readonly Strip[] => {
    const strips = groupStrips(group, grid, room);
    const first =
      head.length > 0 && index === 0 ? 3 : index === 0 ? 0 : lastRowTie(groups.length, index);
    return tied(strips, 0, first).map((strip) =>
      head.length > 0 && (index > 0 || strip !== strips[0]) ? { ...strip, again: head } : strip,
    );
  });
  return keptWhole([...head, ...rows], bench, WHOLE);
}

/** A table that wants so many times the width of a column has stacks of single words there. */
const CROWDED = 1.6;

/** Whether a column so wide (mm) takes the table in the type of the text, without crowding. */
export function tableFits(table: Table, width: Mm, bench: Bench): boolean {
  const { columns } = measured(columnsOf(table), table.scale ?? 1, bench);
  const least = sumOf(columns.map((column) => column.least));
  const natural = sumOf(columns.map((column) => column.natural));
  return least <= width && natural <= width * CROWDED;
}

/** No row is left alone: neither the first on a page's end nor the last on the next. */
function lastRowTie(count: number, index: number): 0 | 1 {
  return count > 2 && (index === 1 || index === count - 1) ? 1 : 0;
}

function gridOf(table: Table, width: Mm, bench: Bench): Grid | null {
  const cells = columnsOf(table);
  if (cells.length === 0) return null;
  const { spec, pad, columns } = fitted(cells, table.scale ?? 1, width, bench);
  const widths = columnWidths(width, columns, table.widths);
  const lefts = widths.map((_, index) => sumOf(widths.slice(0, index)));
  const whole = sumOf(widths);
  return { spec, lefts, widths, width: whole, pad, rowHeight: table.rowHeight ?? 0, bench };
}

/** What stands in the cells of each column, the head bold. */
function columnsOf(table: Table): readonly (readonly TableCell['runs'][])[] {
  const rows = [...(table.header === null ? [] : [table.header]), ...table.rows];
  const count = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: count }, (_, column) =>
    rows.map((row, index) => {
      const cell = row[column];
      // A cell over several columns finds room in what the others ask for.
      const alone = (cell?.columns ?? 1) > 1 ? undefined : cell;
      return cellRuns(alone, index === 0 && table.header !== null);
    }),
  );
}

/** So far the type of a table may shrink rather than words be cut: large print in many columns. */
const SMALLER: readonly number[] = [0.93, 0.86, 0.8, 0.74];

type Measured = Pick<Grid, 'spec' | 'pad'> & { readonly columns: readonly Wishes[] };
type Wishes = { readonly least: Mm; readonly natural: Mm };

/** The table in the largest type in which no word has to be cut; else in the smallest. */
function fitted(
  cells: readonly (readonly TableCell['runs'][])[],
  scale: number,
  width: Mm,
  bench: Bench,
): Measured {
  let found = measured(cells, scale, bench);
  for (const share of SMALLER) {
    if (sumOf(found.columns.map(({ least }) => least)) <= width) break;
    found = measured(cells, scale * share, bench);
  }
  return found;
}

function measured(
  cells: readonly (readonly TableCell['runs'][])[],
  scale: number,
  bench: Bench,
): Measured {
  const spec = textSpec(bench.style, { scale, align: 'left' });
  const em = mmFromPt(spec.size);
  const pad = { x: Math.min(em * 0.5, 2.6), y: em * 0.22 };
  return { spec, pad, columns: cells.map((column) => wishes(column, spec, bench, 2 * pad.x)) };
}

function wishes(
  cells: readonly TableCell['runs'][],
  spec: TextSpec,
  bench: Bench,
  padding: Mm,
): Wishes {
  const words = cells.map((runs) => {
    const make = (): readonly Word[] => wordsOfRuns(runs, spec, bench);
    return bench.cells?.wordsOf(runs, String(spec.size), make) ?? make();
  });
  const longest = words.flatMap((cell) => cell.map((word) => word.width));
  const whole = words.map((cell) => cell.reduce((sum, word) => sum + word.advance, 0));
  return {
    least: Math.max(0, ...longest) + padding,
    natural: Math.max(mmFromPt(spec.size), ...whole) + padding,
  };
}

function cellRuns(cell: TableCell | undefined, head: boolean): TableCell['runs'] {
  const runs = cell?.runs ?? [];
  return head ? boldRuns(runs) : runs;
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

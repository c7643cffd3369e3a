import type { Block, TableCell } from '../model/lesson.ts';
import type { Box } from '../model/page.ts';
import { isText } from '../text/run-text.ts';
import type { Mm } from '../paper/length.ts';
import { mmFromPt } from '../paper/length.ts';
import { besideEach, columnWidths } from './flow-columns.ts';
import type { Bench, Strip } from './flow-strip.ts';
import { heightOf, keptWhole, moveBox, tied } from './flow-strip.ts';
import { layOutRuns, wordsOfRuns } from './flow-text.ts';
import { textSpec, type TextSpec } from './style.ts';

type Table = Extract<Block, { kind: 'table' }>;

type Grid = {
  readonly spec: TextSpec;
  readonly lefts: readonly Mm[];
  readonly widths: readonly Mm[];
  readonly width: Mm;
  readonly pad: { readonly x: Mm; readonly y: Mm };
  readonly rowHeight: Mm;
  readonly bench: Bench;
};

/** The share of a page up to which a table is kept whole. */
const WHOLE = 0.3;

const RULE = { thin: 0.2, ink: 0.7, head: 0.5, headInk: 1 };

/**
 * A table with thin rules, kept whole when it is not too long. Its head is set again where it goes on on the
 * next page; a row is cut only when it is taller than a page.
 */
export function layOutTable(table: Table, width: Mm, bench: Bench): readonly Strip[] {
  const grid = gridOf(table, width, bench);
  if (grid === null) return [];
  const head = table.header === null ? [] : headStrips(table.header, grid);
  const room = bench.room - heightOf(head);
  const rows = table.rows.flatMap((row, index): readonly Strip[] => {
    const strips = rowStrips(row, grid, room);
    const first = head.length > 0 && index === 0 ? 3 : index === 0 ? 0 : lastRowTie(table, index);
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
function lastRowTie(table: Table, index: number): 0 | 1 {
  return table.rows.length > 2 && (index === 1 || index === table.rows.length - 1) ? 1 : 0;
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
    rows.map((row, index) => cellRuns(row[column], index === 0 && table.header !== null)),
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
  const words = cells.map((runs) => wordsOfRuns(runs, spec, bench));
  const longest = words.flatMap((cell) => cell.map((word) => word.width));
  const whole = words.map((cell) => cell.reduce((sum, word) => sum + word.advance, 0));
  return {
    least: Math.max(0, ...longest) + padding,
    natural: Math.max(mmFromPt(spec.size), ...whole) + padding,
  };
}

function cellRuns(cell: TableCell | undefined, head: boolean): TableCell['runs'] {
  const runs = cell?.runs ?? [];
  return head ? runs.map((run) => (isText(run) ? { ...run, bold: true as const } : run)) : runs;
}

function headStrips(header: readonly TableCell[], grid: Grid): readonly Strip[] {
  const bold = header.map((cell) => ({ ...cell, runs: cellRuns(cell, true) }));
  const lines = tied(textLines(bold, grid), 3);
  const [whole] = asRow(lines, { ...grid, rowHeight: 0 });
  if (whole === undefined) return [];
  const y = whole.height;
  const under: Box = {
    kind: 'rule',
    from: { x: 0, y },
    to: { x: grid.width, y },
    width: RULE.head,
    ink: RULE.headInk,
  };
  return [{ ...whole, boxes: [...whole.boxes, under] }];
}

function rowStrips(row: readonly TableCell[], grid: Grid, room: Mm): readonly Strip[] {
  const lines = textLines(row, grid);
  const whole = heightOf(lines) + 2 * grid.pad.y;
  if (whole <= room) return asRow(lines, { ...grid, rowHeight: Math.min(grid.rowHeight, room) });
  return lines.flatMap((line) => asRow([line], { ...grid, rowHeight: 0 }));
}

function textLines(row: readonly TableCell[], grid: Grid): readonly Strip[] {
  const cells = grid.widths.map((width, column) => {
    const cell = row[column];
    const spec = { ...grid.spec, align: cell?.align ?? 'left' };
    return layOutRuns(cell?.runs ?? [], width - 2 * grid.pad.x, spec, grid.bench);
  });
  return besideEach(
    cells,
    grid.lefts.map((left) => left + grid.pad.x),
  );
}

/** The lines of a row as one strip with its rules. */
function asRow(lines: readonly Strip[], grid: Grid): readonly Strip[] {
  const { pad, width, lefts } = grid;
  const empty = mmFromPt(grid.spec.size) * grid.spec.leading;
  const text = lines.length === 0 ? empty : heightOf(lines);
  const height = Math.max(text + 2 * pad.y, grid.rowHeight);
  let y = pad.y;
  const boxes = lines.flatMap((line) => {
    const moved = line.boxes.map((box) => moveBox(box, 0, y));
    y += line.height;
    return moved;
  });
  const uprights = [...lefts, width].map((x) => rule(x, 0, x, height));
  const levels = [0, height].map((level) => rule(0, level, width, level));
  return [{ height, gap: 0, tie: 0, boxes: [...levels, ...uprights, ...boxes] }];
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function rule(x1: Mm, y1: Mm, x2: Mm, y2: Mm): Box {
  const ends = { from: { x: x1, y: y1 }, to: { x: x2, y: y2 } };
  return { kind: 'rule', ...ends, width: RULE.thin, ink: RULE.ink };
}

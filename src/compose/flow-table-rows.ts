import type { TableCell } from '../model/lesson.ts';
import type { Box } from '../model/page.ts';
import type { Mm } from '../paper/length.ts';
import { mmFromPt } from '../paper/length.ts';
import { isText } from '../text/run-text.ts';
import { besideEach } from './flow-columns.ts';
import type { Bench, Strip } from './flow-strip.ts';
import { leftOf, moveBox } from '../text/move-box.ts';
import { heightOf, tied } from './flow-strip.ts';
import { layOutRuns } from './flow-text.ts';
import type { TextSpec } from './style.ts';

/** The columns of a table and how its text is set. */
export type Grid = {
  readonly spec: TextSpec;
  readonly lefts: readonly Mm[];
  readonly widths: readonly Mm[];
  readonly width: Mm;
  readonly pad: { readonly x: Mm; readonly y: Mm };
  readonly rowHeight: Mm;
  readonly bench: Bench;
};

/** Rules of a table, mm and darkness. */
const RULE = { thin: 0.2, ink: 0.7, head: 0.5, headInk: 1 };

/** A cell as it is drawn: where a cell over several rows is cut, its parts stay open to one another. */
type GridCell = TableCell & { readonly openAbove?: true; readonly openBelow?: true };
type Row = readonly GridCell[];

/** The share of a page up to which rows are held together by a cell over several of them. */
const WHOLE = 0.5;

/** Rows in groups that a cell over several rows holds together. */
export function rowGroups(rows: readonly Row[]): readonly (readonly Row[])[] {
  const groups: Row[][] = [];
  let until = 0;
  rows.forEach((row, at) => {
    if (at < until) groups.at(-1)?.push(row);
    else groups.push([row]);
    const deepest = Math.max(1, ...row.map(({ rows: down = 1 }) => down));
    until = Math.max(until, at + deepest);
  });
  return groups;
}

/** A group of rows as one strip; rows that fill much of a page one by one, the cell over them open between them. */
export function groupStrips(group: readonly Row[], grid: Grid, room: Mm): readonly Strip[] {
  const [only] = group;
  if (group.length === 1 && only !== undefined) return rowStrips(only, grid, room);
  const whole = joinedRows(group, grid);
  if (whole.height <= room * WHOLE) return [whole];
  const rows = opened(group).map((row) => rowStrips(row, grid, room));
  // The first rows stay with what stands in the cell over them, the last one with another.
  return rows.flatMap((strips, at) =>
    at === 1 || (at > 0 && at === rows.length - 1) ? tied(strips, 0, 1) : strips,
  );
}

/** The rows of a group with its cells cut at every row. */
function opened(group: readonly Row[]): readonly Row[] {
  return group.map((row, at) =>
    row.map((cell, column): GridCell => {
      const over = spanOver(group, at, column);
      if (over === null || over.down === 1) return cell;
      const part = over.column === column ? { columns: over.columns } : { covered: true as const };
      return {
        ...(at === over.row ? cell : { runs: [], ...part }),
        ...(at > over.row ? { openAbove: true as const } : {}),
        ...(at < over.row + over.down - 1 ? { openBelow: true as const } : {}),
      };
    }),
  );
}

type Span = {
  readonly row: number;
  readonly column: number;
  readonly columns: number;
  readonly down: number;
};

/** The cell that a place of a group belongs to. */
function spanOver(group: readonly Row[], at: number, place: number): Span | null {
  for (const [row, cells] of group.slice(0, at + 1).entries()) {
    for (const [column, cell] of cells.slice(0, place + 1).entries()) {
      const { columns = 1, rows: down = 1, covered } = cell;
      if (covered !== true && row + down > at && column + columns > place) {
        return { row, column, columns, down };
      }
    }
  }
  return null;
}

/** The head of a table, its text bold, with a strong rule below. */
export function headStrips(header: readonly TableCell[], grid: Grid): readonly Strip[] {
  const bold = header.map((cell) => ({ ...cell, runs: boldRuns(cell.runs) }));
  const lines = tied(textLines(bold, grid), 3);
  const [whole] = asRow(lines, { ...grid, rowHeight: 0 }, bold);
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
  if (whole <= room) {
    return asRow(lines, { ...grid, rowHeight: Math.min(grid.rowHeight, room) }, row);
  }
  return lines.flatMap((line) => asRow([line], { ...grid, rowHeight: 0 }, row));
}

function cellLines(row: Row, column: number, grid: Grid): readonly Strip[] {
  const cell = row[column];
  const spec = { ...grid.spec, align: cell?.align ?? 'left' };
  const width = spanWidth(row, column, grid) - 2 * grid.pad.x;
  const { bench } = grid;
  const runs = cell?.runs ?? [];
  const make = (): readonly Strip[] => layOutRuns(runs, width, spec, bench);
  return bench.cells?.linesOf(runs, `${width} ${spec.size} ${spec.align}`, make) ?? make();
}

function textLines(row: readonly TableCell[], grid: Grid): readonly Strip[] {
  const cells = grid.widths.map((_width, column) => cellLines(row, column, grid));
  return besideEach(
    cells,
    grid.lefts.map((left) => left + grid.pad.x),
  );
}

/** The lines of a row as one strip with its rules. */
function asRow(lines: readonly Strip[], grid: Grid, row: Row): readonly Strip[] {
  const { pad, width, lefts } = grid;
  const height = Math.max(textHeight(lines, grid) + 2 * pad.y, grid.rowHeight);
  let y = pad.y;
  const boxes = lines.flatMap((line) => {
    const moved = line.boxes.map((box) => moveBox(box, 0, y));
    y += line.height;
    return moved;
  });
  const edges = lefts.filter((_left, column) => row[column]?.covered !== true);
  const uprights = [...edges, width].map((x) => rule(x, 0, x, height));
  const levels = [
    ...levelRules(0, grid, (column) => row[column]?.openAbove === true),
    ...levelRules(height, grid, (column) => row[column]?.openBelow === true),
  ];
  const texts = cellByCell(boxes, lefts);
  return [{ height, gap: 0, tie: 0, boxes: [...levels, ...uprights, ...texts] }];
}

/** Boxes in the order they are read: a cell to its end, then the next, so that copied text is in order too. */
function cellByCell(boxes: readonly Box[], lefts: readonly Mm[]): readonly Box[] {
  const columnOf = (box: Box): number => {
    const x = leftOf(box);
    return lefts.findLastIndex((left) => left <= x);
  };
  return boxes.toSorted((a, b) => columnOf(a) - columnOf(b));
}

/** The rule at one level, left out where a cell goes on across it. */
function levelRules(
  y: Mm,
  { lefts, widths, width }: Grid,
  isOpen: (column: number) => boolean,
): readonly Box[] {
  const columns = lefts.map((_left, column) => column);
  if (!columns.some(isOpen)) return [rule(0, y, width, y)];
  return columns
    .filter((column) => !isOpen(column))
    .map((column) => {
      const left = lefts[column] ?? 0;
      return rule(left, y, left + (widths[column] ?? 0), y);
    });
}

function textHeight(lines: readonly Strip[], { spec }: Grid): Mm {
  return lines.length === 0 ? mmFromPt(spec.size) * spec.leading : heightOf(lines);
}

/** Runs with all text bold. */
export function boldRuns(runs: TableCell['runs']): TableCell['runs'] {
  return runs.map((run) => (isText(run) ? { ...run, bold: true as const } : run));
}

/** Width in mm of the columns that a cell takes. */
function spanWidth(row: Row, column: number, { widths }: Grid): Mm {
  const count = row[column]?.columns ?? 1;
  return widths.slice(column, column + count).reduce((sum, width) => sum + width, 0);
}

type Placed = {
  readonly lines: readonly Strip[];
  readonly row: number;
  readonly down: number;
  readonly left: Mm;
  readonly width: Mm;
};

/** Rows that a cell over several of them holds together, as one strip; each cell has its own rules. */
function joinedRows(group: readonly Row[], grid: Grid): Strip {
  const cells = group.flatMap((row, at) =>
    grid.lefts.flatMap((left, column): readonly Placed[] => {
      if (row[column]?.covered === true) return [];
      const down = Math.min(row[column]?.rows ?? 1, group.length - at);
      const lines = cellLines(row, column, grid);
      return [{ lines, row: at, down, left, width: spanWidth(row, column, grid) }];
    }),
  );
  const heights = rowHeights(cells, group.length, grid);
  const tops = heights.map((_height, at) => sumOf(heights.slice(0, at)));
  const boxes = cells.flatMap(({ lines, row, down, left, width }) => {
    const top = tops[row] ?? 0;
    const height = sumOf(heights.slice(row, row + down));
    return [...cellRules(left, top, width, height), ...placed(lines, left, top, grid)];
  });
  return { height: sumOf(heights), gap: 0, tie: 0, boxes };
}

/** Heights of rows in mm: what cells of one row need; what a cell over several lacks is given to its last row. */
function rowHeights(cells: readonly Placed[], count: number, grid: Grid): readonly Mm[] {
  const heights = Array.from({ length: count }, () => grid.rowHeight);
  for (const { lines, row, down } of cells.toSorted((a, b) => a.down - b.down)) {
    const last = row + down - 1;
    const lacking = cellHeight(lines, grid) - sumOf(heights.slice(row, last + 1));
    heights[last] = (heights[last] ?? 0) + Math.max(0, lacking);
  }
  return heights;
}

function cellHeight(lines: readonly Strip[], grid: Grid): Mm {
  return textHeight(lines, grid) + 2 * grid.pad.y;
}

function placed(lines: readonly Strip[], left: Mm, top: Mm, { pad }: Grid): readonly Box[] {
  let y = top + pad.y;
  return lines.flatMap(({ boxes, height }) => {
    const moved = boxes.map((box) => moveBox(box, left + pad.x, y));
    y += height;
    return moved;
  });
}

function cellRules(x: Mm, y: Mm, w: Mm, h: Mm): readonly Box[] {
  return [
    rule(x, y, x + w, y),
    rule(x, y + h, x + w, y + h),
    rule(x, y, x, y + h),
    rule(x + w, y, x + w, y + h),
  ];
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function rule(x1: Mm, y1: Mm, x2: Mm, y2: Mm): Box {
  const ends = { from: { x: x1, y: y1 }, to: { x: x2, y: y2 } };
  return { kind: 'rule', ...ends, width: RULE.thin, ink: RULE.ink };
}

import type { Box } from '../model/page.ts';
import type { Mm } from '../paper/length.ts';
import type { Strip, Tie } from './flow-strip.ts';
import { moveBox } from '../text/move-box.ts';

/**
 * Columns of strips side by side, line by line, as one column of strips: first lines stand on one baseline.
 * `lefts` is where each column begins.
 */
export function besideEach(
  columns: readonly (readonly Strip[])[],
  lefts: readonly Mm[],
): readonly Strip[] {
  const count = Math.max(0, ...columns.map((strips) => strips.length));
  return Array.from({ length: count }, (_, line): Strip => {
    const cells = columns.map((strips) => strips[line]);
    const height = Math.max(0, ...cells.map((cell) => cell?.height ?? 0));
    const boxes = cells.flatMap((cell, column) =>
      cell === undefined ? [] : onBaseline(cell, height, lefts[column] ?? 0),
    );
    const tie: Tie = line === 1 || (line > 0 && line === count - 1) ? 2 : 0;
    return { height, gap: 0, tie, boxes };
  });
}

function onBaseline(cell: Strip, height: Mm, left: Mm): readonly Box[] {
  // A smaller line is lowered by the share of the difference that lies above the baseline.
  const down = (height - cell.height) * 0.755;
  return cell.boxes.map((box) => moveBox(box, left, down));
}

/**
 * Widths of columns, in mm, that share out `width`: by `shares` when given, else each as wide as its longest
 * text wants (`natural`); at least as wide as its longest word (`least`) while there is room.
 */
export function columnWidths(
  width: Mm,
  columns: readonly { readonly least: Mm; readonly natural: Mm }[],
  shares: readonly number[] | undefined,
): readonly Mm[] {
  const least = sum(columns.map((column) => column.least));
  const natural = sum(columns.map((column) => column.natural));
  if (least >= width) {
    return shareOut(
      width,
      columns.map((column) => column.least),
    );
  }
  if (shares?.length === columns.length) {
    return widened(
      shareOut(width, shares),
      columns.map((column) => column.least),
    );
  }
  if (natural >= width) {
    const spare = (width - least) / (natural - least);
    return columns.map((column) => column.least + (column.natural - column.least) * spare);
  }
  // A small table grows a little, so that it is no lump of text, and stays at the left.
  const grown = Math.min(width, Math.max(natural * 1.3, width * 0.5));
  return columns.map((column) => column.natural + (grown - natural) / columns.length);
}

/** No column narrower than its least; what that costs is taken where there is most to spare. */
function widened(widths: readonly Mm[], least: readonly Mm[]): readonly Mm[] {
  const raised = widths.map((width, column) => Math.max(width, least[column] ?? 0));
  const over = sum(raised) - sum(widths);
  const spare = sum(raised) - sum(least);
  const part = spare > 0 ? over / spare : 0;
  return raised.map((width, column) => width - (width - (least[column] ?? 0)) * part);
}

function shareOut(width: Mm, shares: readonly number[]): readonly Mm[] {
  const whole = sum(shares);
  return shares.map((share) => (whole > 0 ? (width * share) / whole : width / shares.length));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

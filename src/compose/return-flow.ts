import type { Box } from '../model/page.ts';
import type { FoldName } from '../paper/fold.ts';
import type { Mm } from '../paper/length.ts';
import { BODY } from '../paper/return-frame.ts';
import { pastFolds, SLACK, type PastFolds } from './return-folds.ts';
import { moveBox } from '../text/move-box.ts';
import { type ReturnUnit } from './return-unit.ts';

/** Boxes in the body of one return page. */
export type ReturnBody = readonly Box[];

/** What is added to a page that holds items: the heads above the two columns and the line between them. */
export type ColumnFurniture = {
  readonly headHeight: Mm;
  readonly boxes: (top: Mm, bottom: Mm) => readonly Box[];
};

const BOTTOM: Mm = BODY.y + BODY.h;

type Draft = {
  readonly boxes: Box[];
  y: Mm;
  /** Where the columns begin and end; null before the first item. */
  columns: { readonly top: Mm; bottom: Mm } | null;
};

/**
 * Lays units over pages in their order. Marks and scores are kept clear of the folds, by white between the rows of a
 * unit or by moving it down; a unit goes to the next page when it does not fit, and is cut only where it says it
 * can be.
 */
export function flowReturnPages(
  units: readonly ReturnUnit[],
  fold: FoldName,
  columns: ColumnFurniture,
): readonly ReturnBody[] {
  const pages: Draft[] = [];
  const newPage = (): Draft => {
    const page: Draft = { boxes: [], y: BODY.y, columns: null };
    pages.push(page);
    return page;
  };
  let page = newPage();
  const queue = [...units];
  for (let unit = queue.shift(); unit !== undefined; unit = queue.shift()) {
    const { top, laid } = placeOf(unit, page, fold, columns);
    if (top + laid.height <= BOTTOM + SLACK) {
      put(laid, page, top, columns);
      continue;
    }
    const parts = cutAt(unit, top, fold);
    if (parts !== null) {
      put(parts[0], page, top, columns);
      queue.unshift(parts[1]);
    } else if (page.boxes.length === 0) {
      // Nothing is lost: what no page can hold is laid on one of its own, and the tests of pages tell.
      put(laid, page, top, columns);
    } else {
      queue.unshift(unit);
    }
    if (queue.length > 0) page = newPage();
  }
  return pages.map((each) => finished(each, columns));
}

/** Where a unit goes on a page, and the unit as it lies there. */
function placeOf(
  unit: ReturnUnit,
  page: Draft,
  fold: FoldName,
  columns: ColumnFurniture,
): PastFolds {
  const start = page.y + (unit.kind === 'item' && page.columns === null ? columns.headHeight : 0);
  const place = pastFolds(unit, start, fold);
  if (unit.atFoot !== true || page.boxes.length === 0) return place;
  const foot = BOTTOM - unit.height;
  const below = pastFolds(unit, foot, fold);
  return foot > place.top && below.top === foot ? below : place;
}

/** The unit cut at the foot of the page, if it can be; the upper part lies clear of the folds. */
function cutAt(
  unit: ReturnUnit,
  top: Mm,
  fold: FoldName,
): readonly [ReturnUnit, ReturnUnit] | null {
  const parts = unit.cut?.(BOTTOM - top) ?? null;
  if (parts === null) return null;
  const upper = pastFolds(parts[0], top, fold);
  return upper.top === top ? [upper.laid, parts[1]] : null;
}

function put(unit: ReturnUnit, page: Draft, top: Mm, columns: ColumnFurniture): void {
  const boxes = [...unit.boxes, ...(unit.scores?.boxes ?? [])];
  page.boxes.push(...boxes.map((box) => moveBox(box, 0, top)));
  page.y = top + unit.height + unit.gap;
  if (unit.kind === 'wide') return;
  const bottom = top + unit.height;
  if (page.columns === null) page.columns = { top: top - columns.headHeight, bottom };
  else page.columns.bottom = bottom;
}

function finished(page: Draft, columns: ColumnFurniture): ReturnBody {
  if (page.columns === null) return page.boxes;
  return [...columns.boxes(page.columns.top, page.columns.bottom), ...page.boxes];
}

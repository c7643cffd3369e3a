import type { Box } from '../model/page.ts';
import { wayPastFold, type FoldName } from '../paper/fold.ts';
import type { Mm } from '../paper/length.ts';
import { BODY } from '../paper/return-frame.ts';
import { moved, type ReturnUnit } from './return-unit.ts';

/** Boxes in the body of one return page. */
export type ReturnBody = readonly Box[];

/** What is added to a page that holds items: the heads above the two columns and the line between them. */
export type ColumnFurniture = {
  readonly headHeight: Mm;
  readonly boxes: (top: Mm, bottom: Mm) => readonly Box[];
};

const BOTTOM: Mm = BODY.y + BODY.h;

/** Floats that mean the same place. */
const SLACK = 0.001;

type Draft = {
  readonly boxes: Box[];
  y: Mm;
  /** Where the columns begin and end; null before the first item. */
  columns: { readonly top: Mm; bottom: Mm } | null;
};

/**
 * Lays units over pages in their order. A unit moves down until its marks and scores are clear of the folds, goes
 * to the next page when it does not fit, and is cut only where it says it can be.
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
    const top = placeOf(unit, page, fold, columns);
    if (top + unit.height <= BOTTOM + SLACK) {
      put(unit, page, top, columns);
      continue;
    }
    const parts = unit.cut?.(BOTTOM - top) ?? null;
    if (parts !== null) {
      put(parts[0], page, top, columns);
      queue.unshift(parts[1]);
    } else if (page.boxes.length === 0) {
      // Nothing is lost: what no page can hold is laid on one of its own, and the tests of pages tell.
      put(unit, page, top, columns);
    } else {
      queue.unshift(unit);
    }
    if (queue.length > 0) page = newPage();
  }
  return pages.map((each) => finished(each, columns));
}

function placeOf(unit: ReturnUnit, page: Draft, fold: FoldName, columns: ColumnFurniture): Mm {
  const start = page.y + (unit.kind === 'item' && page.columns === null ? columns.headHeight : 0);
  const top = pastFolds(unit, start, fold);
  const foot = BOTTOM - unit.height;
  if (unit.atFoot !== true || foot <= top) return top;
  return pastFolds(unit, foot, fold) === foot ? foot : top;
}

function pastFolds(unit: ReturnUnit, start: Mm, fold: FoldName): Mm {
  let top = start;
  let way: Mm;
  do {
    way = Math.max(0, ...unit.keepClear.map((band) => wayPast(band.top + top, band.bottom + top)));
    top += way;
  } while (way > SLACK);
  return top;

  function wayPast(from: Mm, to: Mm): Mm {
    return wayPastFold(fold, from, to);
  }
}

function put(unit: ReturnUnit, page: Draft, top: Mm, columns: ColumnFurniture): void {
  page.boxes.push(...unit.boxes.map((box) => moved(box, 0, top)));
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

import { wayPastFold, type FoldName } from '../paper/fold.ts';
import type { Mm } from '../paper/length.ts';
import type { Box } from '../model/page.ts';
import { moveBox } from '../text/move-box.ts';
import { type ReturnUnit, type Rows } from './return-unit.ts';

/** Floats that mean the same place. */
export const SLACK: Mm = 0.001;

/** A unit whose marks and scores are clear of the folds: its top on the page, and itself with the white let in. */
export type PastFolds = { readonly top: Mm; readonly laid: ReturnUnit };

/** White let in at a height of the unit. */
type Parting = { readonly at: Mm; readonly by: Mm };

/** Where rows are parted, or how far they must move down because they may not be. */
type Clearing = { readonly partings: readonly Parting[] } | { readonly down: Mm };

/**
 * Takes a unit that would begin at `start` (mm of the page) past the folds. Rows that come too near one are moved
 * with those below them, where they may be parted; scores also, as long as they stay beside the unit. Else the whole
 * unit moves down.
 */
export function pastFolds(unit: ReturnUnit, start: Mm, fold: FoldName): PastFolds {
  let top = start;
  for (;;) {
    const clearing = clearAt(unit, top, fold);
    if ('laid' in clearing) return { top, laid: clearing.laid };
    top += clearing.down;
  }
}

function clearAt(
  unit: ReturnUnit,
  top: Mm,
  fold: FoldName,
): { readonly laid: ReturnUnit } | { readonly down: Mm } {
  const own = clear(unit, top, fold);
  if ('down' in own) return own;
  const height = unit.height + letIn(own.partings, unit.height);
  const heads = headsAgain(unit, own.partings);
  const laid = { ...unit, height, boxes: [...parted(unit.boxes, own.partings), ...heads] };
  const { scores } = unit;
  if (scores === undefined) return { laid };
  const beside = clear(scores, top, fold);
  if ('down' in beside) return beside;
  const boxes = parted(scores.boxes, beside.partings);
  const [first] = beside.partings;
  const lowest = Math.max(0, ...scores.keepClear.map(({ bottom }) => bottom));
  if (first === undefined || lowest + letIn(beside.partings, lowest) <= height + SLACK) {
    return { laid: { ...laid, scores: { ...scores, boxes } } };
  }
  return { down: first.by };
}

function clear({ keepClear, partsAt }: Rows, top: Mm, fold: FoldName): Clearing {
  const partings: Parting[] = [];
  for (const band of keepClear.toSorted((a, b) => a.top - b.top)) {
    const down = top + letIn(partings, band.top);
    const by = wayPastFold(fold, band.top + down, band.bottom + down);
    if (by <= SLACK) continue;
    const above = partsAt.filter((at) => at <= band.top);
    if (above.length === 0) return { down: by };
    partings.push({ at: Math.max(...above), by });
  }
  return { partings };
}

/** The head of the columns once more above each row that a fold parted from those above it. */
function headsAgain({ head, keepClear }: Rows, partings: readonly Parting[]): readonly Box[] {
  if (head === undefined) return [];
  return partings.flatMap(({ at }) => {
    const row = Math.min(...keepClear.map(({ top }) => top).filter((top) => top >= at));
    const down = row - head.row + letIn(partings, row);
    return head.boxes.map((box) => moveBox(box, 0, down));
  });
}

function letIn(partings: readonly Parting[], height: Mm): Mm {
  return partings.reduce((sum, { at, by }) => (at <= height ? sum + by : sum), 0);
}

function parted(boxes: readonly Box[], partings: readonly Parting[]): readonly Box[] {
  if (partings.length === 0) return boxes;
  return boxes.map((box) => moveBox(box, 0, letIn(partings, heightOf(box))));
}

/** Where a box lies in its unit; a text by the line it stands on. */
function heightOf(box: Box): Mm {
  if (box.kind === 'text') return box.baseline;
  return box.kind === 'rule' ? box.from.y : box.rect.y;
}

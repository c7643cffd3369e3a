import type { Box } from '../model/page.ts';
import type { Mm } from '../paper/length.ts';
import { moveBox } from '../text/move-box.ts';

/** Boxes at their x on the page, and at y from the top of their unit. */
export type Rows = {
  readonly boxes: readonly Box[];
  /** What must keep away from folds: rows of marks or of scores. */
  readonly keepClear: readonly Band[];
  /** Heights at which white may be let in, so that the rows above and below lie on both sides of a fold. */
  readonly partsAt: readonly Mm[];
  /** What stands above the columns of rows, repeated above the rows that lie below a fold; `row`: the top of the first row. */
  readonly head?: { readonly boxes: readonly Box[]; readonly row: Mm };
};

/** A piece of a return page that stays together. */
export type ReturnUnit = Rows & {
  /** `item`: has the teacher's column beside it; `wide`: takes the whole width. */
  readonly kind: 'item' | 'wide';
  readonly height: Mm;
  /** The teacher's bubbles beside it. */
  readonly scores?: Rows;
  /** White below, unless it is the last of its page. */
  readonly gap: Mm;
  /** Cuts it to fit `room`; null when it cannot be cut there. */
  readonly cut?: (room: Mm) => readonly [ReturnUnit, ReturnUnit] | null;
  /** Stands at the foot of its page. */
  readonly atFoot?: true;
};

/** Heights from the top of the unit. */
type Band = { readonly top: Mm; readonly bottom: Mm };

/** Rows that hold nothing. */
export const NO_ROWS: Rows = { boxes: [], keepClear: [], partsAt: [] };

/** No fold runs between rows so high together that they have room between two folds: the nearest are 85 mm apart, less their keep-out. */
const WHOLE: Mm = 80;

/** The unit with all its rows on one side of a fold. */
export function unparted(unit: ReturnUnit): ReturnUnit {
  const first = Math.min(...unit.keepClear.map(({ top }) => top));
  const last = Math.max(...unit.keepClear.map(({ bottom }) => bottom));
  return last - first > WHOLE ? unit : { ...unit, partsAt: [] };
}

/** `below` under `above`, as one unit that is never parted but where its parts may be. */
export function joined(above: ReturnUnit, below: ReturnUnit): ReturnUnit {
  const down = above.height + above.gap;
  const { cut, scores } = below;
  return {
    ...below,
    ...stacked(above, below, down),
    height: down + below.height,
    ...(scores === undefined ? {} : { scores: stacked(above.scores ?? NO_ROWS, scores, down) }),
    ...(cut === undefined
      ? {}
      : {
          cut: (room) => {
            const parts = cut(room - down);
            return parts === null ? null : [joined(above, parts[0]), parts[1]];
          },
        }),
  };
}

function stacked(above: Rows, below: Rows, down: Mm): Rows {
  const head = below.head === undefined ? above.head : lowered(below.head, down);
  return {
    ...(head === undefined ? {} : { head }),
    boxes: [...above.boxes, ...below.boxes.map((box) => moveBox(box, 0, down))],
    keepClear: [...above.keepClear, ...below.keepClear.map((band) => bandAt(band, down))],
    partsAt: [...above.partsAt, ...below.partsAt.map((at) => at + down)],
  };
}

function lowered({ boxes, row }: NonNullable<Rows['head']>, down: Mm): Rows['head'] {
  return { boxes: boxes.map((box) => moveBox(box, 0, down)), row: row + down };
}

/** The band so much lower. */
function bandAt({ top, bottom }: Band, down: Mm): Band {
  return { top: top + down, bottom: bottom + down };
}

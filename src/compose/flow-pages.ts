import type { Box } from '../model/page.ts';
import type { Mm } from '../paper/length.ts';
import type { Rect } from '../paper/rect.ts';
import type { Strip, Tie } from './flow-strip.ts';
import { moveBox } from '../text/move-box.ts';

/** Rounding of sums, far below what a printer can show. */
const SLACK: Mm = 1e-6;
/** A page may stay empty below this share to end at a better place. */
const FULL_ENOUGH: Readonly<Record<Tie, number>> = { 0: 0.5, 1: 0.3, 2: 0, 3: 0 };

/** Strips on pages: the first in `first`, the others in `next`. Ends pages at the best place near the end. */
export function paginate(
  strips: readonly Strip[],
  first: Rect,
  next: Rect,
): readonly (readonly Box[])[] {
  const pages: (readonly Box[])[] = [];
  let rest = strips;
  let repeated = 0;
  while (rest.length > 0) {
    const frame = pages.length === 0 ? first : next;
    // A first frame too low for anything leaves its page to what stands above it.
    const least = frame === first && first.h < next.h ? 0 : repeated + 1;
    const count = Math.max(least, countThatFits(rest, frame.h));
    pages.push(place(rest.slice(0, count), frame));
    const head = rest[count]?.again ?? [];
    repeated = head.length;
    rest = [...head, ...rest.slice(count)];
  }
  return pages;
}

/** How many strips from the first on a page or column so high (mm) takes, 0 when the first is too high, ended at the best place. */
export function countThatFits(strips: readonly Strip[], room: Mm): number {
  const forced = strips.findIndex((strip, index) => index > 0 && strip.newPage === true);
  const limit = forced < 0 ? strips.length : forced;
  const tops = topsOf(strips.slice(0, limit));
  const over = strips.findIndex(
    (strip, index) => index < limit && (tops[index] ?? 0) + strip.height > room + SLACK,
  );
  return over < 0 ? limit : bestEnd(strips, tops, over, room);
}

/** The last place before `over` with the least tie that leaves the page full enough; else `over` itself. */
function bestEnd(strips: readonly Strip[], tops: readonly Mm[], over: number, room: Mm): number {
  for (const tie of [0, 1, 2, 3] as const) {
    for (let index = over; index > 0; index -= 1) {
      const filled = (tops[index] ?? 0) / room;
      if ((strips[index]?.tie ?? 0) <= tie && filled >= FULL_ENOUGH[tie]) return index;
    }
  }
  return over;
}

/** Where each of strips set one below the other begins, mm from the top of the first. */
export function topsOf(strips: readonly Strip[]): readonly Mm[] {
  let y = 0;
  return strips.map((strip, index) => {
    const top = y + (index === 0 ? 0 : strip.gap);
    y = top + strip.height;
    return top;
  });
}

/** Boxes of strips set one below the other from the frame's top-left corner. */
export function place(strips: readonly Strip[], frame: Rect): readonly Box[] {
  const tops = topsOf(strips);
  return strips.flatMap((strip, index) =>
    strip.boxes.map((box) => moveBox(box, frame.x, frame.y + (tops[index] ?? 0))),
  );
}

import type { DrawingPart, DrawingPath } from '../model/drawing.ts';
import { overlaps } from '../paper/rect.ts';
import type { Drawn } from './svg-shape.ts';

/** Paler than this is as good as white. */
const WHITE = 0.04;

/**
 * Lays a shape on others. Paper knows no transparency: what is seen through goes below the lines and words it would cover, on the
 * last area below it; true when that one is no white, and so would have been seen through it.
 */
export function lay({ part, seenThrough }: Drawn, parts: DrawingPart[]): boolean {
  const below = seenThrough
    ? parts.findLastIndex(
        (each) => each.kind === 'path' && hasArea(each) && overlaps(each.rect, part.rect),
      )
    : parts.length - 1;
  parts.splice(below + 1, 0, part);
  const area = seenThrough && part.fill !== undefined ? parts[below] : undefined;
  return area?.kind === 'path' && (area.fill ?? 0) > WHITE;
}

/** Lines are filled, too, if nobody says that they are not: two points have no area. */
function hasArea({ fill, d }: DrawingPath): boolean {
  return fill !== undefined && /C|L[^LMZ]*L/u.test(d);
}

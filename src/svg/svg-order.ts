import type { DrawingPart } from '../model/drawing.ts';
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
        (each) => each.kind === 'path' && each.fill !== undefined && overlaps(each.rect, part.rect),
      )
    : parts.length - 1;
  parts.splice(below + 1, 0, part);
  const area = seenThrough && part.fill !== undefined ? parts[below] : undefined;
  return area?.kind === 'path' && (area.fill ?? 0) > WHITE;
}

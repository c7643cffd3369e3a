import type { DrawingPart, DrawingPath } from '../model/drawing.ts';
import { overlaps } from '../paper/rect.ts';
import type { Drawn } from './svg-shape.ts';

/** Areas that are so much paler than they would be with what is seen through them look otherwise. */
const NOTED = 0.08;
/** So many parts may lie on what is seen through; to look at all would take too long. */
const LOOKED_AT = 500;

/**
 * Lays a shape on others. Paper knows no transparency: what is seen through goes below the lines and words it would cover, on the
 * last area below it; true when that one is so dark that it should have been seen through it.
 */
export function lay({ part, through }: Drawn, parts: DrawingPart[]): boolean {
  const below = through > 0 ? areaBelow(part, parts) : parts.length - 1;
  parts.splice(below + 1, 0, part);
  const area = through > 0 && part.fill !== undefined ? parts[below] : undefined;
  return area?.kind === 'path' && (area.fill ?? 0) * through > NOTED;
}

/** Where the last area below a shape is among the last parts; before them when there is none. */
function areaBelow({ rect }: DrawingPath, parts: readonly DrawingPart[]): number {
  const first = Math.max(0, parts.length - LOOKED_AT);
  const found = parts
    .slice(first)
    .findLastIndex((each) => each.kind === 'path' && overlaps(each.rect, rect) && hasArea(each));
  return first + found;
}

/** Lines are filled, too, if nobody says that they are not: two points have no area. */
function hasArea({ fill, d }: DrawingPath): boolean {
  return fill !== undefined && /C|L[^LMZ]*L/u.test(d);
}

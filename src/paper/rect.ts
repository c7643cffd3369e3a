import type { Mm } from './length.ts';

/** An upright rectangle in mm: top-left corner, width, height. */
export type Rect = { readonly x: Mm; readonly y: Mm; readonly w: Mm; readonly h: Mm };

/** A point in mm. */
export type Point = { readonly x: Mm; readonly y: Mm };

/** True when the two rectangles share some area (touching edges do not count). */
export function overlaps(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

/** True when `inner` lies wholly in `outer`, allowing `slack` mm on each side. */
export function contains(outer: Rect, inner: Rect, slack: Mm = 0): boolean {
  return (
    inner.x >= outer.x - slack &&
    inner.y >= outer.y - slack &&
    inner.x + inner.w <= outer.x + outer.w + slack &&
    inner.y + inner.h <= outer.y + outer.h + slack
  );
}

/** The rectangle made smaller by `by` mm on every side (larger when negative). */
export function inset(rect: Rect, by: Mm): Rect {
  return { x: rect.x + by, y: rect.y + by, w: rect.w - 2 * by, h: rect.h - 2 * by };
}

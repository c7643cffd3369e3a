import type { Box } from '../model/page.ts';
import type { Mm } from '../paper/length.ts';
import type { Point } from '../paper/rect.ts';

/** Where a box begins at its left, mm. */
export function leftOf(box: Box): Mm {
  if (box.kind === 'text') return box.x;
  return box.kind === 'rule' ? Math.min(box.from.x, box.to.x) : box.rect.x;
}

/** The box moved by so many mm to the right and down. */
export function moveBox(box: Box, right: Mm, down: Mm): Box {
  const shift = (at: Point): Point => ({ x: at.x + right, y: at.y + down });
  if (box.kind === 'text') return { ...box, x: box.x + right, baseline: box.baseline + down };
  if (box.kind === 'rule') return { ...box, from: shift(box.from), to: shift(box.to) };
  return { ...box, rect: { ...box.rect, ...shift(box.rect) } };
}

import type { Box, TextBox } from '../../src/model/page.ts';
import { mmFromPt } from '../../src/paper/length.ts';
import { overlaps, type Rect } from '../../src/paper/rect.ts';

/** A little less than a box covers, so that what merely touches is no overlap. */
export const SLACK = 0.01;

/** What a box covers: a text from its line to the top of its capitals. */
export function rectOf(box: Box): Rect {
  if (box.kind === 'text') {
    const h = mmFromPt(box.size) * 0.7;
    return { x: box.x, y: box.baseline - h, w: box.width, h };
  }
  if (box.kind === 'rule') {
    const { from, to } = box;
    const x = Math.min(from.x, to.x);
    const y = Math.min(from.y, to.y);
    return { x, y, w: Math.abs(to.x - from.x), h: Math.abs(to.y - from.y) };
  }
  return box.rect;
}

/** Pairs of boxes, one of `some` and one of `others`, that lie on one another. */
export function overlapping(
  some: readonly Box[],
  others: readonly Box[],
): readonly (readonly Box[])[] {
  return some.flatMap((one) =>
    others
      .filter((other) => other !== one)
      .filter((other) => overlaps(shrunk(rectOf(one)), shrunk(rectOf(other))))
      .map((other) => [one, other]),
  );
}

/** The texts among boxes. */
export function textsIn(boxes: readonly Box[]): readonly TextBox[] {
  return boxes.flatMap((box) => (box.kind === 'text' ? [box] : []));
}

function shrunk({ x, y, w, h }: Rect): Rect {
  return { x: x + SLACK, y: y + SLACK, w: w - 2 * SLACK, h: h - 2 * SLACK };
}

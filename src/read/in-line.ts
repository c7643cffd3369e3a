import type { Mm } from '../paper/length.ts';
import type { Point } from '../paper/rect.ts';

/** A thin stroke in a mark: a place on it, mm on the page, its direction in radians, and its ink. */
export type ThinStroke = { readonly at: Point; readonly angle: number; readonly depth: number };

/** Marks of a row and its neighbours, mm. */
const NEAR: Mm = 60;

/** How far one stroke may lie beside the other's straight continuation, mm, and how much it may be turned, radians. */
const BESIDE: Mm = 0.6;
const TURNED = 0.16;

/** A fold is pale; a line that a pen drew through several marks means something. */
const PALE = 0.35;

/** Is there a like stroke in another mark that lies in one line with this one, as a fold makes and no pupil? */
export function hasOneInLine(stroke: ThinStroke, others: readonly ThinStroke[]): boolean {
  if (stroke.depth > PALE) return false;
  return others.some((other) => {
    const [dx, dy] = [other.at.x - stroke.at.x, other.at.y - stroke.at.y];
    const far = Math.hypot(dx, dy);
    if (other === stroke || far < 1 || far > NEAR || other.depth > PALE) return false;
    // The line through both places: each stroke must run along it.
    const angle = Math.atan2(dy, dx);
    return [stroke, other].every((each) => {
      const turned = turnedBy(each.angle, angle);
      return turned < TURNED || far * Math.sin(turned) < BESIDE;
    });
  });
}

/** Angle between two straight lines, 0 to a quarter turn. */
function turnedBy(one: number, other: number): number {
  const turned = Math.abs(one - other) % Math.PI;
  return Math.min(turned, Math.PI - turned);
}

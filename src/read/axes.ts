import type { Point } from '../paper/rect.ts';

/** How a cloud of points spreads: standard deviations along and across it, its direction, radians from the x axis. */
export type Axes = {
  readonly major: number;
  readonly minor: number;
  readonly angle: number;
  readonly middle: Point;
};

/** The axes of a cloud of points. */
export function axesOf(points: readonly Point[]): Axes {
  let [x, y, xx, yy, xy] = [0, 0, 0, 0, 0];
  for (const point of points) {
    x += point.x;
    y += point.y;
    xx += point.x * point.x;
    yy += point.y * point.y;
    xy += point.x * point.y;
  }
  const count = Math.max(1, points.length);
  // A pixel is no point: by itself it spreads by a twelfth.
  const wide = xx / count - (x / count) ** 2 + 1 / 12;
  const high = yy / count - (y / count) ** 2 + 1 / 12;
  const both = xy / count - (x / count) * (y / count);
  const middle = (wide + high) / 2;
  const gap = Math.hypot((wide - high) / 2, both);
  return {
    major: Math.sqrt(middle + gap),
    minor: Math.sqrt(Math.max(middle - gap, 1 / 12)),
    middle: { x: x / count, y: y / count },
    angle: 0.5 * Math.atan2(2 * both, wide - high),
  };
}

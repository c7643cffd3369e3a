import type { Rect } from '../paper/rect.ts';
import { declarationsOf } from './svg-declared.ts';
import { lengthOf, numbersIn, type Surroundings } from './svg-lengths.ts';
import type { SvgElement } from './svg-tree.ts';

/** Where something with a view of its own stands. Each transformation applies inside the one before. */
export type Viewport = {
  /** Moves its corner there. */
  readonly place: string;
  /** Its size there, in units of what is around it. */
  readonly port: Size;
  /** Brings its own view into that place. */
  readonly fit: string;
  readonly view: Size;
  /** What reaches beyond its place is cut off. */
  readonly cuts: boolean;
};

type Size = { readonly w: number; readonly h: number };
type Attributes = SvgElement['attributes'];

/** The view that `viewBox` tells; null when it tells none. */
export function viewBoxOf(typed: string | undefined): Rect | null {
  const [x = 0, y = 0, w = 0, h = 0] = numbersIn(typed);
  return w > 0 && h > 0 ? { x, y, w, h } : null;
}

/**
 * How an `svg` inside another, or a `symbol` that is used, stands in what is around it. `used`: what the `use` says,
 * whose size goes before its own. Null when it has no size.
 */
export function viewportOf(
  attributes: Attributes,
  used: Attributes,
  around: Surroundings,
): Viewport | null {
  const side = (name: 'width' | 'height'): number =>
    lengthOf(used[name], name, around) ?? lengthOf(attributes[name], name, around) ?? whole[name];
  const whole = { width: around.view.w, height: around.view.h };
  const port = { w: side('width'), h: side('height') };
  if (port.w <= 0 || port.h <= 0) return null;
  const x = lengthOf(attributes['x'], 'width', around) ?? 0;
  const y = lengthOf(attributes['y'], 'height', around) ?? 0;
  const view = viewBoxOf(attributes['viewBox']) ?? { x: 0, y: 0, ...port };
  return {
    place: `translate(${x} ${y})`,
    port,
    fit: fitted(view, port, attributes['preserveAspectRatio'] ?? ''),
    view,
    cuts: !/visible|auto/u.test(declarationsOf({ attributes }).get('overflow') ?? ''),
  };
}

/** What brings a view into a place at (0, 0) of such size (SVG 2 §8.6). */
export function fitted(view: Rect, port: Size, ratio: string): string {
  const [across, down] = [port.w / view.w, port.h / view.h];
  const both = ratio.includes('slice') ? Math.max(across, down) : Math.min(across, down);
  const [sx, sy] = ratio.includes('none') ? [across, down] : [both, both];
  const x = (port.w - view.w * sx) * shareOf(/x(Min|Mid|Max)/u.exec(ratio)?.[1]);
  const y = (port.h - view.h * sy) * shareOf(/Y(Min|Mid|Max)/u.exec(ratio)?.[1]);
  return `translate(${x} ${y}) scale(${sx} ${sy}) translate(${-view.x} ${-view.y})`;
}

function shareOf(align: string | undefined): number {
  if (align === 'Min') return 0;
  return align === 'Max' ? 1 : 0.5;
}

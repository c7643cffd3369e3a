import { declarationsOf } from './svg-declared.ts';
import { opacityOf, paintOf, type Gradient } from './svg-paint.ts';
import type { Paint } from './svg-colour.ts';
import type { SvgElement } from './svg-tree.ts';

/** Gradients take their stops from one another, but not without end. */
const MOST_STEPS = 8;
/** Stops, and the room between them, that are looked at. */
const MOST_STOPS = 60;

/** The gradients among elements, each as the mean of its colours. */
export function gradientsOf(byId: ReadonlyMap<string, SvgElement>): ReadonlyMap<string, Gradient> {
  return new Map(
    [...byId].flatMap(([id, element]) => {
      if (!isGradient(element)) return [];
      const gradient = meanOf(stopsOf(element, byId, 0));
      return gradient === null ? [] : [[id, gradient] as const];
    }),
  );
}

function isGradient({ tag }: SvgElement): boolean {
  return tag === 'linearGradient' || tag === 'radialGradient';
}

function stopsOf(
  { attributes, children }: SvgElement,
  byId: ReadonlyMap<string, SvgElement>,
  step: number,
): readonly Paint[] {
  const stops = children
    .slice(0, MOST_STOPS)
    .flatMap((child) => (typeof child !== 'string' && child.tag === 'stop' ? [stopOf(child)] : []));
  const href = attributes['href'] ?? attributes['xlink:href'] ?? '';
  const other = byId.get(href.slice(1));
  if (stops.length > 0 || other === undefined || step >= MOST_STEPS) return stops;
  return stopsOf(other, byId, step + 1);
}

function stopOf(stop: SvgElement): Paint {
  const said = declarationsOf(stop);
  const black = { ink: 1, alpha: 1 };
  const palette = { color: black, gradients: new Map() };
  const paint = paintOf(said.get('stop-color'), black, palette, () => undefined);
  if (paint === null) return { ink: 1, alpha: 0 };
  return { ink: paint.ink, alpha: paint.alpha * opacityOf(said.get('stop-opacity')) };
}

function meanOf(stops: readonly Paint[]): Gradient | null {
  const [first] = stops;
  if (first === undefined) return null;
  const mean = (of: (stop: Paint) => number): number =>
    Math.round((stops.reduce((sum, stop) => sum + of(stop), 0) / stops.length) * 100) / 100;
  const even = stops.every(({ ink, alpha }) => ink === first.ink && alpha === first.alpha);
  return { paint: { ink: mean(({ ink }) => ink), alpha: mean(({ alpha }) => alpha) }, even };
}

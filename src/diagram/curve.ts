import type { Axes, Range } from '../model/diagram.ts';
import type { RealFunction } from '../text/expression.ts';

/** A place in the plane, in its units. */
export type Spot = readonly [number, number];

/** How often a step is halved where the curve leaves the frame or breaks off, and where a leap is looked for. */
const HALVINGS = { step: 8, leap: 40 };

/**
 * The graph of a function in pieces, in so many steps: cut at the frame, broken off where there is no value and where it leaps.
 * A difference of height up to `unseen` is no leap.
 */
export function curvePieces(
  f: RealFunction,
  { x, y }: Pick<Axes, 'x' | 'y'>,
  steps: number,
  unseen: number,
): readonly (readonly Spot[])[] {
  const spots = Array.from({ length: steps + 1 }, (_, step) =>
    spotOf(f, x.from + ((x.to - x.from) * step) / steps),
  );
  const pieces: Spot[][] = [];
  spots.slice(1).forEach((to, at) => {
    for (const part of connected(f, [spots[at] ?? to, to], y, unseen, HALVINGS.step)) {
      const piece = pieces.at(-1);
      if (piece?.at(-1) === part[0]) piece.push(part[1]);
      else pieces.push([...part]);
    }
  });
  return pieces;
}

/** A short part of a graph, drawn straight. */
type Part = readonly [Spot, Spot];

function spotOf(f: RealFunction, x: number): Spot {
  return [x, f(x)];
}

function middleOf(f: RealFunction, [[from], [to]]: Part): Spot {
  return spotOf(f, (from + to) / 2);
}

/** What of a step is drawn: it is halved where it leaves the frame or breaks off, so that it does so where the function does. */
function connected(
  f: RealFunction,
  part: Part,
  frame: Range,
  unseen: number,
  halvings: number,
): readonly Part[] {
  const [from, to] = part;
  const [one, other] = [sideOf(from, frame), sideOf(to, frame)];
  if (one === other && one !== 'within') return [];
  if (one === other && !leaps(f, part, unseen)) return [part];
  if (halvings > 0) {
    const middle = middleOf(f, part);
    return [
      ...connected(f, [from, middle], frame, unseen, halvings - 1),
      ...connected(f, [middle, to], frame, unseen, halvings - 1),
    ];
  }
  return one === 'nowhere' || other === 'nowhere' || leaps(f, part, unseen)
    ? []
    : [cut(part, frame)];
}

type Side = 'within' | 'above' | 'below' | 'nowhere';

function sideOf([, y]: Spot, { from, to }: Range): Side {
  if (!Number.isFinite(y)) return 'nowhere';
  return y < from ? 'below' : y > to ? 'above' : 'within';
}

/**
 * Whether a function leaps between two places, e.g. at a pole: halved again and again, the half of the greater difference stays
 * high, while that of a steep line comes down to nothing.
 */
function leaps(f: RealFunction, part: Part, unseen: number): boolean {
  let [from, to] = part;
  for (let halving = 0; halving < HALVINGS.leap; halving += 1) {
    if (Math.abs(to[1] - from[1]) <= unseen) return false;
    const middle = middleOf(f, [from, to]);
    if (!Number.isFinite(middle[1])) return true;
    const first = Math.abs(middle[1] - from[1]) > Math.abs(to[1] - middle[1]);
    [from, to] = first ? [from, middle] : [middle, to];
  }
  return true;
}

/** A part cut at the frame, at one end or both. */
function cut([from, to]: Part, frame: Range): Part {
  const end = (spot: Spot): Spot => {
    const side = sideOf(spot, frame);
    if (side === 'within') return spot;
    const edge = side === 'above' ? frame.to : frame.from;
    const share = (edge - from[1]) / (to[1] - from[1]);
    return [from[0] + (to[0] - from[0]) * share, edge];
  };
  return [end(from), end(to)];
}

import type { GreyImage, Pixel } from '../model/grey-image.ts';
import type { FiducialId } from '../model/page.ts';
import { darkComponents, type Component } from './components.ts';
import { middleOf } from './find-fiducial.ts';
import { homographyOf, project, type Homography, type Pair } from './homography.ts';

/** A dark square that may be a fiducial. */
type Square = Pixel & { readonly ring: boolean; readonly area: number };

/** Area of a fiducial over that of the picture's shorter side squared: a page fills half of it at least. */
const AREA = { least: 0.00015, most: 0.0016 };

/** A square seen from aside is no longer than this; what is solid and longer is a ruled line. */
const LONG = 2;

/** Squared area over 144 times the spread: 1 for a solid square, 1.1 for a disc, 0.47 for the ring. */
const SOLID = { least: 0.88, most: 1.13 };
const RING = { least: 0.42, most: 0.64 };

/** Of all that look like squares and rings, the best. */
const MOST = { solid: 11, rings: 4 };

/** Four that settle a page, in the order of the clock: all corners, or one lost and that side's other one for it. */
const QUADS: readonly (readonly FiducialId[])[] = [
  ['top-left', 'top-right', 'bottom-right', 'bottom-left'],
  ['left-edge', 'top-right', 'bottom-right', 'bottom-left'],
  ['top-left', 'right-edge', 'bottom-right', 'bottom-left'],
  ['top-left', 'top-right', 'right-edge', 'bottom-left'],
  ['top-left', 'top-right', 'bottom-right', 'left-edge'],
];

const ALL: readonly FiducialId[] = [...new Set(QUADS.flat())];

/**
 * Finds fiducials on a page of which nothing is known, however it lies: dark squares that stand to one another as the
 * fiducials do. Pairs for five or more of them; empty when there are none.
 */
export function findSquares(image: GreyImage): readonly Pair[] {
  const squares = squaresIn(image);
  let best: Fit = { pairs: [], score: 0 };
  for (const four of clockwiseFours(squares, LEAST_PAGE * image.width * image.height)) {
    for (const quad of QUADS) {
      const fit = fitOf(quad, four, squares);
      if (fit !== null && fit.score > best.score) best = fit;
    }
  }
  return best.pairs;
}

/** Less of the picture than this is no page, as far as its fiducials reach. */
const LEAST_PAGE = 0.12;

function squaresIn(image: GreyImage): readonly Square[] {
  const whole = Math.min(image.width, image.height) ** 2;
  const dark = darkComponents(image, Math.round(image.width / 9), 30)
    .filter(
      ({ area, long }) => area > AREA.least * whole && area < AREA.most * whole && long < LONG,
    )
    .map((component) => ({ ...component, shape: shapeOf(component) }));
  const nearest = (shape: number, range: typeof SOLID, most: number): readonly Square[] =>
    dark
      .filter((each) => each.shape >= range.least && each.shape <= range.most)
      .toSorted((a, b) => Math.abs(a.shape - shape) - Math.abs(b.shape - shape))
      .slice(0, most)
      .map(({ x, y, area }) => ({ x, y, area, ring: range === RING }));
  return [...nearest(1, SOLID, MOST.solid), ...nearest(0.53, RING, MOST.rings)];
}

function shapeOf({ area, spread }: Component): number {
  return spread > 0 ? area ** 2 / (144 * spread) : 0;
}

/** Any four squares that make a convex shape of some size, in the order of the clock, from each of them on. */
function* clockwiseFours(
  squares: readonly Square[],
  leastArea: number,
): Generator<readonly Square[]> {
  const count = squares.length;
  for (let a = 0; a < count; a += 1) {
    for (let b = a + 1; b < count; b += 1) {
      for (let c = b + 1; c < count; c += 1) {
        for (const last of squares.slice(c + 1)) {
          const four = clockwise([squares[a], squares[b], squares[c], last]);
          if (areaOf(four) < leastArea || !isConvex(four)) continue;
          for (let turn = 0; turn < 4; turn += 1) {
            yield [...four.slice(turn), ...four.slice(0, turn)];
          }
        }
      }
    }
  }
}

function clockwise(four: readonly (Square | undefined)[]): readonly Square[] {
  const squares = four.filter((square) => square !== undefined);
  const x = squares.reduce((sum, square) => sum + square.x, 0) / squares.length;
  const y = squares.reduce((sum, square) => sum + square.y, 0) / squares.length;
  const angle = (square: Square): number => Math.atan2(square.y - y, square.x - x);
  return squares.toSorted((one, other) => angle(one) - angle(other));
}

function areaOf(corners: readonly Pixel[]): number {
  const twice = corners.reduce((sum, { x, y }, at) => {
    const next = corners[(at + 1) % corners.length] ?? { x: 0, y: 0 };
    return sum + x * next.y - next.x * y;
  }, 0);
  return Math.abs(twice) / 2;
}

function isConvex(corners: readonly Pixel[]): boolean {
  const none = { x: 0, y: 0 };
  return corners.every((from, at) => {
    const [by, to] = [corners[(at + 1) % 4] ?? none, corners[(at + 2) % 4] ?? none];
    return (by.x - from.x) * (to.y - by.y) - (by.y - from.y) * (to.x - by.x) > 0;
  });
}

type Fit = { readonly pairs: readonly Pair[]; readonly score: number };

/** How far a square may be from where four others foretell it, as a share of the page's width: a bent page is. */
const NEAR = 0.03;

/** What the ring at its place counts, beside one for each fiducial. */
const RINGED = 0.7;

function fitOf(
  quad: readonly FiducialId[],
  four: readonly Square[],
  squares: readonly Square[],
): Fit | null {
  const first = quad.map((id, at) => pairOf(id, four[at]));
  if (!plausible(first)) return null;
  const h = homographyOf(first);
  if (h === null) return null;
  const pairs = matched(h, first, squares);
  if (pairs.length < 5) return null;
  const away = pairs.map(({ mm, px }) => {
    const at = project(h, mm);
    return Math.hypot(at.x - px.x, at.y - px.y) / widthOf(h);
  });
  const rings = pairs.filter(({ mm, px }) => {
    const isRing = squares.some((square) => square === px && square.ring);
    return isRing === (mm === FIRST);
  });
  return { pairs, score: pairs.length - 10 * Math.max(...away) + (RINGED * rings.length) / 6 };
}

const PLACES = new Map(ALL.map((id) => [id, middleOf(id)]));
const FIRST = PLACES.get('top-left');

function pairOf(id: FiducialId, px: Pixel | undefined): Pair {
  return { mm: PLACES.get(id) ?? middleOf(id), px: px ?? { x: 0, y: 0 } };
}

/** Do the sides stand to one another as on paper, seen not too much from aside? */
function plausible(pairs: readonly Pair[]): boolean {
  const scales = pairs.map(({ mm, px }, at) => {
    const next = pairs[(at + 1) % pairs.length] ?? { mm, px };
    const seen = Math.hypot(next.px.x - px.x, next.px.y - px.y);
    return seen / Math.hypot(next.mm.x - mm.x, next.mm.y - mm.y);
  });
  return Math.max(...scales) < 1.9 * Math.min(...scales);
}

function widthOf(h: Homography): number {
  const [left, right] = [project(h, middleOf('top-left')), project(h, middleOf('top-right'))];
  return Math.hypot(right.x - left.x, right.y - left.y);
}

/** The pairs, and for each other fiducial the square nearest to where it is foretold, if one is near. */
function matched(
  h: Homography,
  known: readonly Pair[],
  squares: readonly Square[],
): readonly Pair[] {
  const pairs = [...known];
  const most = NEAR * widthOf(h);
  for (const [id, mm] of PLACES) {
    if (pairs.some((pair) => pair.mm === mm)) continue;
    const at = project(h, mm);
    const free = squares.filter((square) => pairs.every(({ px }) => px !== square));
    const distance = (square: Square): number => Math.hypot(square.x - at.x, square.y - at.y);
    const nearest = free.toSorted((one, other) => distance(one) - distance(other))[0];
    if (nearest !== undefined && distance(nearest) < most) pairs.push(pairOf(id, nearest));
  }
  return pairs;
}

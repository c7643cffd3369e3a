import type { GreyImage, Pixel } from '../model/grey-image.ts';
import type { FiducialId } from '../model/page.ts';
import { darkComponents, type Component } from './components.ts';
import { middleOf } from './find-fiducial.ts';
import { affineOf, homographyOf, project, type Homography, type Pair } from './homography.ts';

/** A dark square that may be a fiducial. */
type Square = Pixel & { readonly ring: boolean; readonly area: number };

/** Area of a fiducial over that of the picture's width squared: a page fills half the picture at least. */
const AREA = { least: 0.00012, most: 0.0016 };

/** Squared area over 144 times the spread: 1 for a solid square, 1.1 for a disc, 0.47 for the ring. */
const SOLID = { least: 0.82, most: 1.16 };
const RING = { least: 0.36, most: 0.64 };

/** More than so many squares are looked at no further: the page is no form of ours. */
const MOST_SQUARES = 14;

/** Triples of corners that settle a page. */
const TRIPLES: readonly (readonly [FiducialId, FiducialId, FiducialId])[] = [
  ['top-left', 'top-right', 'bottom-left'],
  ['top-left', 'top-right', 'bottom-right'],
  ['top-left', 'bottom-left', 'bottom-right'],
  ['top-right', 'bottom-left', 'bottom-right'],
];

const ALL: readonly FiducialId[] = [...new Set(TRIPLES.flat()), 'left-edge', 'right-edge'];

/**
 * Finds fiducials on a page of which nothing is known, however it lies: dark squares that stand to one another as the
 * fiducials do. Pairs for four or more of them; empty when there are none.
 */
export function findSquares(image: GreyImage): readonly Pair[] {
  const squares = squaresIn(image);
  let best: Fit = { pairs: [], score: 0 };
  for (const triple of TRIPLES) {
    for (const chosen of orderedTriples(squares, triple[0] === 'top-left')) {
      const fit = fitOf(triple, chosen, squares);
      if (fit !== null && fit.score > best.score) best = fit;
    }
  }
  return best.pairs;
}

function squaresIn(image: GreyImage): readonly Square[] {
  const whole = image.width ** 2;
  return darkComponents(image, Math.round(image.width / 9), 30)
    .filter(({ area }) => area > AREA.least * whole && area < AREA.most * whole)
    .flatMap((component): readonly Square[] => {
      const shape = shapeOf(component);
      const ring = shape >= RING.least && shape <= RING.most;
      if (!ring && (shape < SOLID.least || shape > SOLID.most)) return [];
      return [{ x: component.x, y: component.y, ring, area: component.area }];
    })
    .toSorted((a, b) => b.area - a.area)
    .slice(0, MOST_SQUARES);
}

function shapeOf({ area, spread }: Component): number {
  return spread > 0 ? area ** 2 / (144 * spread) : 0;
}

function* orderedTriples(
  squares: readonly Square[],
  ringFirst: boolean,
): Generator<readonly [Square, Square, Square]> {
  for (const a of squares) {
    if (a.ring !== ringFirst) continue;
    for (const b of squares) {
      if (b === a || b.ring) continue;
      for (const c of squares) if (c !== a && c !== b && !c.ring) yield [a, b, c];
    }
  }
}

type Fit = { readonly pairs: readonly Pair[]; readonly score: number };

/** How far a square may be from where three others foretell it, as a share of the page's width: perspective bends that. */
const NEAR = { affine: 0.09, homography: 0.025 };

function fitOf(
  triple: readonly FiducialId[],
  chosen: readonly Square[],
  squares: readonly Square[],
): Fit | null {
  const first = triple.map((id, at) => pairOf(id, chosen[at]));
  const affine = affineOf(first);
  if (affine === null || !plausible(affine)) return null;
  const wider = matched(affine, first, triple, squares, NEAR.affine);
  if (wider.length < 4) return null;
  const h = homographyOf(wider.slice(0, 4));
  if (h === null) return null;
  const pairs = matched(h, wider.slice(0, 4), [], squares, NEAR.homography);
  if (pairs.length < 5) return null;
  const away = pairs.map(({ mm, px }) => {
    const at = project(h, mm);
    return Math.hypot(at.x - px.x, at.y - px.y) / widthOf(h);
  });
  return { pairs, score: pairs.length - 10 * Math.max(...away) };
}

function pairOf(id: FiducialId, px: Pixel | undefined): Pair {
  return { mm: middleOf(id), px: px ?? { x: 0, y: 0 } };
}

/** Not mirrored, and about as wide to high as paper is. */
function plausible(h: Homography): boolean {
  const [a = 0, b = 0, , d = 0, e = 0] = h;
  const det = a * e - b * d;
  const [across, down] = [Math.hypot(a, d), Math.hypot(b, e)];
  const ratio = across / down;
  const skew = Math.abs(a * b + d * e) / (across * down);
  return det > 0 && ratio > 0.7 && ratio < 1.43 && skew < 0.35;
}

function widthOf(h: Homography): number {
  const [left, right] = [project(h, middleOf('top-left')), project(h, middleOf('top-right'))];
  return Math.hypot(right.x - left.x, right.y - left.y);
}

/** The pairs, and for each other fiducial the square nearest to where it is foretold, if one is near. */
function matched(
  h: Homography,
  known: readonly Pair[],
  taken: readonly FiducialId[],
  squares: readonly Square[],
  near: number,
): readonly Pair[] {
  const pairs = [...known];
  const most = near * widthOf(h);
  for (const id of ALL) {
    const mm = middleOf(id);
    if (taken.includes(id) || pairs.some((pair) => pair.mm.x === mm.x && pair.mm.y === mm.y)) {
      continue;
    }
    const at = project(h, mm);
    const free = squares.filter((square) => pairs.every(({ px }) => px.x !== square.x));
    const distance = (square: Square): number => Math.hypot(square.x - at.x, square.y - at.y);
    const nearest = free.toSorted((a, b) => distance(a) - distance(b))[0];
    if (nearest !== undefined && distance(nearest) < most) pairs.push(pairOf(id, nearest));
  }
  return pairs;
}

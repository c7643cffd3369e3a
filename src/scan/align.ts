import type { GreyImage, Pixel } from '../model/grey-image.ts';
import type { FiducialId } from '../model/page.ts';
import { FIDUCIALS } from '../paper/fiducial.ts';
import type { Mm } from '../paper/length.ts';
import type { Point } from '../paper/rect.ts';
import { curled } from './curl.ts';
import { findFiducial, middleOf, type FoundFiducial } from './find-fiducial.ts';
import {
  affineOf,
  homographyOf,
  pixelsPerMm,
  project,
  residuals,
  similarityOf,
  type Homography,
  type Pair,
} from './homography.ts';
import type { Warp } from './patch.ts';

/** How a page lies in a picture. */
export type Alignment = {
  /** Where a place on paper is seen. */
  readonly warp: Warp;
  readonly found: readonly FiducialId[];
  /** How far the page is bent at its long edges, mm: what the corners alone would be wrong by. */
  readonly curl: Mm;
  /** How far the codes are from where the warp has them, mm: the worse of the two; 0 without codes. */
  readonly astray: Mm;
  readonly perMm: number;
  /** Greys between the fiducials and the paper round them. */
  readonly contrast: number;
};

/** The corners; the others lie at the long edges. */
const CORNERS: readonly FiducialId[] = ['top-left', 'top-right', 'bottom-left', 'bottom-right'];

/** How far a fiducial is looked for, mm: the surer the pose, the nearer. */
const REACH = { sure: 3, likely: 6, unsure: 11 };

/** A fiducial further from its place than this belongs to nothing of ours, mm. */
const MOST_ASTRAY: Mm = 4;

/** Nor is a page of ours bent by more: something else was taken for the fiducials at its edges. */
const MOST_CURL: Mm = 6.5;

/**
 * Finds the fiducials of a page whose codes, or some of its fiducials, are known, and from them how it lies. null when
 * fewer than three corners and a code, or four corners, settle it.
 */
export function alignPage(
  image: GreyImage,
  codes: readonly Pair[],
  start: readonly Pair[] = codes,
): Alignment | null {
  const found: FoundFiducial[] = [];
  let pose = poseOf(start);
  if (pose === null) return null;
  // Two codes, or squares that are the fiducials themselves, foretell better than few found ones.
  const steady = start.length >= 5 ? start : middles(codes);
  const look = (id: FiducialId, h: Homography, reach: Mm): void => {
    const fiducial = findFiducial(image, (point) => project(h, point), id, reach);
    if (fiducial === null) return;
    found.push(fiducial);
    pose = poseOf(found.length < 4 ? withOthers(found, steady) : found) ?? pose;
  };
  for (const id of byDistance(start)) look(id, pose, reachOf(found.length, start.length));
  // What a bent page hides from its two codes is told by the other fiducials.
  if (found.length >= 4) {
    const missing = byDistance(found).filter((id) => found.every((each) => each.id !== id));
    for (const id of missing) look(id, pose, REACH.likely);
  }
  return settled(found, codes);
}

/** Those found, and what else is known but for what was found. */
function withOthers(found: readonly Pair[], others: readonly Pair[]): readonly Pair[] {
  const isFound = ({ mm }: Pair): boolean =>
    found.some((each) => each.mm.x === mm.x && each.mm.y === mm.y);
  return [...found, ...others.filter((pair) => !isFound(pair))];
}

function reachOf(found: number, known: number): Mm {
  if (found >= 3 || known >= 5) return REACH.sure;
  return found >= 1 ? REACH.likely : REACH.unsure;
}

/** The best map that so many pairs, so spread, settle. */
function poseOf(pairs: readonly Pair[]): Homography | null {
  const width = spread(pairs, 'x');
  const height = spread(pairs, 'y');
  const wide = Math.min(width, height) > 100;
  if (pairs.length >= 4 && wide) return homographyOf(pairs);
  if (pairs.length >= 3 && Math.min(width, height) > 15) return affineOf(pairs);
  return similarityOf(pairs);
}

function spread(pairs: readonly Pair[], axis: 'x' | 'y'): Mm {
  const places = pairs.map(({ mm }) => mm[axis]);
  return Math.max(...places) - Math.min(...places);
}

/** Those near what is known first: from there the others are foretold better. */
function byDistance(known: readonly Pair[]): readonly FiducialId[] {
  const ids = Object.keys(FIDUCIALS) as FiducialId[];
  const distance = (id: FiducialId): Mm =>
    Math.min(...known.map(({ mm }) => Math.hypot(mm.x - middleOf(id).x, mm.y - middleOf(id).y)));
  return ids.toSorted((a, b) => distance(a) - distance(b));
}

/** The middle of each code, of its four corners: surer than any of them. */
function middles(codes: readonly Pair[]): readonly Pair[] {
  return Array.from({ length: Math.floor(codes.length / 4) }, (_, at) => {
    const corners = codes.slice(4 * at, 4 * at + 4);
    const mean = (of: (pair: Pair) => number): number =>
      corners.reduce((sum, pair) => sum + of(pair), 0) / 4;
    return {
      mm: { x: mean(({ mm }) => mm.x), y: mean(({ mm }) => mm.y) },
      px: { x: mean(({ px }) => px.x), y: mean(({ px }) => px.y) },
    };
  });
}

/** The alignment that the corners give, bent by those at the long edges; checked by the codes. */
function settled(found: readonly FoundFiducial[], codes: readonly Pair[]): Alignment | null {
  const corners = found.filter(({ id }) => CORNERS.includes(id));
  const edges = found.filter(({ id }) => !CORNERS.includes(id));
  const anchors: readonly Pair[] = corners.length === 4 ? corners : [...found, ...middles(codes)];
  const h = corners.length < 2 ? null : homographyOf(anchors);
  if (h === null) return null;
  const perMm = pixelsPerMm(h);
  if (!(perMm > 0) || Math.max(...residuals(h, anchors)) > MOST_ASTRAY * perMm) return null;
  const bent = corners.length === 4 ? edges.map((each) => ({ ...each, by: offset(h, each) })) : [];
  const curl = Math.max(0, ...bent.map(({ by }) => Math.hypot(by.x, by.y) / perMm));
  if (curl > MOST_CURL) return null;
  const warp = curled(h, bent);
  const astray = Math.max(0, ...middles(codes).map((pair) => away(warp, pair) / perMm));
  const contrasts = found.map((each) => each.contrast).toSorted((a, b) => a - b);
  const contrast = contrasts[contrasts.length >> 1] ?? 0;
  return { warp, found: found.map(({ id }) => id), curl, astray, perMm, contrast };
}

function offset(h: Homography, { mm, px }: Pair): Pixel {
  const at = project(h, mm);
  return { x: px.x - at.x, y: px.y - at.y };
}

function away(warp: (point: Point) => Pixel, { mm, px }: Pair): number {
  const at = warp(mm);
  return Math.hypot(at.x - px.x, at.y - px.y);
}

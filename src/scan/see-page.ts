import type { GreyImage } from '../model/grey-image.ts';
import type { SeenPage, Unreadable } from '../model/scanned-page.ts';
import type { SheetId, Sign } from '../paper/sheet-id.ts';
import { alignPage, type Alignment } from './align.ts';
import { findSquares } from './find-squares.ts';
import { halved, percentiles } from './grey.ts';
import type { Pair } from './homography.ts';
import { inkShare } from './ink-share.ts';
import {
  bothRead,
  codesAnywhere,
  codesInCorners,
  codesInPlace,
  joined,
  type CodeReaders,
  type CodesRead,
} from './read-codes.ts';

/** A page as it was seen, and how it lies where that could be told. */
export type PageSeen = { readonly page: SeenPage; readonly alignment: Alignment | null };

/** Codes are looked for in a picture no higher than this, pixels: 3 to a module at least. */
const LOW = 2000;

/** Fiducials of which nothing is known are looked for in a picture no larger than this. */
const LOWEST = 1400;

/** Less of the page than this inked is a blank one: dust, holes and streaks. */
const BLANK = 0.0004;

/** What the codes' corners may be from where the fiducials have them, mm; beyond, the page is bent or wrongly fitted. */
const MOST_ASTRAY = 1.6;

/**
 * Finds out what a page is and how it lies. The codes say whose sheet it is, the fiducials where each mark is; where one
 * fails, the other tells where to look. What is not sure is said to be unreadable, never guessed.
 */
export async function seePage(
  image: GreyImage,
  readers: CodeReaders,
  sign: Sign,
): Promise<PageSeen> {
  const [low, scale] = shrunk(image, LOW);
  let codes = await codesInCorners(low, scale, readers, sign);
  let alignment = codes.corners.length === 0 ? null : alignPage(image, codes.corners);
  if (!bothRead(codes) || alignment === null) {
    ({ codes, alignment } = await lookHarder(image, low, scale, codes, readers, sign));
  }
  return { page: pageOf(image, codes, alignment), alignment };
}

/** Half, and half again, until it is no higher than so many pixels; how many pixels one of it stands for. */
function shrunk(image: GreyImage, most: number): readonly [GreyImage, number] {
  let [small, scale] = [image, 1];
  while (Math.max(small.width, small.height) > most) {
    small = halved(small);
    scale *= 2;
  }
  return [small, scale];
}

type Found = { readonly codes: CodesRead; readonly alignment: Alignment | null };

async function lookHarder(
  image: GreyImage,
  low: GreyImage,
  scale: number,
  before: CodesRead,
  readers: CodeReaders,
  sign: Sign,
): Promise<Found> {
  let codes = before;
  const [harder] = readers.thorough;
  if (harder !== undefined) codes = joined(codes, await codesAnywhere(low, scale, harder, sign));
  let alignment =
    codes.corners.length > 0
      ? alignPage(image, codes.corners)
      : alignPage(image, [], squaresOf(image));
  alignment ??= alignPage(image, codes.corners, squaresOf(image));
  if (alignment !== null && !bothRead(codes)) {
    codes = joined(codes, await codesInPlace(image, alignment.warp, readers, sign));
  }
  if (oursIn(codes).length === 0) {
    for (const reader of readers.thorough) {
      codes = joined(codes, await codesAnywhere(low, scale, reader, sign));
      if (oursIn(codes).length > 0) break;
      if (scale > 1) codes = joined(codes, await codesAnywhere(image, 1, reader, sign));
      if (oursIn(codes).length > 0) break;
    }
  }
  if (alignment === null && codes.corners.length > 0) alignment = alignPage(image, codes.corners);
  else if (alignment !== null && codes.corners.length > 0) {
    alignment = alignPage(image, codes.corners) ?? alignment;
  }
  return { codes, alignment };
}

function squaresOf(image: GreyImage): readonly Pair[] {
  const [lowest, scale] = shrunk(image, LOWEST);
  return findSquares(lowest).map(({ mm, px }) => ({
    mm,
    px: { x: px.x * scale, y: px.y * scale },
  }));
}

function oursIn({ readings }: CodesRead): readonly SheetId[] {
  const ids = readings.flatMap((each) => (each.kind === 'ok' ? [each.id] : []));
  const once = new Map(ids.map((id) => [JSON.stringify(id), id]));
  return [...once.values()];
}

function pageOf(image: GreyImage, codes: CodesRead, alignment: Alignment | null): SeenPage {
  const ids = oursIn(codes);
  const [id, ...others] = ids;
  if (others.length > 0) return unreadable('codes-disagree', null);
  if (id === undefined) return strange(image, codes, alignment);
  if (alignment === null) return unreadable('no-fiducials', id);
  if (alignment.astray > MOST_ASTRAY) return unreadable('bent', id);
  return { kind: 'sheet', id };
}

/** A page without a code of ours. */
function strange(image: GreyImage, codes: CodesRead, alignment: Alignment | null): SeenPage {
  for (const reading of codes.readings) {
    if (reading.kind === 'wrong-mac') return { kind: 'other-school', claimed: reading.claimed };
    if (reading.kind === 'unknown-version') return reading;
  }
  if (alignment !== null) return unreadable('no-code', null);
  const [low] = shrunk(image, LOWEST);
  if (codes.readings.length > 0) return { kind: 'foreign' };
  const ink = inkShare(low);
  if (ink < BLANK) return { kind: 'blank' };
  const [dark = 0, white = 255] = percentiles(low.pixels, [0.002, 0.9]);
  return white - dark < 40 ? unreadable('too-faint', null) : { kind: 'foreign' };
}

function unreadable(why: Unreadable, id: SheetId | null): SeenPage {
  return { kind: 'unreadable', why, id };
}

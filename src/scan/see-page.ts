import type { CodeReaders } from '../model/code-reader.ts';
import type { GreyImage } from '../model/grey-image.ts';
import type { SeenPage, Unreadable } from '../model/scanned-page.ts';
import { FIDUCIALS } from '../paper/fiducial.ts';
import type { SheetId, Sign } from '../paper/sheet-id.ts';
import { alignPage, type Alignment } from './align.ts';
import { findSquares } from './find-squares.ts';
import { halved } from './grey.ts';
import type { Pair } from './homography.ts';
import { inkShare } from './ink-share.ts';
import {
  bothRead,
  codesAnywhere,
  codesInCorners,
  codesInPlace,
  cornersOf,
  joined,
  type CodesRead,
} from './read-codes.ts';
import { whyNoFiducials } from './why-no-fiducials.ts';

/** A page as it was seen, and how it lies where that could be told. */
export type PageSeen = { readonly page: SeenPage; readonly alignment: Alignment | null };

/** Codes are looked for in a picture no higher than this, pixels: 3 to a module at least. */
const LOW = 2000;

/** Fiducials of which nothing is known are looked for in a picture no larger than this. */
const LOWEST = 1400;

/** Less of the page than this inked is a blank one: dust, holes and streaks; of pale ink it is more. */
const BLANK = 0.0004;
const FAINT = 0.006;

/** Greys that ink is darker than its surroundings, and ink of a page whose print is hardly there. */
const STANDS_OUT = { ink: 45, faint: 20 };

/** What the codes may be from where the fiducials have them, mm; beyond, the page is bent or wrongly fitted. */
const MOST_ASTRAY = 1.6;

const FIDUCIAL_COUNT = Object.keys(FIDUCIALS).length;

/**
 * Finds out what a page is and how it lies. The codes say whose sheet it is, the fiducials where each mark is; where one
 * fails, the other tells where to look. What is not sure is said to be unreadable, never guessed.
 */
export async function seePage(
  image: GreyImage,
  readers: CodeReaders,
  sign: Sign,
): Promise<PageSeen> {
  const look: Look = { image, low: shrunk(image, LOW), readers, sign };
  let codes = await codesInCorners(look.low.image, look.low.scale, readers, sign);
  let alignment = lying(image, codes);
  if (!bothRead(codes) || alignment === null) {
    codes = await moreCodes(look, codes);
    alignment = better(lying(image, codes), () => lying(image, codes, squaresOf(image)));
    if (alignment !== null && !bothRead(codes)) {
      codes = joined(codes, await codesInPlace(image, alignment.warp, readers, sign));
    }
    if (oursIn(codes).length === 0) codes = await anyCode(look, codes);
    alignment = better(alignment, () => lying(image, codes));
  }
  return { page: pageOf(image, codes, alignment), alignment };
}

/** A picture and a smaller copy of it; `scale`: how many of its pixels one of the copy stands for. */
type Look = {
  readonly image: GreyImage;
  readonly low: Shrunk;
  readonly readers: CodeReaders;
  readonly sign: Sign;
};

type Shrunk = { readonly image: GreyImage; readonly scale: number };

/** How a page lies by its codes, or by squares that may be its fiducials. */
function lying(
  image: GreyImage,
  codes: CodesRead,
  squares: readonly Pair[] = [],
): Alignment | null {
  const corners = cornersOf(codes);
  const start = squares.length > 0 ? squares : corners;
  return start.length === 0 ? null : alignPage(image, corners, start);
}

/** Half, and half again, until it is no higher than so many pixels; how many pixels one of it stands for. */
function shrunk(image: GreyImage, most: number): Shrunk {
  let [small, scale] = [image, 1];
  while (Math.max(small.width, small.height) > most) {
    small = halved(small);
    scale *= 2;
  }
  return { image: small, scale };
}

/** The first if it knows all fiducials, else that of both which knows more. */
function better(first: Alignment | null, other: () => Alignment | null): Alignment | null {
  if (first !== null && first.found.length === FIDUCIAL_COUNT) return first;
  const second = other();
  if (first === null || second === null) return first ?? second;
  return second.found.length > first.found.length ? second : first;
}

/** Codes anywhere on the page, by the first thorough decoder. */
async function moreCodes({ low, readers, sign }: Look, before: CodesRead): Promise<CodesRead> {
  const [harder] = readers.thorough;
  if (harder === undefined) return before;
  return joined(before, await codesAnywhere(low.image, low.scale, harder, sign));
}

/** Any code of ours, by whatever decoder reads it in the smaller copy or in the picture itself. */
async function anyCode({ image, low, readers, sign }: Look, before: CodesRead): Promise<CodesRead> {
  let codes = before;
  const copies = low.scale > 1 ? [low, { image, scale: 1 }] : [low];
  for (const reader of readers.thorough) {
    for (const copy of copies) {
      codes = joined(codes, await codesAnywhere(copy.image, copy.scale, reader, sign));
      if (oursIn(codes).length > 0) return codes;
    }
  }
  return codes;
}

function squaresOf(image: GreyImage): readonly Pair[] {
  const { image: lowest, scale } = shrunk(image, LOWEST);
  return findSquares(lowest).map(({ mm, px }) => ({
    mm,
    px: { x: px.x * scale, y: px.y * scale },
  }));
}

function oursIn(codes: CodesRead): readonly SheetId[] {
  const ids = codes.flatMap(({ reading }) => (reading.kind === 'ok' ? [reading.id] : []));
  const once = new Map(ids.map((id) => [JSON.stringify(id), id]));
  return [...once.values()];
}

function pageOf(image: GreyImage, codes: CodesRead, alignment: Alignment | null): SeenPage {
  const ids = oursIn(codes);
  const [id, ...others] = ids;
  if (others.length > 0) return unreadable('codes-disagree', null);
  if (id === undefined) return strange(image, codes, alignment);
  if (alignment === null) {
    const isFaint = (): boolean => inkShare(shrunk(image, LOWEST).image, STANDS_OUT.ink) < BLANK;
    return unreadable(whyNoFiducials(image, cornersOf(codes), isFaint), id);
  }
  if (alignment.astray > MOST_ASTRAY) return unreadable('bent', id);
  return { kind: 'sheet', id };
}

/** A page without a code of ours. */
function strange(image: GreyImage, codes: CodesRead, alignment: Alignment | null): SeenPage {
  for (const { reading } of codes) {
    if (reading.kind === 'wrong-mac') return { kind: 'other-school', claimed: reading.claimed };
    if (reading.kind === 'unknown-version') return reading;
  }
  if (alignment !== null) return unreadable('no-code', null);
  const { image: low } = shrunk(image, LOWEST);
  if (codes.length > 0) return { kind: 'foreign' };
  if (inkShare(low, STANDS_OUT.ink) >= BLANK) return { kind: 'foreign' };
  return inkShare(low, STANDS_OUT.faint) < FAINT
    ? { kind: 'blank' }
    : unreadable('too-faint', null);
}

function unreadable(why: Unreadable, id: SheetId | null): SeenPage {
  return { kind: 'unreadable', why, id };
}

import type { GreyImage, Pixel } from '../model/grey-image.ts';
import type { Patch } from '../model/patch.ts';
import type { CodeReader, CodeReaders, SeenCode } from '../model/code-reader.ts';
import { decodeSheetCode, type CodeCorner, type SheetCodeReading } from '../paper/sheet-code.ts';
import { CODE_ZONES, CODES } from '../paper/return-frame.ts';
import { inset } from '../paper/rect.ts';
import type { Sign } from '../paper/sheet-id.ts';
import { redrawnCode } from './code-grid.ts';
import { cropped, type Crop } from './grey.ts';
import type { Pair } from './homography.ts';
import { patchOf, type Warp } from './patch.ts';

/** What one code said, and its corners if it is ours. */
type CodeRead = { readonly reading: SheetCodeReading; readonly corners: readonly Pair[] };

/** What the codes of a page said, each once. */
export type CodesRead = readonly CodeRead[];

/** Where the corners of all our codes are. */
export function cornersOf(read: CodesRead): readonly Pair[] {
  return read.flatMap(({ corners }) => corners);
}

/** Corners of the picture where codes are: those of a page that lies upright or upside down first. */
const PLACES: readonly (readonly [number, number])[] = [
  [1, 0],
  [0, 1],
  [0, 0],
  [1, 1],
];

/** Size of such a corner as shares of the picture. */
const PART = { width: 0.36, height: 0.24 };

/** Looks for codes in the corners of a picture, until both are read. `scale`: pixels of the page's picture to one of this. */
export async function codesInCorners(
  image: GreyImage,
  scale: number,
  { quick }: CodeReaders,
  sign: Sign,
): Promise<CodesRead> {
  let read: CodesRead = [];
  for (const place of PLACES) {
    const { image: part, at } = cropped(image, cornerOf(image, place));
    read = joined(read, codesOf(shifted(await quick(part), at, scale), sign));
    if (bothRead(read)) break;
  }
  return read;
}

/** Looks for codes anywhere in a picture. */
export async function codesAnywhere(
  image: GreyImage,
  scale: number,
  reader: CodeReader,
  sign: Sign,
): Promise<CodesRead> {
  return codesOf(shifted(await reader(image), { x: 0, y: 0 }, scale), sign);
}

/** Pixels per mm of a straightened code: 7.6 to a module. */
const PER_MM = 10;

/** Looks for the codes where an aligned page has them, with each decoder in turn, and at last module by module. */
export async function codesInPlace(
  image: GreyImage,
  warp: Warp,
  { quick, thorough }: CodeReaders,
  sign: Sign,
): Promise<CodesRead> {
  let read: CodesRead = [];
  for (const corner of ['upper', 'lower'] as const) {
    const zone = inset(CODE_ZONES[corner], -2);
    const patch = patchOf(image, warp, zone, PER_MM);
    for (const reader of [quick, ...thorough]) {
      const seen = (await reader(patch.image)).map(({ text, corners }) => ({
        text,
        corners: corners.map(({ x, y }) =>
          warp({ x: zone.x + x / PER_MM, y: zone.y + y / PER_MM }),
        ),
      }));
      read = joined(read, codesOf(seen, sign));
      if (isRead(read, corner)) break;
    }
    if (!isRead(read, corner)) read = joined(read, await byModules(patch, corner, quick, sign));
  }
  return read;
}

/** How far beside its place a code is looked at, mm, first not at all. */
const SHIFTS = [0, -0.25, 0.25].flatMap((y) => [0, -0.25, 0.25].map((x) => ({ x, y })));

/** A code read module by module; its corners are as they were foretold, so they prove nothing. */
async function byModules(
  patch: Patch,
  corner: CodeCorner,
  reader: CodeReader,
  sign: Sign,
): Promise<CodesRead> {
  for (const shift of SHIFTS) {
    for (const { text } of await reader(redrawnCode(patch, CODES[corner], shift))) {
      const reading = decodeSheetCode(text, sign);
      if (reading.kind === 'ok') return [{ reading, corners: [] }];
    }
  }
  return [];
}

function isRead(read: CodesRead, corner: CodeCorner): boolean {
  return read.some(({ reading }) => reading.kind === 'ok' && reading.corner === corner);
}

/** Have the upper and the lower code been read? */
export function bothRead(read: CodesRead): boolean {
  return isRead(read, 'upper') && isRead(read, 'lower');
}

/** Both, each code once. */
export function joined(one: CodesRead, other: CodesRead): CodesRead {
  const known = new Set(one.map(({ reading }) => JSON.stringify(reading)));
  return [...one, ...other.filter(({ reading }) => !known.has(JSON.stringify(reading)))];
}

function cornerOf({ width, height }: GreyImage, [right, below]: readonly [number, number]): Crop {
  const part = { width: PART.width * width, height: PART.height * height };
  // A page on its side has its codes near the ends of the long sides all the same.
  const side = width > height ? { width: PART.height * width, height: PART.width * height } : part;
  return { x: right * (width - side.width), y: below * (height - side.height), ...side };
}

function shifted(seen: readonly SeenCode[], at: Pixel, scale: number): readonly SeenCode[] {
  return seen.map(({ text, corners }) => ({
    text,
    corners: corners.map(({ x, y }) => ({ x: (x + at.x) * scale, y: (y + at.y) * scale })),
  }));
}

function codesOf(seen: readonly SeenCode[], sign: Sign): CodesRead {
  let read: CodesRead = [];
  for (const { text, corners } of seen) {
    const reading = decodeSheetCode(text, sign);
    const pairs = reading.kind === 'ok' ? pairsOf(reading.corner, corners) : [];
    read = joined(read, [{ reading, corners: pairs }]);
  }
  return read;
}

function pairsOf(corner: CodeCorner, seen: readonly Pixel[]): readonly Pair[] {
  const { x, y, w, h } = CODES[corner];
  const printed = [
    { x, y },
    { x: x + w, y },
    { x: x + w, y: y + h },
    { x, y: y + h },
  ];
  return printed.map((mm, at) => ({ mm, px: seen[at] ?? { x: 0, y: 0 } }));
}

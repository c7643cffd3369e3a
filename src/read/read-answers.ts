import type { Box } from '../model/page.ts';
import type { TakePatch } from '../model/patch.ts';
import type { AnswerReading } from '../model/reading.ts';
import type { Mm } from '../paper/length.ts';
import type { Rect } from '../paper/rect.ts';
import { axesOf } from './axes.ts';
import { blots, type Blot, type Inked } from './blots.ts';
import { printedIn, type Printed } from './printed-in.ts';
import { tileInk } from './tile-ink.ts';

type AnswerBox = Extract<Box, { kind: 'answer' }>;

/** Pixels to the mm, and side of the tiles a place is looked at in, mm: so large a part of a bent page is flat. */
const PER_MM = 6;
const TILE: Mm = 36;

/** More ink than this is written; print's pale lines and what shows through from the other side are less. */
const INKED = 0.15;

/** Windows of so many mm with more than this share inked: one may be dirt, so many are writing. */
const WINDOW: Mm = 2;
const FULL = 0.06;
const WRITTEN = 3;

/** A blot is dirt below this, mm². */
const DIRT = 0.35;

/** What runs through a tile and deviates from a straight line by no more than this, mm, is a fold or a streak. */
const STRAIGHT: Mm = 0.5;

/**
 * What is written in each place for an answer, comment or question, beyond the print of the form. `contrast`: greys
 * between paper and print.
 */
export function readAnswers(
  take: TakePatch,
  boxes: readonly Box[],
  contrast: number,
): readonly AnswerReading[] {
  return boxes
    .filter((box): box is AnswerBox => box.kind === 'answer')
    .map((box) => {
      const printed = printedIn(box, boxes);
      const looks = tilesOf(box.rect).map((tile) => lookAt(take, tile, printed, contrast));
      const windows = looks.reduce((sum, look) => sum + look.windows, 0);
      const inked = looks.reduce((sum, look) => sum + look.inked, 0);
      return {
        ...{ item: box.item, rect: box.rect, state: stateOf(windows, inked) },
        ink: inked / (box.rect.w * box.rect.h),
      };
    });
}

function stateOf(windows: number, inked: number): AnswerReading['state'] {
  if (windows >= WRITTEN) return 'written';
  return windows === 0 && inked < 2 * DIRT ? 'empty' : 'doubtful';
}

/** Parts of a place, none larger than a tile. */
function tilesOf({ x, y, w, h }: Rect): readonly Rect[] {
  const [columns, rows] = [Math.ceil(w / TILE), Math.ceil(h / TILE)];
  const [wide, high] = [w / columns, h / rows];
  return Array.from({ length: columns * rows }, (_, at) => ({
    x: x + (at % columns) * wide,
    y: y + Math.floor(at / columns) * high,
    ...{ w: wide, h: high },
  }));
}

/** Windows with writing, and mm² inked. */
function lookAt(
  take: TakePatch,
  tile: Rect,
  printed: Printed,
  contrast: number,
): { readonly windows: number; readonly inked: number } {
  const { width, height, ink } = tileInk(take(tile, PER_MM), printed, contrast);
  const spots: Inked[] = [];
  for (const [at, value] of ink.entries()) {
    if (value > INKED) spots.push({ x: at % width, y: Math.floor(at / width), ink: value });
  }
  const written = writingIn(blots(spots, INKED), width, height);
  const counts = new Map<string, number>();
  const side = WINDOW * PER_MM;
  let inked = 0;
  for (const { spots: part } of written) {
    inked += part.length;
    for (const { x, y } of part) {
      const key = `${Math.floor(x / side)},${Math.floor(y / side)}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const windows = [...counts.values()].filter((count) => count > FULL * side * side).length;
  return { windows, inked: inked / PER_MM ** 2 };
}

/** All but dirt, and but folds and streaks, which the ruling may have cut into pieces. */
function writingIn(found: readonly Blot[], width: number, height: number): readonly Blot[] {
  const large = found.filter(({ spots }) => spots.length >= DIRT * PER_MM ** 2);
  const straight = large.filter(({ spots }) => isStraight(spots));
  const pieces = straight.flatMap(({ spots }) => spots);
  if (runsThrough(pieces, width, height) && isStraight(pieces)) {
    return large.filter((blot) => !straight.includes(blot));
  }
  return large.filter(
    (blot) => !straight.includes(blot) || !runsThrough(blot.spots, width, height),
  );
}

function isStraight(spots: readonly Inked[]): boolean {
  return axesOf(spots).minor <= STRAIGHT * PER_MM;
}

function runsThrough(spots: readonly Inked[], width: number, height: number): boolean {
  return (
    rangeOf(spots.map(({ x }) => x)) >= 0.9 * width ||
    rangeOf(spots.map(({ y }) => y)) >= 0.9 * height
  );
}

function rangeOf(values: readonly number[]): number {
  let [least, most] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return most - least + 1;
}

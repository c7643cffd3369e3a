import type { GreyImage } from '../model/grey-image.ts';
import type { Patch, TakePatch } from '../model/patch.ts';
import type { Mm } from '../paper/length.ts';
import type { Point, Rect } from '../paper/rect.ts';

/** The ink inside a mark, without its outline. */
export type MarkInk = {
  /** Share of the inside that is inked, 0–1. */
  readonly cover: number;
  /** Ink of what is inked, its upper quarter left aside. */
  readonly depth: number;
  /** Share of the paper just outside that is inked: strokes that overshoot, or a circle round it. */
  readonly outside: number;
  /** Longest way across its ink over the width of that ink: 1 a blot, large a thin straight line. */
  readonly slender: number;
  /** Direction of its ink, radians from the x axis. */
  readonly angle: number;
};

/** What a page is measured by. */
export type Tones = {
  /** Greys between its paper and its print. */
  readonly contrast: number;
  /** Greys that its paper varies by, one standard deviation, as patches of marks are smoothed. */
  readonly noise: number;
};

/** Pixels to the mm. */
const PER_MM = 8;

/** Paper round a mark that is looked at, mm. */
const AROUND = 1.6;

/** The outline and its blur, mm to both sides: not looked at. */
const OUTLINE = 0.5;

/** A pixel with more of print's ink than this is inked: the faintest pencil; more where noise would reach it. */
const INKED = { least: 0.085, most: 0.22, noise: 3.2 };

/** How far a mark may stand from where it is foretold, mm. */
const REACH = 0.75;

/** Takes a mark with some paper round it. */
export function markPatch(take: TakePatch, rect: Rect): Patch {
  const by = AROUND + REACH;
  const around = { x: rect.x - by, y: rect.y - by, w: rect.w + 2 * by, h: rect.h + 2 * by };
  const patch = take(around, PER_MM);
  return { ...patch, image: smoothed(patch.image) };
}

/** How far the printed outline stands from its place, mm, and how well it is seen, in greys. */
export function outlineShift(
  patch: Patch,
  side: Mm,
): { readonly by: Point; readonly seen: number } {
  const steps = Math.round(REACH * PER_MM);
  let best = { x: 0, y: 0, seen: -Infinity };
  for (let y = -steps; y <= steps; y += 1) {
    for (let x = -steps; x <= steps; x += 1) {
      // Of two equally good places the nearer one.
      const seen = outlineAt(patch.image, x, y, (side / 2) * PER_MM) - 0.4 * Math.hypot(x, y);
      if (seen > best.seen) best = { x, y, seen };
    }
  }
  return { by: { x: best.x / PER_MM, y: best.y / PER_MM }, seen: best.seen };
}

const ANGLES = Array.from({ length: 40 }, (_, at) => {
  const angle = (at / 40) * 2 * Math.PI;
  return { x: Math.cos(angle), y: Math.sin(angle) };
});

/** Ink where the outline is beyond what lies outside of it: a filled mark keeps its outer edge. */
function outlineAt({ width, height, pixels }: GreyImage, x: number, y: number, r: number): number {
  const [cx, cy] = [width / 2 + x, height / 2 + y];
  const grey = (radius: number, at: Point): number => {
    const column = Math.floor(cx + radius * at.x);
    const row = Math.floor(cy + radius * at.y);
    return pixels[row * width + column] ?? 255;
  };
  let sum = 0;
  for (const at of ANGLES) {
    const line = grey(r - 0.8, at);
    sum += Math.min(70, Math.max(-20, grey(r + 0.45 * PER_MM, at) - line));
    sum += 0.5 * Math.min(70, Math.max(-10, grey(r - 0.55 * PER_MM, at) - line));
  }
  return sum / ANGLES.length;
}

/** The ink inside and round a mark whose outline stands `shift` mm from its place. */
export function inkOf(patch: Patch, side: Mm, shift: Point, tones: Tones): MarkInk {
  const { inside, outside } = partsOf(patch, side, shift);
  const paper = paperOf(outside);
  const least = inkedFrom(tones);
  const inks = inside.map(({ grey }) => (paper - grey) / tones.contrast);
  const inked = inside.filter((_, at) => (inks[at] ?? 0) > least);
  const depths = inks.filter((ink) => ink > least).toSorted((a, b) => a - b);
  const around = outside.filter(({ grey }) => (paper - grey) / tones.contrast > least);
  return {
    cover: inked.length / Math.max(1, inside.length),
    depth: depths[Math.floor(depths.length * 0.75)] ?? 0,
    outside: around.length / Math.max(1, outside.length),
    ...directionOf(inked),
  };
}

function inkedFrom({ contrast, noise }: Tones): number {
  return Math.min(INKED.most, Math.max(INKED.least, (INKED.noise * noise) / contrast));
}

/** What the paper round a mark varies by, greys: half the middle two thirds of its brighter part. */
export function noiseRound(patch: Patch, side: Mm): number {
  const greys = partsOf(patch, side, { x: 0, y: 0 }).outside.map(({ grey }) => grey);
  const sorted = greys.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? 255;
  return (at(0.93) - at(0.6)) / 1.22;
}

type Spot = Point & { readonly grey: number };

/** Pixels inside the outline, from the mark's middle, and those of the paper round it; those of the outline left out. */
function partsOf(
  { image: { width, height, pixels } }: Patch,
  side: Mm,
  shift: Point,
): { readonly inside: readonly Spot[]; readonly outside: readonly Spot[] } {
  const centre = { x: width / 2 + shift.x * PER_MM, y: height / 2 + shift.y * PER_MM };
  const within = (side / 2 - OUTLINE) * PER_MM;
  const [near, far] = [(side / 2 + OUTLINE) * PER_MM, (side / 2 + AROUND) * PER_MM];
  const inside: Spot[] = [];
  const outside: Spot[] = [];
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const [x, y] = [column + 0.5 - centre.x, row + 0.5 - centre.y];
      const distance = Math.hypot(x, y);
      const grey = pixels[row * width + column] ?? 255;
      if (distance <= within) inside.push({ x, y, grey });
      else if (distance >= near && distance <= far) outside.push({ x, y, grey });
    }
  }
  return { inside, outside };
}

/** Grey of the paper round a mark: the brighter part of it, for labels and strokes stand there too. */
function paperOf(outside: readonly Spot[]): number {
  const sorted = outside.map(({ grey }) => grey).toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.68)] ?? 255;
}

/** The axes of a cloud of inked pixels. */
function directionOf(points: readonly Point[]): {
  readonly slender: number;
  readonly angle: number;
} {
  if (points.length < 6) return { slender: 1, angle: 0 };
  const [mx, my] = [meanOf(points.map(({ x }) => x)), meanOf(points.map(({ y }) => y))];
  const xx = meanOf(points.map(({ x }) => (x - mx) ** 2)) + 1 / 12;
  const yy = meanOf(points.map(({ y }) => (y - my) ** 2)) + 1 / 12;
  const xy = meanOf(points.map(({ x, y }) => (x - mx) * (y - my)));
  const middle = (xx + yy) / 2;
  const gap = Math.hypot((xx - yy) / 2, xy);
  const slender = Math.sqrt((middle + gap) / Math.max(middle - gap, 1 / 12));
  return { slender, angle: 0.5 * Math.atan2(2 * xy, xx - yy) };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** Each pixel the mean of itself and its eight neighbours: noise is a third of what it was. */
function smoothed({ width, height, pixels }: GreyImage): GreyImage {
  const made = new Uint8Array(pixels);
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      let sum = 0;
      for (let row = y - 1; row <= y + 1; row += 1) {
        const at = row * width + x;
        sum += (pixels[at - 1] ?? 0) + (pixels[at] ?? 0) + (pixels[at + 1] ?? 0);
      }
      made[y * width + x] = Math.round(sum / 9);
    }
  }
  return { width, height, pixels: made };
}

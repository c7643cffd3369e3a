import type { GreyImage, Pixel } from '../model/grey-image.ts';
import type { FiducialId } from '../model/page.ts';
import type { Patch } from '../model/patch.ts';
import { FIDUCIALS, RING_HOLE } from '../paper/fiducial.ts';
import type { Mm } from '../paper/length.ts';
import type { Point } from '../paper/rect.ts';
import { patchOf, type Warp } from './patch.ts';
import { sumsOf } from './sums.ts';

/** A fiducial as it was found. */
export type FoundFiducial = {
  readonly id: FiducialId;
  /** Where its middle is printed, mm, and where it is seen. */
  readonly mm: Point;
  readonly px: Pixel;
  /** Grey of the paper around it less its own: 0–255. */
  readonly contrast: number;
};

/** Side of a fiducial and of its white middle, mm. */
const SIDE = FIDUCIALS['top-left'].w;
const HOLE = RING_HOLE.w;

/** What is looked at, mm: a frame of the square, clear of the hole, and the paper around it. */
const LOOK = { core: 5, hole: 3.4, near: 7, far: 8.4 };

/** Pixels per mm of the first look and of the measuring. */
const COARSE = 4;
const FINE = 8;

/** Less contrast than this is no ink. */
const LEAST_CONTRAST = 40;

/** A square may have grown or shrunk by so much of its side, by toner, blur and a threshold. */
const SIDES = { least: 0.8, most: 1.22 };

/** Printed middle of a fiducial, mm. */
export function middleOf(id: FiducialId): Point {
  const { x, y } = FIDUCIALS[id];
  return { x: x + SIDE / 2, y: y + SIDE / 2 };
}

/** Looks for a fiducial no further than `reach` mm from where the warp has it; null when there is none. */
export function findFiducial(
  image: GreyImage,
  warp: Warp,
  id: FiducialId,
  reach: Mm,
): FoundFiducial | null {
  const mm = middleOf(id);
  const half = LOOK.far / 2 + reach;
  const rect = { x: mm.x - half, y: mm.y - half, w: 2 * half, h: 2 * half };
  const best = darkest(patchOf(image, warp, rect, COARSE));
  if (best === null) return null;
  const near = { x: rect.x + best.at.x, y: rect.y + best.at.y };
  const window = SIDE / 2 + 2;
  const fine = { x: near.x - window, y: near.y - window, w: 2 * window, h: 2 * window };
  const middle = measured(patchOf(image, warp, fine, FINE));
  if (middle === null) return null;
  const px = warp({ x: fine.x + middle.x, y: fine.y + middle.y });
  return { id, mm, px, contrast: best.contrast };
}

/** The place where a square of ink stands out most, in mm from the patch's corner. */
function darkest(patch: Patch): { readonly at: Point; readonly contrast: number } | null {
  const sums = sumsOf(patch.image);
  const px = (mm: Mm): number => Math.round((mm / 2) * patch.perMm);
  const [core, hole, near, far] = [px(LOOK.core), px(LOOK.hole), px(LOOK.near), px(LOOK.far)];
  const frame = (x: number, y: number, outer: number, inner: number): number => {
    const count = 4 * (outer * outer - inner * inner);
    const whole = sums.of(x - outer, y - outer, x + outer, y + outer);
    return (whole - sums.of(x - inner, y - inner, x + inner, y + inner)) / count;
  };
  let best = { x: 0, y: 0, contrast: 0 };
  for (let y = far; y <= patch.image.height - far; y += 1) {
    for (let x = far; x <= patch.image.width - far; x += 1) {
      const contrast = frame(x, y, far, near) - frame(x, y, core, hole);
      if (contrast > best.contrast) best = { x, y, contrast };
    }
  }
  if (best.contrast < LEAST_CONTRAST) return null;
  return { at: { x: best.x / patch.perMm, y: best.y / patch.perMm }, contrast: best.contrast };
}

/** The middle between its four edges, mm from the patch's corner; null when they are not those of a fiducial. */
function measured({ image, perMm }: Patch): Point | null {
  const [across, down] = (['x', 'y'] as const).map((axis) => edges(image, perMm, axis));
  if (across === undefined || down === undefined || across === null || down === null) return null;
  const [wide, high] = [across.to - across.from, down.to - down.from];
  const fits = [wide, high].every(
    (side) => side >= SIDE * SIDES.least && side <= SIDE * SIDES.most,
  );
  if (!fits || Math.max(wide, high) > 1.2 * Math.min(wide, high)) return null;
  return { x: (across.from + across.to) / 2, y: (down.from + down.to) / 2 };
}

/** Where the square begins and ends along one axis: the median over the lines through its middle part, mm. */
function edges(
  { width, height, pixels }: GreyImage,
  perMm: number,
  axis: 'x' | 'y',
): { readonly from: Mm; readonly to: Mm } | null {
  const grey = (along: number, across: number): number =>
    pixels[axis === 'x' ? across * width + along : along * width + across] ?? 255;
  const size = axis === 'x' ? width : height;
  const middle = size / 2;
  const reach = Math.round(1.8 * perMm);
  const froms: number[] = [];
  const tos: number[] = [];
  for (let line = Math.round(middle) - reach; line <= Math.round(middle) + reach; line += 1) {
    const at = (along: number): number => grey(along, line);
    const from = crossing(at, Math.round(middle - (HOLE / 2 + 0.7) * perMm), -1, size);
    const to = crossing(at, Math.round(middle + (HOLE / 2 + 0.7) * perMm), 1, size);
    if (from !== null) froms.push(from);
    if (to !== null) tos.push(to);
  }
  if (froms.length < reach || tos.length < reach) return null;
  return { from: medianOf(froms) / perMm, to: medianOf(tos) / perMm };
}

/** Where the grey first rises half-way from ink to paper, going from a place inside; in pixels, edges of pixels whole. */
function crossing(
  at: (along: number) => number,
  start: number,
  step: 1 | -1,
  size: number,
): number | null {
  const end = step > 0 ? size - 1 : 0;
  let [dark, white] = [255, 0];
  for (let place = start; place !== end; place += step) {
    dark = Math.min(dark, at(place));
    white = Math.max(white, at(place));
  }
  if (white - dark < LEAST_CONTRAST) return null;
  const half = (dark + white) / 2;
  for (let place = start; place !== end; place += step) {
    const [inner, outer] = [at(place), at(place + step)];
    if (inner <= half && outer > half) {
      return place + 0.5 + step * ((half - inner) / (outer - inner));
    }
  }
  return null;
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

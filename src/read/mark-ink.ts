import type { Mm } from '../paper/length.ts';
import type { Point } from '../paper/rect.ts';
import { axesOf } from './axes.ts';
import { inkRound, type InkRound } from './ink-round.ts';
import { AROUND, PER_MM, spotsOf, type MarkPatch, type Spot } from './mark-patch.ts';
import { blots, type Blot } from './blots.ts';

/** The ink inside a mark, without its outline. */
export type MarkInk = InkRound & {
  /** Share of the inside that is inked, 0–1. */
  readonly cover: number;
  /** Inked area times its ink, mm². */
  readonly mass: number;
  /** Ink of what is inked, its upper quarter left aside. */
  readonly depth: number;
  /** Share of the paper just outside that is inked: strokes that overshoot, or a circle round it. */
  readonly outside: number;
  /** Longest way across its ink over the width of that ink: 1 a blot, large a thin straight line. */
  readonly slender: number;
  /** Direction of its ink, radians from the x axis, and where its middle is from the mark's own, mm. */
  readonly angle: number;
  readonly middle: Point;
};

/** What a page is measured by. */
export type Tones = {
  /** Greys between its paper and its print. */
  readonly contrast: number;
  /** Greys that its paper varies by, one standard deviation, as patches of marks are smoothed. */
  readonly noise: number;
};

/** The outline and its blur, mm to both sides: not looked at. */
const OUTLINE: Mm = 0.5;

/** A pixel with more of print's ink than this is inked: the faintest pencil; more where noise would reach it. */
const INKED = { least: 0.085, most: 0.2, noise: 2.2 };

/** Blur carries no more of the outline's ink inwards than this, and no further than so many mm from it. */
const CARRIED = { most: 0.16, far: 1.1 };

/** Ink that the outlines of a page's blank marks leave at so many steps of a tenth of a mm inside them. */
export type Halo = readonly number[];

/** The ink inside and round a mark. */
export function inkOf(mark: MarkPatch, shift: Point, tones: Tones, halo: Halo): MarkInk {
  const { inside, paper } = insideOf(mark, shift, tones);
  const least = inkedFrom(tones);
  const inks = inside.map((spot) => {
    const ink = (paper - spot.grey) / tones.contrast;
    return { x: spot.x, y: spot.y, ink: ink - carried(halo, depthOf(spot, mark.side)) };
  });
  const found = blots(inks, least);
  const inked = found.flatMap(({ spots }) => spots);
  const depths = inked.map(({ ink }) => ink).toSorted((a, b) => a - b);
  return {
    cover: inked.length / Math.max(1, inside.length),
    mass: massOf(found),
    depth: depths[Math.floor(depths.length * 0.75)] ?? 0,
    outside: inkedOutside(mark, shift, paper - least * tones.contrast),
    ...roundOf(mark, shift, paper - Math.max(PEN, 2 * least) * tones.contrast),
    ...directionOf(inked),
  };
}

function massOf(found: readonly Blot[]): number {
  return found.reduce((sum, { mass }) => sum + mass, 0) / PER_MM ** 2;
}

function inkedFrom({ contrast, noise }: Tones): number {
  return Math.min(INKED.most, Math.max(INKED.least, (INKED.noise * noise) / contrast));
}

function outsideOf(mark: MarkPatch, shift: Point): readonly Spot[] {
  return spotsOf(mark, shift, mark.side / 2 + OUTLINE, mark.side / 2 + AROUND);
}

function inkedOutside(mark: MarkPatch, shift: Point, darker: number): number {
  const spots = outsideOf(mark, shift);
  return spots.filter(({ grey }) => grey < darker).length / Math.max(1, spots.length);
}

/** Ink of what a hand wrote with purpose: stains and shadows have less. */
const PEN = 0.22;

/** From so far outside the outline on, mm, no hand that fills a mark goes by chance: the corners of a square fill lie nearer. */
const LEADS_AWAY: Mm = 1.2;

function roundOf(mark: MarkPatch, shift: Point, darker: number): InkRound {
  const beyond = mark.side / 2 + LEADS_AWAY;
  return inkRound(outsideOf(mark, shift), (grey) => grey < darker, beyond);
}

function insideOf(
  mark: MarkPatch,
  shift: Point,
  { noise }: Tones,
): { readonly inside: readonly Spot[]; readonly paper: number } {
  const around = outsideOf(mark, shift).map(({ grey }) => grey);
  // Labels and strokes stand there too: of its greys the brighter part tells the paper's.
  const paper = shareOf(around, 0.7) - 0.52 * noise;
  return { inside: spotsOf(mark, shift, 0, mark.side / 2 - OUTLINE), paper };
}

/** How far inside the outline a pixel lies, mm. */
function depthOf({ x, y }: Point, side: Mm): Mm {
  return side / 2 - Math.sqrt(x * x + y * y) / PER_MM;
}

function carried(halo: Halo, depth: Mm): number {
  const most = (CARRIED.most * (CARRIED.far - depth)) / (CARRIED.far - OUTLINE);
  return Math.max(0, Math.min(most, halo[Math.round(depth * 10)] ?? 0));
}

/** What the paper round a mark varies by, greys: half the middle two thirds of its brighter part. */
export function noiseRound(mark: MarkPatch, shift: Point): number {
  const greys = outsideOf(mark, shift).map(({ grey }) => grey);
  return (shareOf(greys, 0.93) - shareOf(greys, 0.6)) / 1.22;
}

/** Share of a page's marks that are blank at the least. */
const BLANK = 0.35;

/** The halo of outlines on a page: at each depth the ink of those marks that have least. */
export function haloOf(
  marks: readonly { readonly patch: MarkPatch; readonly by: Point }[],
  tones: Tones,
): Halo {
  const each = marks.map(({ patch, by }) => {
    const { inside, paper } = insideOf(patch, by, tones);
    const steps = Array.from({ length: 12 }, () => ({ sum: 0, count: 0 }));
    for (const spot of inside) {
      const step = steps[Math.round(depthOf(spot, patch.side) * 10)];
      if (step === undefined) continue;
      step.sum += (paper - spot.grey) / tones.contrast;
      step.count += 1;
    }
    return steps.map(({ sum, count }) => (count === 0 ? 0 : sum / count));
  });
  return Array.from({ length: 12 }, (_, step) =>
    shareOf(
      each.map((halo) => halo[step] ?? 0),
      BLANK,
    ),
  );
}

/** The value below which a share of all lie. */
export function shareOf(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
}

function directionOf(points: readonly Point[]): Pick<MarkInk, 'slender' | 'angle' | 'middle'> {
  if (points.length < 6) return { slender: 1, angle: 0, middle: { x: 0, y: 0 } };
  const { major, minor, angle, middle } = axesOf(points);
  return {
    ...{ slender: major / minor, angle },
    middle: { x: middle.x / PER_MM, y: middle.y / PER_MM },
  };
}

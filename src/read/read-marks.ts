import type { Box } from '../model/page.ts';
import type { TakePatch } from '../model/patch.ts';
import type { MarkReading, MarkState } from '../model/reading.ts';
import type { Point, Rect } from '../paper/rect.ts';
import { hasOneInLine, type ThinStroke } from './in-line.ts';
import { BENT, runsOn, STRAIGHT, type Follow } from './line-through.ts';
import { haloOf, inkOf, noiseRound, shareOf, type MarkInk, type Tones } from './mark-ink.ts';
import { placeMarks, type PlacedMark } from './marks-place.ts';
import { outlineGreys } from './outline.ts';

type Target = Extract<Box, { kind: 'mark' | 'score' }>;

/** Inked area times ink, mm²: less is nothing; from the second on it is a mark. The faintest dot has 0.25. */
const MASS = { nothing: 0.1, mark: 0.2 };

/** Ink of what is inked: a rubbed-out mark is a broad pale smear (up to 0.15), the faintest stroke is darker or thin. */
const PALE = { thin: 0.105, broad: 0.175, from: 0.4, to: 0.6 };

/**
 * A straight stroke is so many times longer than wide, and inks no more of the inside; one that runs on beyond the mark
 * may be thicker, and a bent one is shorter.
 */
const SLENDER = { slender: 3, cover: 0.4 };
const THROUGH = { slender: 2.3, cover: 0.5 };
const THIN = { slender: 2, cover: 0.35 };

/** Ink round a mark beyond strokes that overshoot: it was ringed. */
const RINGED = 0.42;

/** Nothing within, and ink in so many of all directions round it: it was ringed without being filled. */
const RING_ALONE = 0.8;

/** A full mark with so many strokes that lead away from it was crossed out; crosses that mean «yes» leave most of it white. */
const STRUCK = { cover: 0.85, arms: 3 };

/** Pale ink that covers so much of the paper outside too is a stain whose rim runs through the mark. */
const STAIN = { outside: 0.28, depth: 0.4 };

/** Greys of an outline that is hardly there on a page where others are seen so well: torn off, or covered. */
const GONE = { seen: 6, others: 25 };

/**
 * What each mark and score bubble of a page looks like. `contrast`: greys between its paper and its print; `blackAndWhite`: it is known
 * to have been scanned without greys.
 */
export function readMarks(
  take: TakePatch,
  boxes: readonly Box[],
  contrast: number,
  blackAndWhite = false,
): readonly MarkReading[] {
  const targets = boxes.filter((box): box is Target => box.kind === 'mark' || box.kind === 'score');
  const placed = placeMarks(
    take,
    targets.map(({ rect }) => rect),
    contrast,
  );
  const noise = shareOf(
    placed.map(({ patch, by }) => noiseRound(patch, by)),
    0.5,
  );
  const page: PageLook = {
    ...{ take, tones: { contrast, noise } },
    seen: shareOf(
      placed.map(({ seen }) => seen),
      0.5,
    ),
    pencilLost: blackAndWhite || looksBlackAndWhite(take, targets, placed, { contrast, noise }),
  };
  const halo = haloOf(placed, page.tones);
  const looks = targets.flatMap((target, at): readonly MarkLook[] => {
    const mark = placed[at];
    if (mark === undefined) return [];
    const ink = inkOf(mark.patch, mark.by, page.tones, halo);
    return [{ target, mark, ink, stroke: thinStroke(target.rect, mark.by, ink) }];
  });
  const strokes = looks.flatMap(({ stroke }) => (stroke === null ? [] : [stroke]));
  return looks.map((look) => readingOf(look, page, strokes));
}

type MarkLook = {
  readonly target: Target;
  readonly mark: PlacedMark;
  readonly ink: MarkInk;
  /** The thin straight stroke that is all its ink; null when it is anything else. */
  readonly stroke: ThinStroke | null;
};

function thinStroke(rect: Rect, by: Point, ink: MarkInk): ThinStroke | null {
  // Half of what counts in one mark tells something where it lies in line with another.
  if (ink.mass < MASS.nothing / 2 || !isThin(ink, SLENDER)) return null;
  const at = {
    x: rect.x + rect.w / 2 + by.x + ink.middle.x,
    y: rect.y + rect.h / 2 + by.y + ink.middle.y,
  };
  return { at, angle: ink.angle, depth: ink.depth };
}

type PageLook = {
  readonly take: TakePatch;
  readonly tones: Tones;
  /** How well outlines are seen, greys. */
  readonly seen: number;
  readonly pencilLost: boolean;
};

function readingOf(look: MarkLook, page: PageLook, strokes: readonly ThinStroke[]): MarkReading {
  const { target, ink } = look;
  return {
    item: target.item,
    option: target.kind === 'mark' ? target.option : `${target.points}`,
    of: target.kind,
    state: stateOf(look, page, strokes),
    cover: ink.cover,
    ...(page.pencilLost ? { pencilLost: true } : {}),
  };
}

function stateOf(
  { target: { rect }, mark, ink, stroke }: MarkLook,
  page: PageLook,
  strokes: readonly ThinStroke[],
): MarkState {
  if (mark.lost) return 'trace';
  if (ink.mass < MASS.nothing) {
    if (isGone(mark, page)) return 'trace';
    return ink.ring > RING_ALONE ? 'changed' : 'blank';
  }
  const at = { x: rect.x + rect.w / 2 + mark.by.x, y: rect.y + rect.h / 2 + mark.by.y };
  const follows = (follow: Follow): boolean => runsOn(page.take, rect, at, ink.angle, follow);
  if (stroke !== null && hasOneInLine(stroke, strokes)) return 'line';
  if (isThin(ink, THROUGH) && follows(STRAIGHT)) return 'line';
  return inkedState(ink, follows);
}

function inkedState(ink: MarkInk, follows: (follow: Follow) => boolean): MarkState {
  if (ink.mass < MASS.mark || isPale(ink) || isStain(ink)) return 'trace';
  if (isThin(ink, THIN) && follows(BENT)) return 'trace';
  if (ink.outside > RINGED) return 'changed';
  return ink.cover > STRUCK.cover && ink.arms >= STRUCK.arms ? 'struck' : 'marked';
}

function isStain({ outside, depth }: MarkInk): boolean {
  return outside > STAIN.outside && depth < STAIN.depth;
}

function isThin({ slender, cover }: MarkInk, than: typeof THIN): boolean {
  return slender > than.slender && cover < than.cover;
}

function isGone(mark: PlacedMark, page: PageLook): boolean {
  return mark.seen < GONE.seen && page.seen > GONE.others;
}

function isPale({ cover, depth }: MarkInk): boolean {
  const broad = Math.min(1, Math.max(0, (cover - PALE.from) / (PALE.to - PALE.from)));
  return depth < PALE.thin + broad * (PALE.broad - PALE.thin);
}

/** No noise, and outlines, which are printed grey, black or in pieces or not there: a scan without greys. */
function looksBlackAndWhite(
  take: TakePatch,
  targets: readonly Target[],
  placed: readonly PlacedMark[],
  { contrast, noise }: Tones,
): boolean {
  if (contrast < 245 || noise > 1.5) return false;
  const least = 0.12 * contrast;
  const seen = targets.flatMap(({ rect }, at) => {
    const mark = placed[at];
    return mark === undefined || mark.seen < least ? [] : [{ rect, by: mark.by }];
  });
  if (seen.length < 0.5 * placed.length) return true;
  const darkest = seen.map(({ rect, by }) => shareOf(outlineGreys(take, rect, by), 0.4));
  return shareOf(darkest, 0.5) < least;
}

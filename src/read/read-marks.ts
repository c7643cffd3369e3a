import type { Box } from '../model/page.ts';
import type { TakePatch } from '../model/patch.ts';
import type { MarkReading, MarkState } from '../model/reading.ts';
import { BENT, runsOn, STRAIGHT, type Follow } from './line-through.ts';
import { haloOf, inkOf, noiseRound, shareOf, type MarkInk, type Tones } from './mark-ink.ts';
import { spotsOf } from './mark-patch.ts';
import { placeMarks, type PlacedMark } from './marks-place.ts';

type Target = Extract<Box, { kind: 'mark' | 'score' }>;

/** Inked area times ink, mm²: less is nothing; from the second on it is a mark. The faintest dot has 0.25. */
const MASS = { nothing: 0.1, mark: 0.2 };

/** Ink of what is inked: a rubbed-out mark is a broad pale smear (up to 0.15), the faintest stroke is darker or thin. */
const PALE = { thin: 0.105, broad: 0.175, from: 0.4, to: 0.6 };

/** A straight stroke is so many times longer than wide, and inks no more of the inside; a bent one is shorter. */
const SLENDER = { slender: 3, cover: 0.4 };
const THIN = { slender: 2, cover: 0.35 };

/** Ink round a mark beyond strokes that overshoot: it was ringed. */
const RINGED = 0.42;

/** Greys of an outline that is hardly there on a page where others are seen so well: torn off, or covered. */
const GONE = { seen: 6, others: 25 };

/** What each mark and score bubble of a page looks like. `contrast`: greys between its paper and its print. */
export function readMarks(
  take: TakePatch,
  boxes: readonly Box[],
  contrast: number,
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
    pencilLost: isBlackAndWhite(placed, { contrast, noise }),
  };
  const halo = haloOf(placed, page.tones);
  return targets.flatMap((target, at) => {
    const mark = placed[at];
    if (mark === undefined) return [];
    return [readingOf(target, mark, inkOf(mark.patch, mark.by, page.tones, halo), page)];
  });
}

type PageLook = {
  readonly take: TakePatch;
  readonly tones: Tones;
  /** How well outlines are seen, greys. */
  readonly seen: number;
  readonly pencilLost: boolean;
};

function readingOf(target: Target, mark: PlacedMark, ink: MarkInk, page: PageLook): MarkReading {
  return {
    item: target.item,
    option: target.kind === 'mark' ? target.option : `${target.points}`,
    of: target.kind,
    state: stateOf(target, mark, ink, page),
    cover: ink.cover,
    ...(page.pencilLost ? { pencilLost: true } : {}),
  };
}

function stateOf({ rect }: Target, mark: PlacedMark, ink: MarkInk, page: PageLook): MarkState {
  if (mark.lost) return 'trace';
  if (ink.mass < MASS.nothing) return isGone(mark, page) ? 'trace' : 'blank';
  const at = { x: rect.x + rect.w / 2 + mark.by.x, y: rect.y + rect.h / 2 + mark.by.y };
  const follows = (follow: Follow): boolean => runsOn(page.take, rect, at, ink.angle, follow);
  if (isThin(ink, SLENDER) && follows(STRAIGHT)) return 'line';
  return inkedState(ink, follows);
}

function inkedState(ink: MarkInk, follows: (follow: Follow) => boolean): MarkState {
  if (ink.mass < MASS.mark || isPale(ink)) return 'trace';
  if (isThin(ink, THIN) && follows(BENT)) return 'trace';
  return ink.outside > RINGED ? 'changed' : 'marked';
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

/** No noise, and outlines, which are printed grey, as black as can be or not there: a scan without greys. */
function isBlackAndWhite(placed: readonly PlacedMark[], { contrast, noise }: Tones): boolean {
  if (contrast < 245 || noise > 1.5) return false;
  const darkest = placed.map(({ patch, by }) => {
    const line = spotsOf(patch, by, patch.side / 2 - 0.4, patch.side / 2 + 0.4);
    return shareOf(
      line.map(({ grey }) => grey),
      0.1,
    );
  });
  const seen = placed.map((mark) => mark.seen);
  return shareOf(darkest, 0.5) < 0.12 * contrast || shareOf(seen, 0.5) < 0.1 * contrast;
}

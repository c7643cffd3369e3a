import type { Block } from '../model/lesson.ts';
import type { Mm } from '../paper/length.ts';
import { mmFromPt } from '../paper/length.ts';
import type { FlowBlock } from './flow-block.ts';
import { figureStrips, figureWidth } from './flow-figure.ts';
import { optionLabel } from './flow-nested.ts';
import type { Bench, Strip } from './flow-strip.ts';
import { heightOf, moveBox, withGap } from './flow-strip.ts';
import { layOutRuns } from './flow-text.ts';
import { lineHeight, textSpec } from './style.ts';

type Figure = Extract<Block, { kind: 'figure' }>;
type Paragraph = Extract<Block, { kind: 'paragraph' }>;

/** White between a picture and the text beside it, mm. */
const GAP: Mm = 6;

/** A picture wider than this share of the column stands alone; so it does where the text would be narrower in ems. */
const LIMITS = { share: 0.45, least: 17 };

/** Text fills at least this share of a picture's height, or the picture stands alone unless it was asked aside. */
const FILLED = 0.6;

type Beside = { readonly count: number; readonly strips: readonly Strip[] };

/**
 * A picture with the paragraphs that follow it at its other side, as many lines as it is high; the rest of the text goes
 * on below in the full width. They are never parted by a page's end. null where the picture stands alone.
 */
export function textBeside(
  figure: Figure,
  following: readonly FlowBlock[],
  width: Mm,
  bench: Bench,
): Beside | null {
  const narrow = width - figureWidth(figure, width, bench) - GAP;
  const least = mmFromPt(bench.style.size) * LIMITS.least;
  const asked = figure.side !== undefined;
  const small = narrow >= width * (1 - LIMITS.share) - GAP && bench.style.hyphens !== 'none';
  if (narrow < least || (!asked && !small)) return null;
  const picture = figureStrips(figure, width - narrow - GAP, bench);
  const height = heightOf(picture);
  const { strips, count, filled } = paragraphsBeside(
    figure,
    following,
    narrow,
    width,
    height,
    bench,
  );
  if (count === 0 || (!asked && filled < height * FILLED)) return null;
  const side = figure.side ?? 'right';
  return {
    count: count + 1,
    strips: joined(picture, strips, height, side === 'right' ? narrow + GAP : 0),
  };
}

function paragraphsBeside(
  { side }: Figure,
  following: readonly FlowBlock[],
  narrow: Mm,
  width: Mm,
  height: Mm,
  bench: Bench,
): { readonly strips: readonly Strip[]; readonly count: number; readonly filled: Mm } {
  const line = lineHeight(bench.style);
  const between = line * 0.4 * bench.style.spacing;
  const x = side === 'left' ? width - narrow : 0;
  const strips: Strip[] = [];
  let count = 0;
  let y = 0;
  for (const block of following) {
    if (y >= height || !isPlain(block)) break;
    const gap = count === 0 ? 0 : between;
    const beside = Math.ceil((height - y - gap) / line);
    const measures = (at: number) => (at < beside ? { x, width: narrow } : { x: 0, width });
    const own = layOutRuns(block.runs, measures, textSpec(bench.style, block), bench);
    strips.push(...withGap(own, gap));
    y += gap + heightOf(own);
    count += 1;
  }
  return { strips, count, filled: Math.min(y, height) };
}

function isPlain(block: FlowBlock): block is Paragraph {
  return block.kind === 'paragraph' && optionLabel(block) === null;
}

/** The lines beside the picture as one strip with it, so that no page ends there; then the lines below. */
function joined(
  picture: readonly Strip[],
  text: readonly Strip[],
  height: Mm,
  left: Mm,
): readonly Strip[] {
  const tops = topsOf(text);
  const count = text.filter((_strip, at) => (tops[at] ?? 0) < height).length;
  const beside = text.slice(0, count);
  const boxes = [...placed(picture, left), ...placed(beside, 0)];
  const whole: Strip = { height: Math.max(height, heightOf(beside)), gap: 0, tie: 0, boxes };
  return [
    whole,
    ...text.slice(count).map((strip, at) => (at === 0 ? { ...strip, tie: 2 as const } : strip)),
  ];
}

function topsOf(strips: readonly Strip[]): readonly Mm[] {
  let y = 0;
  return strips.map(({ gap, height }, at) => {
    const top = y + (at === 0 ? 0 : gap);
    y = top + height;
    return top;
  });
}

function placed(strips: readonly Strip[], x: Mm): Strip['boxes'] {
  const tops = topsOf(strips);
  return strips.flatMap(({ boxes }, at) => boxes.map((box) => moveBox(box, x, tops[at] ?? 0)));
}

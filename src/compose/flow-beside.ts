import type { Block } from '../model/lesson.ts';
import type { Mm } from '../paper/length.ts';
import { mmFromPt } from '../paper/length.ts';
import type { FlowBlock } from './flow-block.ts';
import { layOutFigure, figureWidth } from './flow-figure.ts';
import { layOutList, optionLabel } from './flow-nested.ts';
import type { Bench, LayOut, Strip } from './flow-strip.ts';
import { moveBox } from '../text/move-box.ts';
import { heightOf, indented, withGap } from './flow-strip.ts';
import { layOutRuns } from './flow-text.ts';
import { lineHeight, textSpec } from './style.ts';

type Figure = Extract<Block, { kind: 'figure' }>;
type List = Extract<Block, { kind: 'list' }>;
type Paragraph = Extract<Block, { kind: 'paragraph' }>;

/** White between a picture and the text beside it, mm. */
const GAP: Mm = 6;

/**
 * A picture wider than this share of the column stands alone unless it was asked aside; the least width of the text in
 * ems, about half as many characters: where it was asked for, and where not.
 */
const LIMITS = { share: 0.45, asked: 15.5, own: 18 };

/** A small picture has at least so much room for its caption, mm. */
const NARROWEST: Mm = 30;

/** Text fills at least this share of a picture's height, or the picture stands alone unless it was asked aside. */
const FILLED = 0.7;

/** Fewer lines than this of a paragraph are not set beside a picture: the paragraph begins below it. */
const LEAST_LINES = 2;

type Beside = { readonly count: number; readonly strips: readonly Strip[] };

/** Where the text stands that has a picture at its side. */
type Aside = {
  readonly x: Mm;
  readonly narrow: Mm;
  readonly width: Mm;
  /** Height of the picture with its caption. */
  readonly height: Mm;
};

/**
 * A picture with the paragraphs and lists that follow it at its other side, as many lines as it is high; the rest of the
 * text goes on below in the full width. No page's end parts the picture from the lines beside it. null where the picture
 * stands alone.
 */
export function textBeside(
  figure: Figure,
  following: readonly FlowBlock[],
  width: Mm,
  bench: Bench,
  layOut: LayOut,
): Beside | null {
  const taken = Math.max(NARROWEST, figureWidth(figure, width, bench));
  const narrow = width - taken - GAP;
  if (!leavesRoom(figure, taken, width, bench)) return null;
  const asked = figure.side !== undefined;
  const picture = layOutFigure(figure, taken, bench);
  const height = heightOf(picture);
  const left = figure.side === 'left';
  const aside: Aside = { x: left ? taken + GAP : 0, narrow, width, height };
  const { strips, count, filled } = blocksBeside(following, aside, bench, layOut);
  if (count === 0 || (!asked && filled < height * FILLED)) return null;
  const placed = joined(picture, strips, height, left ? 0 : narrow + GAP);
  return { count: count + 1, strips: placed };
}

/** Whether text may stand beside a picture that takes so much of the width, mm. */
function leavesRoom({ side }: Figure, taken: Mm, width: Mm, { style }: Bench): boolean {
  const ems = (width - taken - GAP) / mmFromPt(style.size);
  if (side !== undefined) return ems >= LIMITS.asked;
  // Beginners, and those who see badly, look for the next line where the last one began.
  return ems >= LIMITS.own && taken <= width * LIMITS.share && style.hyphens !== 'none';
}

type Filling = { readonly strips: readonly Strip[]; readonly count: number; readonly filled: Mm };

function blocksBeside(
  following: readonly FlowBlock[],
  aside: Aside,
  bench: Bench,
  layOut: LayOut,
): Filling {
  const between = lineHeight(bench.style) * 0.4 * bench.style.spacing;
  const strips: Strip[] = [];
  let count = 0;
  let y = 0;
  for (const block of following) {
    const gap = count === 0 ? 0 : between;
    const own = besideAt(block, y + gap, aside, bench, layOut);
    if (own === null) break;
    strips.push(...withGap(own, gap));
    y += gap + heightOf(own);
    count += 1;
  }
  return { strips, count, filled: Math.min(y, aside.height) };
}

/** A block that begins so far below the picture's top; null where it is to begin below the picture. */
function besideAt(
  block: FlowBlock,
  y: Mm,
  aside: Aside,
  bench: Bench,
  layOut: LayOut,
): readonly Strip[] | null {
  const line = lineHeight(bench.style);
  const beside = Math.ceil((aside.height - y) / line);
  if (beside < LEAST_LINES) return null;
  if (block.kind === 'list') return listBeside(block, y, aside, bench, layOut);
  if (!isPlain(block)) return null;
  const { x, narrow, width } = aside;
  const measures = (at: number): { x: Mm; width: Mm } =>
    at < beside ? { x, width: narrow } : { x: 0, width };
  const strips = layOutRuns(block.runs, measures, textSpec(bench.style, block), bench);
  // A high formula makes lines higher than they were counted: then the whole of it stays narrow.
  const counted = heightOf(strips.slice(0, beside));
  if (counted <= beside * line + HAIR) return strips;
  return indented(layOut([block], narrow, bench), x);
}

/** What sums of heights may be out by, mm. */
const HAIR: Mm = 0.01;

/** Entries that begin beside the picture are narrow as a whole; at the picture's left side all are, so that they hang on one edge. */
function listBeside(
  list: List,
  y: Mm,
  { x, narrow, width, height }: Aside,
  bench: Bench,
  layOut: LayOut,
): readonly Strip[] {
  const between = lineHeight(bench.style) * 0.2;
  const strips: Strip[] = [];
  let top = y;
  list.entries.forEach((entry, at) => {
    const one = { ...list, start: list.start + at, entries: [entry] };
    const isBeside = top < height || x > 0;
    const laid = layOutList(one, isBeside ? narrow : width, bench, layOut);
    const own = withGap(isBeside ? indented(laid, x) : laid, at === 0 ? 0 : between);
    strips.push(...own);
    top += heightOf(own) + between;
  });
  return strips;
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
  return [whole, ...text.slice(count)];
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

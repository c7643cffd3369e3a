import type { Box } from '../model/page.ts';
import type { Mm } from '../paper/length.ts';
import type { Rect } from '../paper/rect.ts';
import type { FlowBlock } from './flow-block.ts';
import { layOutBlocks } from './flow-blocks.ts';
import { paginate } from './flow-pages.ts';
import type { Bench, Strip } from './flow-strip.ts';
import { heightOf } from './flow-strip.ts';
import type { Setter } from './setter.ts';
import type { TextStyle } from './style.ts';

/** Boxes of one page each. */
export type Pages = readonly (readonly Box[])[];

/** What sets blocks, and what is known of a list from before. */
type Setting = Setter & Pick<Bench, 'cells'>;

/** Sets blocks on as many pages as they need, each in the same frame. No blocks, no pages. */
export function flow(
  blocks: readonly FlowBlock[],
  style: TextStyle,
  frame: Rect,
  setter: Setting,
): Pages {
  return flowOnto(blocks, style, { first: frame, next: frame }, setter);
}

/**
 * As `flow`, the first page in a frame of its own (e.g. below a title). When that frame is lower than the
 * others and nothing fits into it, the first page is empty.
 */
export function flowOnto(
  blocks: readonly FlowBlock[],
  style: TextStyle,
  frames: { readonly first: Rect; readonly next: Rect },
  setter: Setting,
): Pages {
  const bench = { ...setter, style, room: frames.next.h };
  const strips = layOutBlocks(blocks, frames.next.w, bench);
  const tries = TIGHTER.map((share) =>
    paginate(tightened(strips, share), frames.first, frames.next),
  );
  const fewest = Math.min(...tries.map((pages) => pages.length));
  return tries.find((pages) => pages.length === fewest) ?? [];
}

/** White space between blocks may shrink so far when that saves a page: paper is carried by hand and weighed. */
const TIGHTER: readonly number[] = [1, 0.85, 0.7, 0.6];

function tightened(strips: readonly Strip[], share: number): readonly Strip[] {
  return share === 1 ? strips : strips.map((strip) => ({ ...strip, gap: strip.gap * share }));
}

/** Height in mm that blocks need in one column so wide (mm), however many pages that is. */
export function flowHeight(
  blocks: readonly FlowBlock[],
  style: TextStyle,
  width: Mm,
  setter: Setting,
): Mm {
  const bench = { ...setter, style, room: Number.MAX_VALUE };
  return heightOf(layOutBlocks(blocks, width, bench));
}

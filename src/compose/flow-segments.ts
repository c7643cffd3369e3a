import type { Mm } from '../paper/length.ts';
import type { FlowBlock } from './flow-block.ts';
import { gapBetween, isHead, layOutBlocks, leadsOn } from './flow-blocks.ts';
import { diagramFits } from './flow-diagram.ts';
import { figureFits } from './flow-figure.ts';
import { formulaFits } from './flow-formula.ts';
import type { Bench, Strip } from './flow-strip.ts';
import { withGap } from './flow-strip.ts';
import { tableFits } from './flow-table.ts';

/** Blocks that follow one another in one column, or in two side by side. */
export type Segment = {
  readonly columns: 1 | 2;
  readonly strips: readonly Strip[];
  /** It announces what follows, and does not end a page. */
  readonly leads: boolean;
};

/** White between two columns, mm: columns of examples stand at least 12 mm apart, text a little less. */
export const GUTTER: Mm = 8;

/** Width in mm of one of two columns. */
export function columnWidth(width: Mm): Mm {
  return (width - GUTTER) / 2;
}

/**
 * The blocks of a document in stretches of one and of two columns: what is too wide for a column, and what announces
 * it, goes across both.
 */
export function segmentsOf(
  blocks: readonly FlowBlock[],
  width: Mm,
  most: 1 | 2,
  bench: Bench,
): readonly Segment[] {
  if (most === 1) return segmentOf(blocks, undefined, 1, width, bench);
  const column = columnWidth(width);
  const columns = columnsOf(blocks, column, bench);
  const starts = columns.flatMap((count, at) =>
    at === 0 || count !== columns[at - 1] || beginsLesson(blocks, at) ? [at] : [],
  );
  return starts.flatMap((from, order) => {
    const count = columns[from] ?? 1;
    const stretch = blocks.slice(from, starts[order + 1]);
    return segmentOf(stretch, blocks[from - 1], count, count === 1 ? width : column, bench);
  });
}

/** A lesson begins a stretch of its own, for what ends the one above it may stay on another page; so does a new page before it. */
function beginsLesson(blocks: readonly FlowBlock[], at: number): boolean {
  if (blocks[at]?.kind === 'page-break') return blocks[at + 1]?.kind === 'opening';
  return blocks[at]?.kind === 'opening' && blocks[at - 1]?.kind !== 'page-break';
}

/** A stretch of blocks as a segment, below the block that stands above it; none when it prints nothing. */
function segmentOf(
  blocks: readonly FlowBlock[],
  above: FlowBlock | undefined,
  columns: 1 | 2,
  width: Mm,
  bench: Bench,
): readonly Segment[] {
  const [first] = blocks;
  const last = blocks.at(-1);
  const strips = layOutBlocks(blocks, width, bench);
  if (first === undefined || last === undefined || strips.length === 0) return [];
  const gap = above === undefined ? 0 : gapBetween(above, first, bench);
  const leads = leadsOn(last) || isHead(last);
  return [{ columns, strips: withGap(strips, gap), leads }];
}

function columnsOf(blocks: readonly FlowBlock[], column: Mm, bench: Bench): readonly (1 | 2)[] {
  const columns: (1 | 2)[] = [];
  for (const [at, block] of [...blocks.entries()].toReversed()) {
    const announces = leadsOn(block) && columns[0] === 1 && at < blocks.length - 1;
    // A new page belongs to what begins it.
    const fitting = block.kind === 'page-break' ? columns[0] !== 1 : fits(block, column, bench);
    columns.unshift(announces || !fitting ? 1 : 2);
  }
  return columns;
}

/** Kinds of blocks that are too wide for a column at times; the others never are, or always. */
function fits(block: FlowBlock, column: Mm, bench: Bench): boolean {
  if (block.kind === 'opening' || block.kind === 'fields') return false;
  if (block.kind === 'heading') return block.level > 1;
  if (block.kind === 'table') return tableFits(block, column, bench);
  if (block.kind === 'figure') return figureFits(block, column, bench);
  if (block.kind === 'diagram') return diagramFits(block, column, bench);
  if (block.kind === 'formula') return formulaFits(block, column, bench);
  return innerBlocks(block).every((each) => fits(each, column, bench));
}

function innerBlocks(block: FlowBlock): readonly FlowBlock[] {
  if ('blocks' in block) return block.blocks;
  return 'entries' in block ? block.entries.flat() : [];
}

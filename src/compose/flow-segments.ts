import type { Mm } from '../paper/length.ts';
import { mmFromPt } from '../paper/length.ts';
import type { FlowBlock } from './flow-block.ts';
import { gapBetween, layOutBlocks, leadsOn } from './flow-blocks.ts';
import { figureFits } from './flow-figure.ts';
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
  const columns = blocks.map((): 1 | 2 => 1);
  if (most === 2) columns.splice(0, blocks.length, ...columnsOf(blocks, columnWidth(width), bench));
  const segments: Segment[] = [];
  let from = 0;
  for (let at = 1; at <= blocks.length; at += 1) {
    if (at < blocks.length && columns[at] === columns[from]) continue;
    const count = columns[from] ?? 1;
    const strips = layOutBlocks(
      blocks.slice(from, at),
      count === 1 ? width : columnWidth(width),
      bench,
    );
    const before = blocks[from - 1];
    const first = blocks[from];
    const gap = before === undefined || first === undefined ? 0 : gapBetween(before, first, bench);
    const last = blocks[at - 1];
    const leads = last !== undefined && (leadsOn(last) || last.kind === 'fields');
    if (strips.length > 0) segments.push({ columns: count, strips: withGap(strips, gap), leads });
    from = at;
  }
  return segments;
}

function columnsOf(blocks: readonly FlowBlock[], column: Mm, bench: Bench): readonly (1 | 2)[] {
  const columns: (1 | 2)[] = [];
  for (const [at, block] of [...blocks.entries()].toReversed()) {
    const announces = leadsOn(block) && columns[0] === 1 && at < blocks.length - 1;
    columns.unshift(announces || !fits(block, column, bench) ? 1 : 2);
  }
  return columns;
}

function fits(block: FlowBlock, column: Mm, bench: Bench): boolean {
  switch (block.kind) {
    case 'opening':
    case 'fields':
      return false;
    case 'heading':
      return block.level > 1;
    case 'table':
      return tableFits(block, column, bench);
    case 'figure':
      return figureFits(block, column, bench);
    case 'formula': {
      const part = bench.formulas.display(block.tex);
      return part === null || part.width * mmFromPt(bench.style.size) <= column;
    }
    case 'entry':
    case 'quote':
    case 'framed':
      return block.blocks.every((each) => fits(each, column, bench));
    case 'list':
      return block.entries.flat().every((each) => fits(each, column, bench));
    case 'paragraph':
    case 'note':
    case 'rule':
    case 'space':
    case 'page-break':
      return true;
  }
}

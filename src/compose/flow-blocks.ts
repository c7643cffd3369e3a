import type { Box } from '../model/page.ts';
import type { Mm } from '../paper/length.ts';
import { isText, runsText } from '../text/run-text.ts';
import { mmFromPt } from '../paper/length.ts';
import type { FlowBlock, FlowBlockOf, FlowKind } from './flow-block.ts';
import { textBeside } from './flow-beside.ts';
import { layOutBoxed } from './flow-boxed.ts';
import { layOutExercises, optionsAcross, optionsAt } from './flow-exercises.ts';
import { layOutDiagram } from './flow-diagram.ts';
import { layOutEntry } from './flow-entry.ts';
import { layOutFields, layOutNote } from './flow-fields.ts';
import { layOutFigure } from './flow-figure.ts';
import { layOutFormula } from './flow-formula.ts';
import { layOutOpening } from './flow-opening.ts';
import { layOutDialogue, layOutPoem } from './flow-poem.ts';
import { layOutFramed, layOutList, layOutOption, optionLabel } from './flow-nested.ts';
import type { Bench, Strip, Tie } from './flow-strip.ts';
import { moveBox } from '../text/move-box.ts';
import { tied, withGap } from './flow-strip.ts';
import { layOutRuns } from './flow-text.ts';
import { layOutTable } from './flow-table.ts';
import { lineHeight, sparing, textSpec } from './style.ts';

/** Blocks one below the other; the space between two is the larger of what both ask for. */
export function layOutBlocks(
  blocks: readonly FlowBlock[],
  width: Mm,
  bench: Bench,
): readonly Strip[] {
  const strips: Strip[] = [];
  let above: FlowBlock | null = null;
  let newPage = false;
  for (const group of groupsOf(blocks, width, bench)) {
    if (group.first.kind === 'page-break') {
      newPage = true;
      continue;
    }
    const gap = above === null ? 0 : gapBetween(above, group.first, bench);
    const tie = above === null ? 0 : tieBelow(above);
    const spaced = tied(withGap(group.strips, strips.length === 0 ? 0 : gap), 0, tie);
    strips.push(...(newPage ? begunOnNewPage(spaced) : spaced));
    if (spaced.length > 0) newPage = false;
    above = group.last;
  }
  return strips;
}

/** Blocks that are laid out together, mostly one alone. */
type Group = {
  readonly first: FlowBlock;
  readonly last: FlowBlock;
  readonly strips: readonly Strip[];
};

function groupsOf(blocks: readonly FlowBlock[], width: Mm, bench: Bench): readonly Group[] {
  const groups: Group[] = [];
  let at = 0;
  for (let first = blocks[0]; first !== undefined; first = blocks[at]) {
    const together = togetherAt(blocks.slice(at), width, bench);
    at += together?.count ?? 1;
    const last = blocks[at - 1] ?? first;
    groups.push({ first, last, strips: together?.strips ?? layOutBlock(first, width, bench) });
  }
  return groups;
}

/** Short options in rows, a picture with the text beside it; null when the first block stands alone. */
function togetherAt(
  blocks: readonly FlowBlock[],
  width: Mm,
  bench: Bench,
): { readonly count: number; readonly strips: readonly Strip[] } | null {
  const [first, ...following] = blocks;
  if (first?.kind === 'figure') return textBeside(first, following, width, bench, layOutBlocks);
  if (first?.kind !== 'paragraph') return null;
  const options = optionsAt(blocks);
  const strips = optionsAcross(options, width, bench, layOutBlocks);
  return strips === null ? null : { count: options.length, strips };
}

/** White in mm between two blocks that are laid out apart. */
export function gapBetween(above: FlowBlock, below: FlowBlock, bench: Bench): Mm {
  const line = lineHeight(bench.style) * bench.style.spacing;
  if (below.kind === 'list' && (bench.depth ?? 0) > 0) return INNER_LIST * line;
  return Math.max(gapsOf(above, bench).after, gapsOf(below, bench).before) * line;
}

function begunOnNewPage(strips: readonly Strip[]): readonly Strip[] {
  return strips.map((strip, index) => (index === 0 ? { ...strip, newPage: true as const } : strip));
}

type LayOutKind<K extends FlowKind> = (
  block: FlowBlockOf<K>,
  width: Mm,
  bench: Bench,
) => readonly Strip[];

const LAYERS: { readonly [K in FlowKind]: LayOutKind<K> } = {
  heading: layOutHeading,
  paragraph: layOutParagraph,
  list: (block, width, bench) => layOutList(block, width, bench, layOutBlocks),
  entry: (block, width, bench) => layOutEntry(block, width, bench, layOutBlocks),
  boxed: (block, width, bench) => layOutBoxed(block, width, bench, layOutBlocks),
  poem: layOutPoem,
  dialogue: layOutDialogue,
  columns: (block, width, bench) => layOutExercises(block, width, bench, layOutBlocks),
  quote: ({ blocks }, width, bench) => layOutFramed(blocks, width, bench, layOutBlocks),
  framed: ({ blocks }, width, bench) => layOutFramed(blocks, width, bench, layOutBlocks),
  table: layOutTable,
  figure: layOutFigure,
  note: layOutNote,
  opening: layOutOpening,
  fields: layOutFields,
  diagram: layOutDiagram,
  formula: layOutFormula,
  rule: (_block, width) => [ruleStrip(width)],
  space: ({ height }) => [EMPTY, { ...EMPTY, gap: height, tie: 3 }],
  'page-break': () => [],
};

const EMPTY: Strip = { height: 0, gap: 0, tie: 0, boxes: [] };

function layOutBlock<K extends FlowKind>(
  block: FlowBlockOf<K>,
  width: Mm,
  bench: Bench,
): readonly Strip[] {
  return LAYERS[block.kind](block, width, bench);
}

function layOutParagraph(
  block: FlowBlockOf<'paragraph'>,
  width: Mm,
  bench: Bench,
): readonly Strip[] {
  const label = optionLabel(block);
  if (label !== null) return layOutOption(label, block, width, bench, layOutBlocks);
  return layOutRuns(block.runs, width, textSpec(bench.style, block), bench);
}

function layOutHeading(
  { level, runs }: FlowBlockOf<'heading'>,
  width: Mm,
  bench: Bench,
): readonly Strip[] {
  const { style } = bench;
  const { face, size } = style.headings[level];
  const faces = { ...style.faces, regular: face, bold: face };
  const look = { faces, size, leading: 1.2, align: 'left' as const };
  const spec = { ...look, hyphens: sparing(style), balanced: true as const };
  const indent = level === 2 ? mmFromPt(size) * BAR.indent : 0;
  const strips = tied(layOutRuns(runs, width - indent, spec, bench), 3);
  return level === 2 ? strips.map((strip) => barred(strip, indent)) : strips;
}

/** The bar before the heading of a part, so that parts are found at a glance: mm, and ems of the heading. */
const BAR = { width: 1.4, ink: 1, indent: 0.75 };

function barred(strip: Strip, indent: Mm): Strip {
  const x = BAR.width / 2;
  const bar: Box = {
    kind: 'rule',
    from: { x, y: strip.height * 0.1 },
    to: { x, y: strip.height * 0.9 },
    width: BAR.width,
    ink: BAR.ink,
  };
  return { ...strip, boxes: [bar, ...strip.boxes.map((box) => moveBox(box, indent, 0))] };
}

function ruleStrip(width: Mm): Strip {
  const from = { x: 0, y: 0 };
  return {
    height: 0,
    gap: 0,
    tie: 2,
    boxes: [{ kind: 'rule', from, to: { x: width, y: 0 }, width: 0.25, ink: 1 }],
  };
}

type Gaps = { readonly before: number; readonly after: number };

/** Space above and below blocks in lines of the text. */
const GAPS: Readonly<Record<Exclude<FlowKind, 'heading'>, Gaps>> = {
  paragraph: { before: 0.4, after: 0.4 },
  list: { before: 0.4, after: 0.4 },
  note: { before: 0.2, after: 0.2 },
  opening: { before: 2, after: 0.5 },
  fields: { before: 0.5, after: 0.6 },
  entry: { before: 0.75, after: 0.75 },
  quote: { before: 0.65, after: 0.75 },
  boxed: { before: 0.65, after: 0.75 },
  poem: { before: 0.5, after: 0.5 },
  dialogue: { before: 0.5, after: 0.6 },
  columns: { before: 0.4, after: 0.4 },
  framed: { before: 0.65, after: 0.75 },
  table: { before: 0.6, after: 0.75 },
  figure: { before: 0.65, after: 0.75 },
  diagram: { before: 0.65, after: 0.75 },
  formula: { before: 0.5, after: 0.5 },
  rule: { before: 0.65, after: 0.75 },
  space: { before: 0, after: 0 },
  'page-break': { before: 0, after: 0 },
};

/** A list within a list stands as close as the entries around it. */
const INNER_LIST = 0.2;

const OPTION_GAPS: Gaps = { before: 0.15, after: 0.15 };

function gapsOf(block: FlowBlock, { style }: Bench): Gaps {
  if (block.kind === 'heading') return style.headings[block.level];
  return optionLabel(block) === null ? GAPS[block.kind] : OPTION_GAPS;
}

/** Fields stand under a title, and a title alone at the foot of a page is looked for in vain. */
function tieBelow(block: FlowBlock): Tie {
  return leadsOn(block) || isHead(block) ? 3 : 0;
}

/** What says what follows is about, in a frame or without one. */
export function isHead(block: FlowBlock): boolean {
  if (block.kind === 'framed') return block.blocks.every(isHead);
  return block.kind === 'fields';
}

/** Whether what follows belongs on the same page: the text of a heading or of a bold line, what a note or colon announces. */
export function leadsOn(block: FlowBlock): boolean {
  if (block.kind === 'heading' || block.kind === 'note' || block.kind === 'opening') {
    return true;
  }
  if (block.kind !== 'paragraph') return false;
  if (block.runs.every((run) => isText(run) && run.bold === true)) return true;
  return /:\s*$/u.test(runsText(block.runs.slice(-1)));
}

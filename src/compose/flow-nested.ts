import type { Language } from '../model/language.ts';
import type { Block } from '../model/lesson.ts';
import type { Box } from '../model/page.ts';
import type { Mm } from '../paper/length.ts';
import { mmFromPt } from '../paper/length.ts';
import { isText } from '../text/run-text.ts';
import type { FlowBlock } from './flow-block.ts';
import type { Bench, LayOut, Strip } from './flow-strip.ts';
import { moveBox } from '../text/move-box.ts';
import { baselineOf, indented, keptWhole, tied, withGap } from './flow-strip.ts';
import { layOutRuns } from './flow-text.ts';
import { lineHeight, textSpec } from './style.ts';

type List = Extract<Block, { kind: 'list' }>;

/** Shares of a page up to which a list's entry, a frame is kept whole. */
const WHOLE = { item: 0.25, framed: 0.5 };
const BULLET = '•';
const INSET: Mm = 3;

/** How the line around a box is drawn, mm and darkness. */
export type Frame = { readonly width: Mm; readonly ink: number };

const THIN: Frame = { width: 0.25, ink: 0.75 };

/** Letters of the second level, as books of the language have them (school.md §3.4). */
const LETTERS: Readonly<Record<Language, string>> = {
  kk: 'аәбвгғдежзиклмнопрстуф',
  ru: 'абвгдежзиклмнопрстуф',
};

/** The label of an entry: numbers, below them letters; bullets, below them dashes. */
function labelOf(list: Pick<List, 'ordered' | 'start'>, index: number, bench: Bench): string {
  const inner = (bench.depth ?? 0) > 0;
  if (!list.ordered) return inner ? '–' : BULLET;
  const letter = LETTERS[bench.tongue].charAt(list.start + index - 1);
  return inner && letter !== '' ? `${letter})` : `${list.start + index}.`;
}

/** A list: numbers or bullets hang in front of what belongs to them. */
export function layOutList(list: List, width: Mm, bench: Bench, layOut: LayOut): readonly Strip[] {
  const labels = list.entries.map((_entry, index) => labelOf(list, index, bench));
  const deeper = { ...bench, depth: (bench.depth ?? 0) + 1 };
  const indent = hang(labels, bench, false);
  const between = lineHeight(bench.style) * 0.2;
  const entries = list.entries.map((blocks, index) => {
    const label = { text: labels[index] ?? '', bold: false, indent };
    const strips = hung(label, blocks, width, deeper, layOut);
    return withGap(keptWhole(strips, bench, WHOLE.item), index === 0 ? 0 : between);
  });
  return entries.flatMap((strips, at) => (isLoneAbove(entries, at) ? tied(strips, 0, 2) : strips));
}

/** Whether a page that ends above an entry leaves the first one behind, or carries the last one over, as a single line. */
function isLoneAbove(entries: readonly (readonly Strip[])[], at: number): boolean {
  const first = at === 1 && entries[0]?.length === 1;
  return first || (at > 0 && at === entries.length - 1 && entries[at]?.length === 1);
}

/** The label of a paragraph that is an option: a bold letter or number and a bracket, e.g. «B) ». */
export function optionLabel(block: FlowBlock): string | null {
  if (block.kind !== 'paragraph' || block.runs.length < 2) return null;
  const [first] = block.runs;
  if (first === undefined || !isText(first)) return null;
  return first.bold === true && /^[\p{L}\d]{1,2}\) $/u.test(first.text) ? first.text.trim() : null;
}

/** An option: its letter hangs in front of it. */
export function layOutOption(
  text: string,
  { runs, ...own }: Extract<Block, { kind: 'paragraph' }>,
  width: Mm,
  bench: Bench,
  layOut: LayOut,
): readonly Strip[] {
  const indent = Math.max(hang([text], bench, true), mmFromPt(bench.style.size) * 1.8);
  const rest: FlowBlock = { ...own, runs: runs.slice(1) };
  return hung({ text, bold: true, indent }, [rest], width, bench, layOut);
}

type Label = { readonly text: string; readonly bold: boolean; readonly indent: Mm };

function hang(labels: readonly string[], { measure, style }: Bench, bold: boolean): Mm {
  const face = bold ? style.faces.bold : style.faces.regular;
  const widest = labels.map((each) => measure.width(each, face, style.size));
  return Math.max(...widest, mmFromPt(style.size) * 0.9) + mmFromPt(style.size) * 0.45;
}

function hung(
  label: Label,
  blocks: readonly FlowBlock[],
  width: Mm,
  bench: Bench,
  layOut: LayOut,
): readonly Strip[] {
  const [first, ...rest] = indented(layOut(blocks, width - label.indent, bench), label.indent);
  const run = label.bold ? { text: label.text, bold: true as const } : { text: label.text };
  const [mark] = layOutRuns([run], label.indent, textSpec(bench.style), bench);
  if (mark === undefined) return first === undefined ? [] : [first, ...rest];
  if (first === undefined) return [mark];
  const height = Math.max(mark.height, first.height);
  const down = labelDrop(mark, first);
  const boxes = [...mark.boxes.map((box) => moveBox(box, 0, down)), ...first.boxes];
  return [{ ...first, height, boxes }, ...rest];
}

/** How far a label is lowered to stand on the baseline of its line; beside a formula that stands alone, in its middle. */
function labelDrop(mark: Strip, line: Strip): Mm {
  const baseline = baselineOf(line);
  if (baseline === null) return Math.max(0, (line.height - mark.height) / 2);
  return Math.max(0, baseline - (baselineOf(mark) ?? baseline));
}

/** Blocks in a thin frame, which stays open where a page ends inside it. */
export function layOutFramed(
  blocks: readonly FlowBlock[],
  width: Mm,
  bench: Bench,
  layOut: LayOut,
  frame: Frame = THIN,
): readonly Strip[] {
  const inset = INSET;
  const inner = indented(layOut(blocks, width - 2 * inset, bench), inset);
  const strips = inner.map((strip, index): Strip => {
    const above = index === 0 ? inset * 0.8 : strip.gap;
    const below = index === inner.length - 1 ? inset * 0.8 : 0;
    const height = above + strip.height + below;
    const edges = { top: index === 0, bottom: index === inner.length - 1 };
    const boxes = [...frameSides(width, height, edges, frame), ...strip.boxes.map(lowered(above))];
    const again = strip.again?.map((each): Strip => {
      const sides = frameSides(width, each.height, { top: false, bottom: false }, frame);
      return { ...each, boxes: [...sides, ...each.boxes] };
    });
    return { ...strip, gap: 0, height, boxes, ...(again === undefined ? {} : { again }) };
  });
  return keptWhole(strips, bench, WHOLE.framed);
}

function lowered(by: Mm): (box: Box) => Box {
  return (box) => moveBox(box, 0, by);
}

function frameSides(
  width: Mm,
  height: Mm,
  edges: { readonly top: boolean; readonly bottom: boolean },
  frame: Frame,
): readonly Box[] {
  const side = (x1: Mm, y1: Mm, x2: Mm, y2: Mm): Box => ({
    kind: 'rule',
    from: { x: x1, y: y1 },
    to: { x: x2, y: y2 },
    ...frame,
  });
  return [
    ...(edges.top ? [side(0, 0, width, 0)] : []),
    side(0, 0, 0, height),
    side(width, 0, width, height),
    ...(edges.bottom ? [side(0, height, width, height)] : []),
  ];
}

import type { Box } from '../model/page.ts';
import type { Mm, Pt } from '../paper/length.ts';
import { mmFromPt } from '../paper/length.ts';
import type { PaperUse } from '../model/school.ts';
import type { Rect } from '../paper/rect.ts';
import { lineWidth, setLine } from '../text/set-line.ts';
import type { ComposeContext } from './context.ts';
import type { FlowBlock } from './flow-block.ts';
import type { Pages } from './flow.ts';
import { flow } from './flow.ts';
import { runPages } from './flow-run.ts';
import { segmentsOf } from './flow-segments.ts';
import type { TextStyle } from './style.ts';

export type PageFrame = {
  /** What the text fills, mm; below it imposition prints the furniture. */
  readonly area: Rect;
  /** Baseline of the running head and the rule below it. */
  readonly baseline: Mm;
  readonly rule: Mm;
};

/** A4 pages with room around the text, and as full as office printers can print; A5 pages of a booklet. */
const FRAMES: Readonly<Record<PaperUse, PageFrame>> = {
  usual: { area: { x: 20, y: 25.5, w: 170, h: 251.5 }, baseline: 16.5, rule: 19 },
  economy: { area: { x: 15, y: 18, w: 180, h: 262 }, baseline: 11.5, rule: 14 },
  booklet: { area: { x: 13, y: 17.5, w: 122, h: 177 }, baseline: 11.5, rule: 13.5 },
};

/** Sizes of a running head in points, width of its rule in mm. */
const HEAD = { least: 10.5, most: 13, booklet: 9.5, width: 0.25 };

/** What stands above the text of every page of a document. */
export type RunningHead = { readonly left: string; readonly right: string };

/** Where text and running head stand on the pages of a document. */
export function pageFrame({ paper }: Pick<TextStyle, 'paper'>): PageFrame {
  return FRAMES[paper];
}

/** Sets a document on pages with a running head. */
export function setPages(
  context: ComposeContext,
  style: TextStyle,
  blocks: readonly FlowBlock[],
  head: RunningHead,
): Pages {
  const frame = FRAMES[style.paper].area;
  const above = runningHead(context, style, head);
  return flow(blocks, style, frame, context).map((boxes) => [...above, ...boxes]);
}

/** Sets lessons that follow one another; each page names those that are on it, `right` stands at its right. */
export function setRun(
  context: ComposeContext,
  style: TextStyle,
  blocks: readonly FlowBlock[],
  columns: 1 | 2,
  right: string,
): Pages {
  const frame = FRAMES[style.paper].area;
  const segments = segmentsOf(blocks, frame.w, columns, { ...context, style, room: frame.h });
  let open = '';
  return runPages(segments, frame).map(({ boxes, opens, begins }) => {
    const named = begins ? opens : [open, ...opens];
    open = opens.at(-1) ?? open;
    const left = [...new Set(named.filter((name) => name !== ''))].join(' · ');
    return [...runningHead(context, style, { left, right }), ...boxes];
  });
}

function headSize(style: TextStyle): Pt {
  if (style.paper === 'booklet') return HEAD.booklet;
  return Math.min(HEAD.most, Math.max(HEAD.least, style.note.size));
}

function runningHead(
  { measure }: ComposeContext,
  style: TextStyle,
  { left, right }: RunningHead,
): readonly Box[] {
  const { area, baseline, rule } = FRAMES[style.paper];
  const size = headSize(style);
  const end = area.x + area.w;
  const room = area.w - lineWidth(measure, right, 'label-bold', size) - mmFromPt(size);
  const from = { x: area.x, y: rule };
  return [
    ...setLine(measure, {
      text: cutTo(room, left, (text) => lineWidth(measure, text, 'label-bold', size)),
      x: area.x,
      baseline,
      face: 'label-bold',
      size,
    }),
    ...setLine(measure, {
      text: right,
      x: end,
      baseline,
      face: 'label-bold',
      size,
      align: 'right',
    }),
    { kind: 'rule', from, to: { x: end, y: rule }, width: HEAD.width, ink: 1 },
  ];
}

/** The text, or as many of its words as there is room for and an ellipsis. */
function cutTo(room: Mm, text: string, widthOf: (text: string) => Mm): string {
  if (widthOf(text) <= room) return text;
  const words = text.split(' ');
  while (words.length > 1 && widthOf(`${words.join(' ')} …`) > room) words.pop();
  return `${words.join(' ')} …`;
}

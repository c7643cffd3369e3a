import type { Box } from '../model/page.ts';
import type { Mm, Pt } from '../paper/length.ts';
import { mmFromPt } from '../paper/length.ts';
import type { Rect } from '../paper/rect.ts';
import { lineWidth, setLine } from '../text/set-line.ts';
import type { ComposeContext } from './context.ts';
import type { FlowBlock } from './flow-block.ts';
import type { Pages } from './flow.ts';
import { flow } from './flow.ts';
import type { TextStyle } from './style.ts';

/** The part of an A4 page that documents fill, mm; below it imposition prints the furniture. */
const AREA: Rect = { x: 20, y: 16, w: 170, h: 261 };

/** A running head: its baseline, the rule under it, where the text begins, its sizes in points. */
const HEAD = { baseline: 16.5, rule: 19, below: 25.5, least: 10.5, most: 13, width: 0.25 };

/** What stands above the text of every page of a document. */
export type RunningHead = { readonly left: string; readonly right: string };

/** Sets a document on pages with a running head. */
export function setPages(
  context: ComposeContext,
  style: TextStyle,
  blocks: readonly FlowBlock[],
  head: RunningHead,
): Pages {
  const frame = { ...AREA, y: HEAD.below, h: AREA.y + AREA.h - HEAD.below };
  const size = Math.min(HEAD.most, Math.max(HEAD.least, style.note.size));
  const above = runningHead(context, size, head);
  return flow(blocks, style, frame, context).map((boxes) => [...above, ...boxes]);
}

function runningHead(
  { measure }: ComposeContext,
  size: Pt,
  { left, right }: RunningHead,
): readonly Box[] {
  const { baseline, width } = HEAD;
  const end = AREA.x + AREA.w;
  const room = AREA.w - lineWidth(measure, right, 'label-bold', size) - mmFromPt(size);
  const from = { x: AREA.x, y: HEAD.rule };
  return [
    ...setLine(measure, {
      text: cutTo(room, left, (text) => lineWidth(measure, text, 'label-bold', size)),
      x: AREA.x,
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
    { kind: 'rule', from, to: { x: end, y: HEAD.rule }, width, ink: 1 },
  ];
}

/** The text, or as many of its words as there is room for and an ellipsis. */
function cutTo(room: Mm, text: string, widthOf: (text: string) => Mm): string {
  if (widthOf(text) <= room) return text;
  const words = text.split(' ');
  while (words.length > 1 && widthOf(`${words.join(' ')} …`) > room) words.pop();
  return `${words.join(' ')} …`;
}

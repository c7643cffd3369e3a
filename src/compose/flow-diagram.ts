import { drawDiagram } from '../diagram/draw-diagram.ts';
import type { Drawn } from '../diagram/draft.ts';
import type { Diagram } from '../model/diagram.ts';
import type { Block } from '../model/lesson.ts';
import type { Mm } from '../paper/length.ts';
import { withCaption } from './flow-caption.ts';
import type { Bench, Strip } from './flow-strip.ts';
import { moveBox } from '../text/move-box.ts';

/** The share of a page that a drawing may be high: its caption and a line or two stand with it. */
const HIGHEST = 0.8;

/** Whether a drawing has its own size in a column of this width, or would be made smaller. */
export function diagramFits(
  { diagram }: Extract<Block, { kind: 'diagram' }>,
  column: Mm,
  bench: Bench,
): boolean {
  return drawn(diagram, column, bench).w >= drawn(diagram, 2 * column, bench).w;
}

/** A drawing in the middle of the column with its caption below. */
export function layOutDiagram(
  { diagram, caption }: Extract<Block, { kind: 'diagram' }>,
  width: Mm,
  bench: Bench,
): readonly Strip[] {
  const { w, h, boxes } = drawn(diagram, width, bench);
  const left = (width - w) / 2;
  const drawing: Strip = {
    height: h,
    gap: 0,
    tie: 0,
    boxes: boxes.map((box) => moveBox(box, left, 0)),
  };
  return withCaption(drawing, caption, width, bench);
}

function drawn(diagram: Diagram, width: Mm, { style, measure, room }: Bench): Drawn {
  const { face, size } = style.note;
  return drawDiagram(diagram, {
    measure,
    face,
    italic: style.faces.italic,
    size,
    width,
    height: room * HIGHEST,
    ink: 1,
  });
}

import { drawDiagram } from '../diagram/draw-diagram.ts';
import type { Drawn } from '../diagram/draft.ts';
import type { Diagram } from '../model/diagram.ts';
import type { Block } from '../model/lesson.ts';
import type { Mm } from '../paper/length.ts';
import { withCaption } from './flow-caption.ts';
import type { Bench, Strip } from './flow-strip.ts';
import { moveBox } from '../text/move-box.ts';

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

function drawn(diagram: Diagram, width: Mm, { style, measure }: Bench): Drawn {
  const { face, size } = style.note;
  return drawDiagram(diagram, { measure, face, italic: style.faces.italic, size, width, ink: 1 });
}

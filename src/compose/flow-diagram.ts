import { drawDiagram } from '../diagram/draw-diagram.ts';
import type { Block } from '../model/lesson.ts';
import type { Mm } from '../paper/length.ts';
import { noteSpec } from './flow-fields.ts';
import type { Bench, Strip } from './flow-strip.ts';
import { moveBox } from '../text/move-box.ts';
import { tied, withGap } from './flow-strip.ts';
import { layOutRuns } from './flow-text.ts';

/** White between a drawing and its caption, mm. */
const CAPTION_GAP: Mm = 1.5;

/** A drawing in the middle of the column with its caption below. */
export function layOutDiagram(
  { diagram, caption }: Extract<Block, { kind: 'diagram' }>,
  width: Mm,
  bench: Bench,
): readonly Strip[] {
  const { style, measure } = bench;
  const { face, size } = style.note;
  const pen = { measure, face, italic: style.faces.italic, size, width, ink: 1 };
  const { w, h, boxes } = drawDiagram(diagram, pen);
  const left = (width - w) / 2;
  const drawn: Strip = {
    height: h,
    gap: 0,
    tie: 0,
    boxes: boxes.map((box) => moveBox(box, left, 0)),
  };
  const below = layOutRuns(caption, width, noteSpec(style, 'center'), bench);
  return [drawn, ...tied(withGap(below, CAPTION_GAP), 3, 3)];
}

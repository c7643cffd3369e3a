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

/** A drawing whose unit the teacher left open may become so much lower to end a column well. */
const SMALLER = 0.75;

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
  const own = centred(drawn(diagram, width, bench), width);
  const lower = (height: Mm): Drawing | null => {
    if ('unit' in diagram && diagram.unit !== null) return null;
    const made = centred(drawn(diagram, width, bench, height), width);
    return made.height <= height && made.height >= own.height * SMALLER ? made : null;
  };
  return withCaption({ ...own, gap: 0, tie: 0, lower }, caption, width, bench);
}

type Drawing = Pick<Strip, 'height' | 'boxes'>;

function centred({ w, h, boxes }: Drawn, width: Mm): Drawing {
  return { height: h, boxes: boxes.map((box) => moveBox(box, (width - w) / 2, 0)) };
}

function drawn(
  diagram: Diagram,
  width: Mm,
  { style, measure, room }: Bench,
  highest = room * HIGHEST,
): Drawn {
  const { face, size } = style.note;
  return drawDiagram(diagram, {
    measure,
    face,
    italic: style.faces.italic,
    size,
    width,
    height: highest,
    ink: 1,
  });
}

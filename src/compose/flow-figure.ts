import type { Block, Picture } from '../model/lesson.ts';
import type { Mm } from '../paper/length.ts';
import { moveBox } from '../text/move-box.ts';
import { drawFigure } from './flow-drawing.ts';
import { withCaption } from './flow-caption.ts';
import type { Bench, Strip } from './flow-strip.ts';

type Figure = Extract<Block, { kind: 'figure' }>;

/** Pixels on 25.4 mm when the teacher says no width; the share of a page that a picture may be high. */
const PRINT = { dpi: 150, drawing: 96, highest: 0.55 };

/**
 * A picture with its caption below in the middle of so wide a column (mm): its own width, else as large as its pixels
 * print well. A picture that is missing leaves its caption.
 */
export function layOutFigure(figure: Figure, width: Mm, bench: Bench): readonly Strip[] {
  const picture = bench.pictures.get(figure.image);
  if (picture === undefined) return withCaption(null, figure.caption, width, bench);
  const drawn = pictureStrip(figure, picture, width, bench);
  const least = (figure.width === undefined ? SMALLER : 1) * drawn.height;
  const lower = (height: Mm): Strip | null => {
    const made = pictureStrip(figure, picture, width, bench, height);
    return made.height <= height && made.height >= least ? made : null;
  };
  return withCaption({ ...drawn, lower }, figure.caption, width, bench);
}

/** How much of the room beside a picture is at its left. */
const LEFT = { left: 0, center: 0.5, right: 1 };

/** The picture alone in its column, in the middle when nobody says where, no higher than so many mm. */
function pictureStrip(
  figure: Figure,
  picture: Picture,
  width: Mm,
  bench: Bench,
  highest: Mm = bench.room * PRINT.highest,
): Strip {
  const { w, h } = sizeOf(picture, figure.width, width, highest);
  const aside = LEFT[figure.align ?? 'center'];
  if (picture.drawing === undefined) {
    const rect = { x: (width - w) * aside, y: 0, w, h };
    return { height: h, gap: 0, tie: 0, boxes: [{ kind: 'image', rect, image: figure.image }] };
  }
  const whole = drawFigure(picture.drawing, w, bench);
  const over = whole.left + whole.w + whole.right;
  // Words that reach beyond the drawing are to stay in the column too.
  const drawn = over > width ? drawFigure(picture.drawing, w * (width / over), bench) : whole;
  const left = (width - drawn.left - drawn.w - drawn.right) * aside + drawn.left;
  return {
    height: drawn.h,
    gap: 0,
    tie: 0,
    boxes: drawn.boxes.map((box) => moveBox(box, left, 0)),
  };
}

/** Width in mm that a picture takes in a column so wide, its caption not counted. */
export function figureWidth(figure: Figure, width: Mm, { pictures, room }: Bench): Mm {
  const picture = pictures.get(figure.image);
  return picture === undefined
    ? width
    : sizeOf(picture, figure.width, width, room * PRINT.highest).w;
}

/** Whether a column so wide (mm) takes the picture without making it smaller than it is meant to be. */
export function figureFits(figure: Figure, width: Mm, { pictures }: Bench): boolean {
  const picture = pictures.get(figure.image);
  if (picture === undefined) return true;
  return (figure.width ?? naturalWidth(picture) * SMALLER) <= width;
}

/** A picture whose width the teacher left open may become so much smaller to fit a column, and so much lower to end one well. */
const SMALLER = 0.75;

function sizeOf(
  picture: Picture,
  wanted: Mm | undefined,
  widest: Mm,
  highest: Mm,
): { readonly w: Mm; readonly h: Mm } {
  const ratio = picture.heightPx / picture.widthPx;
  const w = Math.min(wanted ?? naturalWidth(picture), widest, highest / ratio);
  return { w, h: w * ratio };
}

/** Width in mm of a picture whose width nobody told: its pixels print well, a drawing has its own size. */
function naturalWidth({ widthPx, format }: Picture): Mm {
  return (widthPx / (format === 'svg' ? PRINT.drawing : PRINT.dpi)) * 25.4;
}

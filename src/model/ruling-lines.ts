import type { Box } from './page.ts';
import type { Mm } from '../paper/length.ts';
import type { Point, Rect } from '../paper/rect.ts';

/** A printed line, mm. */
export type Line = { readonly from: Point; readonly to: Point };

type AnswerBox = Extract<Box, { kind: 'answer' }>;

/** What stands between two floats that mean the same place, mm. */
const SLACK = 0.01;

/**
 * The lines that a pupil writes on, for drawing and for reading them away; none where the place is blank. The first line lies one
 * pitch below the upper edge.
 */
export function rulingLines(box: AnswerBox): readonly Line[] {
  const { rect, pitch } = box;
  switch (box.ruling) {
    case 'blank':
      return [];
    case 'lines':
      return across(rect, pitch, pitch);
    case 'grid':
      return [...across(rect, 0, pitch), ...upright(rect, pitch)];
    case 'slanted':
      return [...across(rect, pitch, pitch), ...bands(box)];
  }
}

function across(rect: Rect, from: Mm, pitch: Mm): readonly Line[] {
  return steps(from, rect.h, pitch).map((down) => ({
    from: { x: rect.x, y: rect.y + down },
    to: { x: rect.x + rect.w, y: rect.y + down },
  }));
}

function upright(rect: Rect, pitch: Mm): readonly Line[] {
  return steps(0, rect.w, pitch).map((along) => ({
    from: { x: rect.x + along, y: rect.y },
    to: { x: rect.x + along, y: rect.y + rect.h },
  }));
}

/** The upper lines of the bands that hands learn in, and what slants between. */
function bands({ rect, pitch, slant }: AnswerBox): readonly Line[] {
  if (slant === undefined) return [];
  const lean = slant.band / Math.tan((slant.angle * Math.PI) / 180);
  const slants = steps(pitch, rect.h, pitch).flatMap((foot) =>
    steps(slant.distance / 2, rect.w - lean, slant.distance).map((along) => ({
      from: { x: rect.x + along, y: rect.y + foot },
      to: { x: rect.x + along + lean, y: rect.y + foot - slant.band },
    })),
  );
  return [...across(rect, pitch - slant.band, pitch), ...slants];
}

function steps(from: Mm, to: Mm, pitch: Mm): readonly Mm[] {
  const count = Math.floor((to - from + SLACK) / pitch) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, at) => from + at * pitch);
}

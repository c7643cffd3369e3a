import type { Measure } from '../model/measure.ts';
import type { Ink } from '../model/ink.ts';
import type { FaceId, TextBox } from '../model/page.ts';
import type { Mm, Pt } from '../paper/length.ts';

/** One line to set: `x` is its left end, middle or right end as `align` says. */
export type LineToSet = {
  readonly text: string;
  readonly x: Mm;
  readonly baseline: Mm;
  readonly face: FaceId;
  readonly size: Pt;
  readonly align?: 'left' | 'center' | 'right';
  readonly ink?: Ink;
};

/** Width in mm of a line, each piece measured in the face that draws it. */
export function lineWidth(measure: Measure, text: string, face: FaceId, size: Pt): Mm {
  return measure
    .pieces(text, face)
    .reduce((sum, piece) => sum + measure.width(piece.text, piece.face, size), 0);
}

/** Sets one line without breaking it: a text box for each piece that one face draws. */
export function setLine(measure: Measure, line: LineToSet): readonly TextBox[] {
  const pieces = measure
    .pieces(line.text, line.face)
    .map((piece) => ({ ...piece, width: measure.width(piece.text, piece.face, line.size) }));
  const total = pieces.reduce((sum, { width }) => sum + width, 0);
  const share = line.align === 'center' ? 0.5 : line.align === 'right' ? 1 : 0;
  let x = line.x - total * share;
  return pieces.map(({ text, face, width }): TextBox => {
    const box: TextBox = {
      kind: 'text',
      x,
      baseline: line.baseline,
      text,
      face,
      size: line.size,
      width,
      ...(line.ink === undefined ? {} : { ink: line.ink }),
    };
    x += width;
    return box;
  });
}

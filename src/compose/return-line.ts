import type { Measure } from '../model/measure.ts';
import type { FaceId } from '../model/page.ts';
import type { Mm, Pt } from '../paper/length.ts';
import { lineWidth } from '../text/set-line.ts';
import { wrapLine } from '../text/wrap-line.ts';

/** A text, its look and the width it has. */
type Fitted = {
  readonly text: string;
  readonly face: FaceId;
  readonly size: Pt;
  readonly width: Mm;
};

/** The text broken into at most `most` lines; what does not fit is replaced by an ellipsis at a word's end. */
export function fitLines(measure: Measure, fitted: Fitted, most: number): readonly string[] {
  const lines = wrapLine(measure, fitted);
  const kept = lines.slice(0, most);
  const last = kept.at(-1);
  if (last === undefined) return [];
  const whole = lines.length <= most;
  return [...kept.slice(0, -1), shortened(measure, last, whole, fitted)];
}

function shortened(
  measure: Measure,
  line: string,
  whole: boolean,
  { face, size, width }: Fitted,
): string {
  if (whole && lineWidth(measure, line, face, size) <= width) return line;
  let kept = line;
  while (kept !== '' && lineWidth(measure, `${kept}…`, face, size) > width) {
    const space = kept.lastIndexOf(' ');
    kept = space > 0 ? kept.slice(0, space) : Array.from(kept).slice(0, -1).join('');
  }
  return `${kept}…`;
}

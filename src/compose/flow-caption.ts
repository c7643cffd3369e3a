import type { Run } from '../model/lesson.ts';
import type { Mm } from '../paper/length.ts';
import { noteSpec } from './flow-fields.ts';
import type { Bench, Strip } from './flow-strip.ts';
import { tied, withGap } from './flow-strip.ts';
import { layOutRuns } from './flow-text.ts';

/** White between a picture and its caption, mm. */
const GAP: Mm = 1.5;

/** A picture with its caption below, which stays with it; the caption alone where there is no picture. */
export function withCaption(
  picture: Strip | null,
  caption: readonly Run[],
  width: Mm,
  bench: Bench,
): readonly Strip[] {
  const below = layOutRuns(caption, width, noteSpec(bench.style, 'center'), bench);
  return picture === null ? tied(below, 3) : [picture, ...tied(withGap(below, GAP), 3, 3)];
}

import type { Mm } from '../paper/length.ts';
import { countThatFits, topsOf } from './flow-pages.ts';
import { heightOf, type Strip } from './flow-strip.ts';

/**
 * The strips, a figure among them a little lower where it only so stands in a column so high (mm) with its caption: the
 * column would end above it and stay empty below.
 */
export function withLowerFigure(strips: readonly Strip[], room: Mm): readonly Strip[] {
  const at = figureOver(strips, room);
  const figure = strips[at];
  if (figure === undefined) return strips;
  const next = strips.findIndex(({ tie }, index) => index > at && tie < 3);
  const end = next < 0 ? strips.length : next;
  const together = heightOf(strips.slice(0, end));
  const lower = figure.lower?.(figure.height - (together - room)) ?? null;
  if (lower === null) return strips;
  const changed = strips.with(at, { ...figure, ...lower });
  return countThatFits(changed, room) >= end ? changed : strips;
}

/** Which strip is the figure that goes beyond the foot, itself or with its caption; -1 where none does. */
function figureOver(strips: readonly Strip[], room: Mm): number {
  const tops = topsOf(strips);
  let at = strips.findIndex(({ height }, index) => (tops[index] ?? 0) + height > room);
  while (at > 0 && isFixed(strips[at]) && strips[at]?.tie === 3) at -= 1;
  return isFixed(strips[at]) ? -1 : at;
}

function isFixed(strip: Strip | undefined): boolean {
  return (strip?.lower ?? null) === null;
}

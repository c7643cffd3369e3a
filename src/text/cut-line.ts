import type { Measure } from '../model/measure.ts';
import type { ToWrap } from './wrap-line.ts';
import { lineWidth } from './set-line.ts';

/** The text when it is no wider than `width` mm, else as many of its letters as are, and an ellipsis. */
export function cutLine(measure: Measure, { text, face, size, width }: ToWrap): string {
  const fits = (piece: string): boolean => lineWidth(measure, piece, face, size) <= width;
  if (fits(text)) return text;
  const letters = Array.from(text);
  while (letters.length > 0 && !fits(`${letters.join('').trimEnd()}…`)) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

import type { Measure } from '../model/measure.ts';
import type { FaceId } from '../model/page.ts';
import type { Mm, Pt } from '../paper/length.ts';
import { lineWidth } from './set-line.ts';

/** A text to break and the measure to break it to. */
export type ToWrap = {
  readonly text: string;
  readonly face: FaceId;
  readonly size: Pt;
  readonly width: Mm;
};

/** «у», «в», «и» … at the end of a line belong to the next word. */
const LONE = /^(.+) (\p{Script=Cyrillic})$/u;

/**
 * Breaks a short plain text (an address, a title) at its spaces into lines no wider than `width` mm. A word
 * that alone is wider stands on a line of its own, whole: the caller sees it by measuring. A word of one letter goes
 * to the next line where that has room for it.
 */
export function wrapLine(measure: Measure, { text, face, size, width }: ToWrap): readonly string[] {
  const fits = (line: string): boolean => lineWidth(measure, line, face, size) <= width;
  const lines: string[] = [];
  for (const word of text.split(' ').filter((each) => each !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && fits(`${last} ${word}`)) {
      lines[lines.length - 1] = `${last} ${word}`;
      continue;
    }
    const [, before, letter] = LONE.exec(last ?? '') ?? [];
    const joint = `${letter ?? ''} ${word}`;
    if (before === undefined || !fits(joint)) lines.push(word);
    else lines.splice(-1, 1, before, joint);
  }
  return lines;
}

/**
 * Breaks the line of an address: after a comma, where that needs no more lines than breaking at any space; so «Аршалы
 * ауданы» stays on one line.
 */
export function wrapAddress(measure: Measure, line: ToWrap): readonly string[] {
  const anywhere = wrapLine(measure, line);
  const { text, face, size, width } = line;
  const lines: string[] = [];
  for (const part of text.split(/(?<=,) /u)) {
    const last = lines.at(-1);
    const longer = last === undefined ? part : `${last} ${part}`;
    if (last !== undefined && lineWidth(measure, longer, face, size) <= width) {
      lines[lines.length - 1] = longer;
    } else lines.push(...wrapLine(measure, { ...line, text: part }));
  }
  return lines.length <= anywhere.length ? lines : anywhere;
}

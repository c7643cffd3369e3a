import type { Measure } from '../model/measure.ts';
import type { TextBox } from '../model/page.ts';
import type { Mm } from '../paper/length.ts';
import type { Word } from './break-words.ts';
import { withoutSpace } from './break-words.ts';
import type { StyledText } from './styled-text.ts';

/** A line as text boxes from x 0 on the baseline 0, and how wide it is in mm. */
export type SetLine = { readonly boxes: readonly TextBox[]; readonly width: Mm };

/** Sets the words of one line, one text box for each stretch that one face draws at one height. */
export function setWords(words: readonly Word[], measure: Measure): SetLine {
  const stretches: StyledText[] = [];
  for (const piece of withoutSpace(words.flatMap(({ pieces }) => pieces))) {
    const last = stretches.at(-1);
    if (last !== undefined && sameStyle(last, piece)) {
      stretches[stretches.length - 1] = { ...last, text: last.text + piece.text };
    } else stretches.push(piece);
  }
  let x = 0;
  const boxes = stretches.map(({ text, face, size, rise }): TextBox => {
    const width = measure.width(text, face, size);
    const box: TextBox = { kind: 'text', x, baseline: 0 - rise, text, face, size, width };
    x += width;
    return box;
  });
  return { boxes, width: x };
}

function sameStyle(a: StyledText, b: StyledText): boolean {
  return a.face === b.face && a.size === b.size && a.rise === b.rise;
}

import type { FlowBlock } from '../../src/compose/flow-block.ts';
import type { Pages } from '../../src/compose/flow.ts';
import { flow } from '../../src/compose/flow.ts';
import type { Setter } from '../../src/compose/setter.ts';
import { lineHeight, styleOf, type TextStyle } from '../../src/compose/style.ts';
import { NO_FORMULAS } from '../../src/model/formulas.ts';
import type { Block, Picture, TableCell } from '../../src/model/lesson.ts';
import type { Box, TextBox } from '../../src/model/page.ts';
import type { Rect } from '../../src/paper/rect.ts';
import { contains } from '../../src/paper/rect.ts';
import { createHyphenate } from '../../src/text/hyphenate.ts';
import { overlapping, rectOf, textsIn } from './box-rects.ts';
import { plainMeasure } from './plain-measure.ts';

/** Text for practised readers: both edges straight, words divided. */
export const STYLE: TextStyle = { ...styleOf(11), align: 'justify', hyphens: 'free' };
export const LINE = lineHeight(STYLE);
export const FRAME: Rect = { x: 20, y: 25, w: 170, h: 40 * LINE };
const PICTURE: Picture = { id: 'f00', path: 'a.png', format: 'png', widthPx: 900, heightPx: 600 };
export const SETTER: Setter = {
  tongue: 'kk',
  hyphenate: createHyphenate('kk'),
  measure: plainMeasure,
  formulas: NO_FORMULAS,
  pictures: new Map([[PICTURE.id, PICTURE]]),
};

export function pagesOf(blocks: readonly FlowBlock[], style = STYLE): Pages {
  return flow(blocks, style, FRAME, SETTER);
}

export function textsOn(page: readonly Box[] | undefined): readonly TextBox[] {
  return textsIn(page ?? []);
}

export function find(page: readonly Box[] | undefined, text: string): TextBox {
  const found = textsOn(page).find((box) => box.text === text);
  if (found === undefined) throw new Error(`${text} is not there`);
  return found;
}

export function paragraph(text: string): Block {
  return { kind: 'paragraph', runs: [{ text }] };
}

/** A paragraph of short words, so many letters long; about 87 letters fill a line. */
export function words(letters: number, letter = 'ж'): Block {
  return paragraph(`${letter.repeat(4)} `.repeat(Math.ceil(letters / 5)).trim());
}

export function cell(text: string, more: Partial<TableCell> = {}): TableCell {
  return { runs: [{ text }], ...more };
}

export const COVERED: TableCell = { runs: [], covered: true };

/** What leaves the frame, or lies on another: text on text, text on a picture. */
export function faults(pages: Pages): readonly unknown[] {
  return pages.flatMap((page) => {
    // Half a hyphen hangs over a straight edge.
    const out = page.filter((box) => !contains(FRAME, rectOf(box), 1.1));
    const solid = page.filter(({ kind }) => kind === 'text' || kind === 'image');
    return [...out, ...overlapping(solid, solid)];
  });
}

import type { Box, FaceId, TextBox } from '../../model/page.ts';
import type { Mm, Pt } from '../../paper/length.ts';
import { setLine } from '../../text/set-line.ts';
import { wrapLine } from '../../text/wrap-line.ts';
import { both } from './list-parts.ts';
import type { PaperContext } from './paper-context.ts';

/** Where what stands on slips and bag labels begins and ends, mm. */
export const SLIP: { readonly left: Mm; readonly right: Mm; readonly bottom: Mm } = {
  left: 18,
  right: 192,
  bottom: 282,
};
const VALUE_X: Mm = 70;
const CAPTION: { readonly kk: Pt; readonly ru: Pt } = { kk: 12, ru: 10.5 };
/** Height of a line over the size of its type, mm per point. */
export const LEADING = 0.45;

/** Shares of the sizes of values; the first with which all stands on the page is taken. */
export const SHARES = [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4];

/** A fact on a slip: key of its caption, its lines, and their size. */
export type SlipRow = {
  readonly key: string;
  readonly values: readonly string[];
  readonly size: Pt;
};

export type SlipPart = { readonly boxes: readonly Box[]; readonly bottom: Mm };

/** What a slip is and its number, large and in both languages, below it the school and the mailing. */
export function slipHead(
  context: PaperContext,
  key: string,
  values: { readonly number: number; readonly of: number },
): SlipPart {
  const { school, mailing } = context.plan;
  const line = (text: string, face: FaceId, size: Pt, baseline: Mm): readonly Box[] =>
    setLine(context.measure, { text, x: SLIP.left, baseline, face, size });
  return {
    boxes: [
      ...line(context.sayIn('kk')(key, values), 'label-bold', 36, 30),
      ...line(context.sayIn('ru')(key, values), 'label', 20, 41),
      ...line(`${both(school.shortName)} · ${mailing.id}`, 'label', 13, 50),
      ruleAt(55),
    ],
    bottom: 55,
  };
}

/** Captions in both languages at the left, values at the right, a line below each. */
export function slipTable(
  context: PaperContext,
  rows: readonly SlipRow[],
  top: Mm,
  share: number,
): SlipPart {
  const boxes: Box[] = [];
  let y = top;
  for (const { key, values, size } of rows) {
    const caption = captionBoxes(context, key, y + 7);
    const set = valueBoxes(context, values, size * share, y + 2.5);
    const lowest = Math.max(...[...caption, ...set].map(({ baseline }) => baseline));
    boxes.push(...caption, ...set);
    y = lowest + 5;
    boxes.push(ruleAt(y));
  }
  return { boxes, bottom: y };
}

/** A caption in Kazakh, below it in Russian where it differs. */
export function captionBoxes(
  { measure, sayIn }: PaperContext,
  key: string,
  baseline: Mm,
): readonly TextBox[] {
  const width = VALUE_X - SLIP.left - 3;
  const kk = { text: sayIn('kk')(key), face: 'label-bold', size: CAPTION.kk, width };
  const ru = { text: sayIn('ru')(key), face: 'label', size: CAPTION.ru, width };
  const lines = (kk.text === ru.text ? [kk] : [kk, ru]).flatMap((each) =>
    wrapLine(measure, each).map((text) => ({ text, face: each.face, size: each.size })),
  );
  return lines.flatMap((line, at) =>
    setLine(measure, { ...line, x: SLIP.left, baseline: baseline + at * 5 }),
  );
}

function valueBoxes(
  { measure }: PaperContext,
  values: readonly string[],
  size: Pt,
  top: Mm,
): readonly TextBox[] {
  const look = { face: 'label-bold', size };
  const width = SLIP.right - VALUE_X;
  const lines = values.flatMap((text) => wrapLine(measure, { ...look, text, width }));
  return lines.flatMap((text, at) =>
    setLine(measure, { ...look, text, x: VALUE_X, baseline: top + (at + 0.8) * size * LEADING }),
  );
}

function ruleAt(y: Mm): Box {
  return {
    kind: 'rule',
    from: { x: SLIP.left, y },
    to: { x: SLIP.right, y },
    width: 0.25,
    ink: 0.6,
  };
}

import type { Operators } from './operators.ts';
import { numeral } from './operators.ts';

/** Glyphs at one height: elements of a `TJ` array (ISO 32000-1 §9.4.3), and their rise in thousandths of an em. */
export type ShownSpan = { readonly elements: string; readonly rise: number };

/** One glyph: its number in the subset as four hex digits; what it is moved by before and after, and lifted, in thousandths of an em. */
export type ShownGlyph = {
  readonly hex: string;
  readonly before: number;
  readonly after: number;
  readonly rise: number;
};

/** Glyphs as spans of one height: a stress mark stands higher over a capital than the font draws it. */
export function shownSpans(glyphs: readonly ShownGlyph[]): readonly ShownSpan[] {
  const spans: { elements: string; rise: number }[] = [];
  for (const { hex, before, after, rise } of glyphs) {
    const elements = `${adjustment(before)}<${hex}>${adjustment(after)}`;
    const last = spans.at(-1);
    if (last?.rise === rise) last.elements += elements;
    else spans.push({ elements, rise });
  }
  return spans.map(({ elements, rise }) => ({ elements: elements.replaceAll('><', ''), rise }));
}

/** The spans with room of `amount` thousandths of an em taken away behind the last glyph. */
export function drawnBack(spans: readonly ShownSpan[], amount: number): readonly ShownSpan[] {
  const last = spans.at(-1);
  const shown = adjustment(amount);
  if (last === undefined || shown === '') return spans;
  return [...spans.slice(0, -1), { ...last, elements: `${last.elements} ${shown}` }];
}

/** The operators that show spans in type of a size, lifted in the size's unit (`Ts`, §9.3.7) where they ask for it. */
export function showing(spans: readonly ShownSpan[], size: number): Operators {
  return joined(spans)
    .map(({ elements, rise }) =>
      rise === 0 ? `[${elements}] TJ` : `${numeral((rise * size) / 1000)} Ts [${elements}] TJ 0 Ts`,
    )
    .join(' ');
}

/** Neighbours of one height as one, as words of a line are. */
function joined(spans: readonly ShownSpan[]): readonly ShownSpan[] {
  const all: ShownSpan[] = [];
  for (const span of spans) {
    const last = all.at(-1);
    if (last?.rise !== span.rise) all.push(span);
    else all[all.length - 1] = { ...last, elements: last.elements + span.elements };
  }
  return all;
}

/** A number of a `TJ` array; nothing where it moves nothing. */
function adjustment(amount: number): string {
  const shown = numeral(amount);
  return shown === '0' ? '' : shown;
}

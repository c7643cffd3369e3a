import type { FormulaPart, Formulas } from '../model/formulas.ts';
import type { Block, Tex } from '../model/lesson.ts';
import type { Mm } from '../paper/length.ts';
import { mmFromPt } from '../paper/length.ts';
import type { Bench, Strip } from './flow-strip.ts';
import { tied } from './flow-strip.ts';

type DisplayFormula = Extract<Block, { kind: 'formula' }>;

/** White between the lines of one formula, ems. */
const LINE_GAP = 0.4;

/** Whether a column so wide (mm) takes the formula on one line, as large as the text. */
export function formulaFits(
  { tex }: DisplayFormula,
  width: Mm,
  { formulas, style }: Bench,
): boolean {
  const part = formulas.display(tex);
  return part === null || part.width * mmFromPt(style.size) <= width;
}

/**
 * How much of the text's size a formula keeps in a line of so many ems, 1 when it fits: it is divided at its relations
 * first, and made smaller only where that does not help.
 */
export function formulaScale(tex: Tex, ems: number, formulas: Formulas): number {
  const widest = linesOf(tex, ems, formulas).map(widthOf);
  return Math.min(1, ...widest.map((width) => ems / width));
}

/** A formula in the middle of the column; one that cannot be parsed was told when its lesson was read. */
export function layOutFormula(
  { tex }: DisplayFormula,
  width: Mm,
  { formulas, style }: Bench,
): readonly Strip[] {
  const own = mmFromPt(style.size);
  const em = own * formulaScale(tex, width / own, formulas);
  const strips = linesOf(tex, width / own, formulas).map((line) => lineStrip(line, width, em));
  return tied(strips, 3).map((strip, at) => (at === 0 ? strip : { ...strip, gap: LINE_GAP * em }));
}

/** The parts of each line. */
function linesOf(tex: Tex, ems: number, formulas: Formulas): readonly (readonly FormulaPart[])[] {
  const whole = formulas.display(tex);
  if (whole === null) return [];
  if (whole.width <= ems) return [[whole]];
  const parts = formulas.divided(tex)?.parts ?? [whole];
  return parts.reduce<readonly (readonly FormulaPart[])[]>((lines, part) => {
    const last = lines.at(-1);
    if (last === undefined || widthOf([...last, part]) > ems) return [...lines, [part]];
    return [...lines.slice(0, -1), [...last, part]];
  }, []);
}

function widthOf(line: readonly FormulaPart[]): number {
  return line.reduce((sum, part) => sum + part.width, 0);
}

function lineStrip(line: readonly FormulaPart[], width: Mm, em: Mm): Strip {
  const height = Math.max(...line.map((part) => part.height));
  const depth = Math.max(...line.map((part) => part.depth));
  let x = (width - widthOf(line) * em) / 2;
  const boxes = line.map((part) => {
    const rect = {
      x,
      y: (height - part.height) * em,
      w: part.width * em,
      h: (part.height + part.depth) * em,
    };
    x += rect.w;
    return { kind: 'path', rect, unit: em / 1000, d: part.path, fill: 1 } as const;
  });
  return { height: (height + depth) * em, gap: 0, tie: 0, boxes };
}

import type { Block } from '../model/lesson.ts';
import type { Mm } from '../paper/length.ts';
import { mmFromPt } from '../paper/length.ts';
import type { Bench, Strip } from './flow-strip.ts';

type DisplayFormula = Extract<Block, { kind: 'formula' }>;

/** Whether a column so wide (mm) takes the formula as large as the text. */
export function formulaFits(
  { tex }: DisplayFormula,
  width: Mm,
  { formulas, style }: Bench,
): boolean {
  const part = formulas.display(tex);
  return part === null || part.width * mmFromPt(style.size) <= width;
}

/** A formula in the middle of the column; one that cannot be parsed was told when its lesson was read. */
export function layOutFormula(
  { tex }: DisplayFormula,
  width: Mm,
  { formulas, style }: Bench,
): readonly Strip[] {
  const part = formulas.display(tex);
  if (part === null) return [];
  const own = mmFromPt(style.size);
  const em = Math.min(own, width / part.width);
  const rect = {
    x: (width - part.width * em) / 2,
    y: 0,
    w: part.width * em,
    h: (part.height + part.depth) * em,
  };
  return [
    {
      height: rect.h,
      gap: 0,
      tie: 0,
      boxes: [{ kind: 'path', rect, unit: em / 1000, d: part.path, fill: 1 }],
    },
  ];
}

import type { Axes, AxisSteps } from '../model/diagram.ts';
import type { TextBox } from '../model/page.ts';
import type { Mm } from '../paper/length.ts';
import { overlaps } from '../paper/rect.ts';
import { roundStep } from '../text/round-step.ts';
import { capHeight, numberText, ticks, word, type Pen } from './draft.ts';
import { stepsOf, widestNumber, within, type Plane } from './plane.ts';

/** From one number at an axis to the next at least, and the white between them, mm. */
const NUMBERS: { readonly least: Mm; readonly apart: Mm } = { least: 5, apart: 0.8 };

/** The numbers at both axes, at every line of the grid or every so many-th as they have room; 0 once. */
export function axisNumbers(axes: Axes, { at, side }: Plane, pen: Pen): readonly TextBox[] {
  const { x, y } = axes;
  const between = intervals(axes, side, pen);
  const [zeroX, zeroY] = [within(0, x), within(0, y)];
  const cap = capHeight(pen);
  const [originX, originY] = at(zeroX, zeroY);
  const zero = word(pen, '0', originX - 1, originY + 1 + cap, 'right');
  const level = ticks(x.from, x.to, between.x).flatMap((value) => {
    const [px, py] = at(value, zeroY);
    return value === 0 ? [] : word(pen, numberText(value), px, py + 1 + cap);
  });
  const upright = ticks(y.from, y.to, between.y).flatMap((value) => {
    const [px, py] = at(zeroX, value);
    return value === 0 ? [] : word(pen, numberText(value), px - 1, py + cap / 2, 'right');
  });
  const below = [...(zeroX === 0 && zeroY === 0 ? zero : []), ...level];
  // Near where the axes cross a number of the one may meet one of the other: it is left out.
  return [...below, ...upright.filter((each) => !below.some((other) => meet(each, other, cap)))];
}

/** From one number to the next along each axis: the same where a square is the same both ways. */
function intervals(axes: Axes, side: Mm, pen: Pen): AxisSteps {
  const steps = stepsOf(axes);
  const across = every(widestNumber(axes.x, steps.x, pen), side);
  const up = steps.x === steps.y ? across : every(capHeight(pen), side);
  return { x: across * steps.x, y: up * steps.y };
}

/** Every so many-th line of a grid has its number, for numbers so long and squares of this side, mm. */
function every(length: Mm, side: Mm): number {
  return roundStep(Math.max(1, NUMBERS.least / side, (length + NUMBERS.apart) / side));
}

/** Whether two numbers as high as capitals (mm) would touch. */
function meet(one: TextBox, other: TextBox, cap: Mm): boolean {
  const [a, b] = [one, other].map(({ x, baseline, width }) => ({
    x,
    y: baseline - cap * 1.1,
    w: width,
    h: cap * 1.2,
  }));
  return a !== undefined && b !== undefined && overlaps(a, b);
}

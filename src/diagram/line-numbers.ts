import type { NumberLine, Range } from '../model/diagram.ts';
import type { Mm } from '../paper/length.ts';
import { roundStep } from '../text/round-step.ts';
import { numberText, ticks, widthOf, type Pen } from './draft.ts';

/** White between two numbers at least, mm; so near two ticks without numbers may stand, mm. */
const APART: { readonly numbers: Mm; readonly ticks: Mm } = { numbers: 1.5, ticks: 2 };

/** The most steps of a line whose step the teacher leaves to us. */
const MOST_STEPS = 12;

/** Every so many-th tick has its number where not all have room. */
const EVERY = [1, 2, 5, 10, 20];

/** The parts in which 1, 2, 5 and their tens are divided, the most first. */
const PARTS: ReadonlyMap<number, readonly number[]> = new Map([
  [1, [10, 2]],
  [2, [2]],
  [5, [5]],
]);

/** Where a number line has a tick, and whether its number stands below. */
export type NumberedTick = { readonly value: number; readonly numbered: boolean };

/** Ticks as the teacher asks or, left to us, in round steps; numbers only as near as they do not touch. `unit`: length of 1, mm. */
export function lineNumbers(
  { x, step }: Pick<NumberLine, 'x' | 'step'>,
  unit: Mm,
  pen: Pen,
): readonly NumberedTick[] {
  const between = step === null ? ownStep(x, unit, pen) : step * everyOf(x, step, unit, pen);
  const fine = step ?? between / partsOf(between, unit);
  const all = ticks(x.from, x.to, fine).map((value) => ({
    value,
    numbered: isMultiple(value, between),
  }));
  // A short piece far from 0 may hold none of the round numbers.
  const none = !all.some(({ numbered }) => numbered);
  return all.map((tick, at) => (none && at === 0 ? { ...tick, numbered: true } : tick));
}

function everyOf(x: Range, step: number, unit: Mm, pen: Pen): number {
  return EVERY.find((each) => haveRoom(x, each * step, unit, pen)) ?? 50;
}

/** Whole numbers where a line has two of them at least, else what is between. */
function ownStep(x: Range, unit: Mm, pen: Pen): number {
  const least = ticks(x.from, x.to, 1).length > 1 ? 1 : 0;
  let step = roundStep(Math.max(least, (x.to - x.from) / MOST_STEPS));
  while (!haveRoom(x, step, unit, pen)) step = roundStep(step * 1.5);
  return step;
}

/** Into how many parts whole steps are divided by ticks without numbers. */
function partsOf(step: number, unit: Mm): number {
  if (step <= 1) return 1;
  const digit = Math.round(step / 10 ** Math.floor(Math.log10(step) + 1e-9));
  const tried = PARTS.get(digit) ?? [];
  return tried.find((parts) => (step / parts) * unit >= APART.ticks) ?? 1;
}

function haveRoom({ from, to }: Range, step: number, unit: Mm, pen: Pen): boolean {
  const widths = ticks(from, to, step).map((value) => widthOf(pen, numberText(value)));
  return widths.every((width, at) => {
    const before = widths[at - 1];
    return before === undefined || (before + width) / 2 + APART.numbers <= step * unit;
  });
}

function isMultiple(value: number, step: number): boolean {
  return Math.abs(value / step - Math.round(value / step)) < 1e-6;
}

import type { AxisSteps, Range } from '../model/diagram.ts';
import { NUMBER, numberOf } from './ranges.ts';
import { roundStep } from './round-step.ts';

/** Steps that somebody asked for: of both axes, of one, or of none. */
export type AskedSteps = Partial<AxisSteps>;

/**
 * An axis with a scale of its own has at most so many squares; axes that share a large scale have so many, and at least so few; axes to
 * draw in have at least so few.
 */
const SQUARES = { own: 15, shared: 24, fewest: 4, drawn: 3 };

/** So many times longer than the other one an axis may be in the same units: one that goes up sooner takes a whole page. */
const LONGER = { across: 8, up: 3 };

/** Up to so many squares an axis may go up even when it is much longer than the one across. */
const HIGH = 24;

const PART = new RegExp(String.raw`([xyхуXYХУ])\s*[=:]?\s*(${NUMBER})`, 'gu');
const ACROSS = 'xXхХ';

/** Steps as typed, «x 1, y 50», or one number for both axes; null when something else stands there too or an axis stands twice. */
export function typedSteps(text: string): AskedSteps | null {
  if (new RegExp(`^${NUMBER}$`, 'u').test(text)) return { x: numberOf(text), y: numberOf(text) };
  const parts = [...text.matchAll(PART)].map(
    ([, letter = '', step = '']) => [ACROSS.includes(letter) ? 'x' : 'y', numberOf(step)] as const,
  );
  const asked: AskedSteps = Object.fromEntries(parts);
  const whole = text.replace(PART, '').replace(/[\s,;]+/gu, '') === '';
  return whole && parts.length > 0 && Object.keys(asked).length === parts.length ? asked : null;
}

/** Whether an axis has at least one and at most so many squares with this step. */
export function stepFits(step: number, { from, to }: Range, most: number): boolean {
  return step > 0 && step <= to - from && (to - from) / step <= most;
}

/**
 * The steps of two axes: those asked for, which must fit, and for the others the same units both ways unless a drawing in them
 * would be too high or too narrow. Null for 1 along both. `most`: squares along one axis.
 */
export function axisSteps(x: Range, y: Range, asked: AskedSteps, most: number): AxisSteps | null {
  const [across, up] = [x.to - x.from, y.to - y.from];
  if (asked.x === undefined && asked.y === undefined) return unasked(across, up, most);
  return {
    x: asked.x ?? besideOf(asked.y ?? 1, across),
    y: asked.y ?? besideOf(asked.x ?? 1, up),
  };
}

/**
 * Steps of axes that somebody draws in: as `axisSteps` has them, but an axis that nobody gave a step is divided finer where it would
 * have a square or two; both alike where both are short.
 */
export function drawingSteps(x: Range, y: Range, asked: AskedSteps, most: number): AxisSteps {
  const steps = axisSteps(x, y, asked, most) ?? { x: 1, y: 1 };
  const [across, up] = [x.to - x.from, y.to - y.from];
  const short = {
    x: asked.x === undefined && across / steps.x < SQUARES.drawn,
    y: asked.y === undefined && up / steps.y < SQUARES.drawn,
  };
  const both = ownStep(Math.max(across, up));
  if (short.x && short.y && Math.min(across, up) / both >= SQUARES.drawn)
    return { x: both, y: both };
  return { x: short.x ? ownStep(across) : steps.x, y: short.y ? ownStep(up) : steps.y };
}

/** The step of an axis so long that has a scale of its own. */
function ownStep(length: number): number {
  return roundStep(length / SQUARES.own);
}

function unasked(across: number, up: number, most: number): AxisSteps | null {
  const longer = Math.max(across, up);
  const shared = longer <= most ? 1 : roundStep(longer / SQUARES.shared);
  const fits = equalUnitsFit(across / shared, up / shared);
  const few = shared > 1 && Math.min(across, up) / shared < SQUARES.fewest;
  if (!fits || few) return { x: ownStep(across), y: ownStep(up) };
  return shared === 1 ? null : { x: shared, y: shared };
}

/** Whether so many squares across and up make a drawing of a shape that a page takes. */
function equalUnitsFit(across: number, up: number): boolean {
  if (across >= up) return across <= up * LONGER.across;
  return up <= across * (up <= HIGH ? LONGER.across : LONGER.up);
}

/** The step of an axis when only the other one's was asked for: the same where it makes squares enough. */
function besideOf(step: number, length: number): number {
  const squares = length / step;
  return squares >= SQUARES.fewest && squares <= SQUARES.shared ? step : ownStep(length);
}

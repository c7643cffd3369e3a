import type { PrintUnit } from '../model/composed.ts';
import type { School } from '../model/school.ts';

/** What of each sheet a print file holds: both sides, or one of them. */
export type Sides = 'both' | 'fronts' | 'backs';

/** Order of the sheets in a print file: as they are read, or the last one first. */
export type SheetOrder = 'in-order' | 'reversed';

/**
 * The unit with one side of each of its sheets. Every sheet has both sides in a unit, blank ones too, so that files of
 * fronts and of backs have as many pages.
 */
export function sidesOf({ title, pages }: PrintUnit, sides: Sides, order: SheetOrder): PrintUnit {
  if (sides === 'both') return { title, pages };
  const wanted = pages.filter((_page, at) => at % 2 === (sides === 'fronts' ? 0 : 1));
  return { title, pages: order === 'reversed' ? wanted.toReversed() : wanted };
}

/**
 * In which orders fronts and backs are printed, so that a stack put back by hand gives every sheet its own back and
 * ends in the order people read. A printer takes the uppermost sheet first and lays each one on those before it; so the
 * stack comes out turned round, once or twice. `tests/impose/paper-logic.ts` follows the paper.
 */
export function manualOrders({ stack, putBack }: Pick<School['printing'], 'stack' | 'putBack'>): {
  readonly fronts: SheetOrder;
  readonly backs: SheetOrder;
} {
  const backs = stack === 'face-down' ? 'reversed' : 'in-order';
  const asItLies = putBack === 'as-it-lies';
  return { fronts: asItLies === (stack === 'face-down') ? 'in-order' : 'reversed', backs };
}

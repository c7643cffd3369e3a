import { sidesOf, type manualOrders } from '../../src/impose/print-sides.ts';
import type { PrintUnit } from '../../src/model/composed.ts';
import {
  blankPaper,
  leafed,
  runThrough,
  turnedOver,
  type Printer,
  type Sheet,
} from './paper-logic.ts';

type Orders = ReturnType<typeof manualOrders>;
type PutBack = 'as-it-lies' | 'turned-over';

/** All printers without duplex there are. */
export const PRINTERS: readonly Printer[] = [
  { prints: 'upper', delivers: 'face-down' },
  { prints: 'lower', delivers: 'face-down' },
  { prints: 'upper', delivers: 'face-up' },
  { prints: 'lower', delivers: 'face-up' },
];

/** A unit whose sides are known by name, two of them a sheet. */
export function unitOf(names: readonly string[]): PrintUnit {
  return { title: '0001-C', pages: names.map((master) => ({ master, overlay: [] })) };
}

/** What people leaf through after fronts and backs of a unit were printed and the stack was put back by hand. */
export function printedByHand(
  unit: PrintUnit,
  printer: Printer,
  orders: Orders,
  putBack: PutBack,
  about: 'long' | 'short' = 'long',
): readonly string[] {
  const pagesOf = (sides: 'fronts' | 'backs'): readonly string[] =>
    sidesOf(unit, sides, orders[sides]).pages.map(({ master }) => master);
  const fronts = runThrough(blankPaper(unit.pages.length / 2), pagesOf('fronts'), printer);
  const put = putBack === 'as-it-lies' ? fronts : turnedOver(fronts, about);
  return leafed(firstPageUp(unit, runThrough(put, pagesOf('backs'), printer)));
}

/** Everybody lays a finished packet down with a front upwards. */
function firstPageUp({ pages }: PrintUnit, stack: readonly Sheet[]): readonly Sheet[] {
  const shown = stack[0]?.upper.shows;
  const isFront = pages.findIndex(({ master }) => master === shown) % 2 === 0;
  return isFront ? stack : turnedOver(stack, 'long');
}

/** The way to put back that leaves the blank face where the printer prints. */
export function puttingBack({ prints, delivers }: Printer): PutBack {
  const blankIsUpper = delivers === 'face-down';
  return blankIsUpper === (prints === 'upper') ? 'as-it-lies' : 'turned-over';
}

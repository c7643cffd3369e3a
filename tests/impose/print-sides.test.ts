import { expect, test } from '@jest/globals';
import { manualOrders, sidesOf } from '../../src/impose/print-sides.ts';
import type { PrintUnit } from '../../src/model/composed.ts';
import {
  blankPaper,
  leafed,
  runThrough,
  turnedOver,
  type Printer,
  type Sheet,
} from './paper-logic.ts';

const SHEETS = 5;
const READ = Array.from({ length: 2 * SHEETS }, (_, at) => `p${at + 1}`);
const UNIT: PrintUnit = {
  title: '0001-C',
  pages: READ.map((master) => ({ master, overlay: [] })),
};

type Orders = ReturnType<typeof manualOrders>;
type PutBack = 'as-it-lies' | 'turned-over';

/** What people leaf through after fronts and backs were printed and the stack was put back by hand. */
function printedByHand(
  printer: Printer,
  orders: Orders,
  putBack: PutBack,
  about: 'long' | 'short' = 'long',
): readonly string[] {
  const pagesOf = (sides: 'fronts' | 'backs'): readonly string[] =>
    sidesOf(UNIT, sides, orders[sides]).pages.map(({ master }) => master);
  const fronts = runThrough(blankPaper(SHEETS), pagesOf('fronts'), printer);
  const put = putBack === 'as-it-lies' ? fronts : turnedOver(fronts, about);
  return leafed(firstPageUp(runThrough(put, pagesOf('backs'), printer)));
}

/** Everybody lays a finished packet down with a front upwards. */
function firstPageUp(stack: readonly Sheet[]): readonly Sheet[] {
  const shown = stack[0]?.upper.shows ?? '';
  const isFront = READ.indexOf(shown) % 2 === 0;
  return isFront ? stack : turnedOver(stack, 'long');
}

/** The way to put back that leaves the blank face where the printer prints. */
function puttingBack({ prints, delivers }: Printer): PutBack {
  const blankIsUpper = delivers === 'face-down';
  return blankIsUpper === (prints === 'upper') ? 'as-it-lies' : 'turned-over';
}

const PRINTERS: readonly Printer[] = [
  { prints: 'upper', delivers: 'face-down' },
  { prints: 'lower', delivers: 'face-down' },
  { prints: 'upper', delivers: 'face-up' },
  { prints: 'lower', delivers: 'face-up' },
];

test.each(PRINTERS)(
  'by hand on a printer that $prints $delivers: every sheet has its own back, in order',
  (printer) => {
    const putBack = puttingBack(printer);
    const orders = manualOrders({ stack: printer.delivers, putBack });
    expect(printedByHand(printer, orders, putBack)).toEqual(READ);
  },
);

test.each(PRINTERS)('a wrong setting shows on a printer that $prints $delivers', (printer) => {
  const putBack = puttingBack(printer);
  const right = manualOrders({ stack: printer.delivers, putBack });
  const all = (['in-order', 'reversed'] as const).flatMap((fronts) =>
    (['in-order', 'reversed'] as const).map((backs) => ({ fronts, backs })),
  );
  const good = all.filter(
    (orders) => printedByHand(printer, orders, putBack).join() === READ.join(),
  );
  expect(good).toEqual([right]);
});

test('a stack turned head over heels has its backs upside down, and one not turned is printed over', () => {
  const printer: Printer = { prints: 'lower', delivers: 'face-down' };
  const orders = manualOrders({ stack: 'face-down', putBack: 'turned-over' });
  const heels = printedByHand(printer, orders, 'turned-over', 'short');
  expect(heels.filter((page) => page.startsWith('^'))).toHaveLength(SHEETS);
  expect(printedByHand(printer, orders, 'as-it-lies').join()).toContain('+');
});

test('one side of each sheet, and files of fronts and backs with as many pages', () => {
  const fronts = sidesOf(UNIT, 'fronts', 'in-order').pages.map(({ master }) => master);
  const backs = sidesOf(UNIT, 'backs', 'reversed').pages.map(({ master }) => master);
  expect(fronts).toEqual(['p1', 'p3', 'p5', 'p7', 'p9']);
  expect(backs).toEqual(['p10', 'p8', 'p6', 'p4', 'p2']);
  expect(sidesOf(UNIT, 'both', 'reversed')).toEqual(UNIT);
});

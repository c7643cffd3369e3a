import { expect, test } from '@jest/globals';
import { manualOrders, sidesOf } from '../../src/impose/print-sides.ts';
import { PRINTERS, printedByHand, puttingBack, unitOf } from './by-hand.ts';
import type { Printer } from './paper-logic.ts';

const SHEETS = 5;
const READ = Array.from({ length: 2 * SHEETS }, (_, at) => `p${at + 1}`);
const UNIT = unitOf(READ);

test.each(PRINTERS)(
  'by hand on a printer that $prints $delivers: every sheet has its own back, in order',
  (printer) => {
    const putBack = puttingBack(printer);
    const orders = manualOrders({ stack: printer.delivers, putBack });
    expect(printedByHand(UNIT, printer, orders, putBack)).toEqual(READ);
  },
);

test.each(PRINTERS)('a wrong setting shows on a printer that $prints $delivers', (printer) => {
  const putBack = puttingBack(printer);
  const right = manualOrders({ stack: printer.delivers, putBack });
  const all = (['in-order', 'reversed'] as const).flatMap((fronts) =>
    (['in-order', 'reversed'] as const).map((backs) => ({ fronts, backs })),
  );
  const good = all.filter(
    (orders) => printedByHand(UNIT, printer, orders, putBack).join() === READ.join(),
  );
  expect(good).toEqual([right]);
});

test('a stack turned head over heels has its backs upside down, and one not turned is printed over', () => {
  const printer: Printer = { prints: 'lower', delivers: 'face-down' };
  const orders = manualOrders({ stack: 'face-down', putBack: 'turned-over' });
  const heels = printedByHand(UNIT, printer, orders, 'turned-over', 'short');
  expect(heels.filter((page) => page.startsWith('^'))).toHaveLength(SHEETS);
  expect(printedByHand(UNIT, printer, orders, 'as-it-lies').join()).toContain('+');
});

test('one side of each sheet, and files of fronts and backs with as many pages', () => {
  const fronts = sidesOf(UNIT, 'fronts', 'in-order').pages.map(({ master }) => master);
  const backs = sidesOf(UNIT, 'backs', 'reversed').pages.map(({ master }) => master);
  expect(fronts).toEqual(['p1', 'p3', 'p5', 'p7', 'p9']);
  expect(backs).toEqual(['p10', 'p8', 'p6', 'p4', 'p2']);
  expect(sidesOf(UNIT, 'both', 'reversed')).toEqual(UNIT);
});

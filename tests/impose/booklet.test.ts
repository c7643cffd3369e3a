import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bookletOf, bookletSheets } from '../../src/impose/booklet.ts';
import { imposePacket, measurePacket } from '../../src/impose/impose.ts';
import { manualOrders } from '../../src/impose/print-sides.ts';
import { sheetLabel } from '../../src/impose/side.ts';
import type { BookletSide, DraftPage, ImposedPacket, Sheet } from '../../src/model/composed.ts';
import { sayIn } from '../../src/text/words.ts';
import { returnWords } from '../compose/return-setting.ts';
import { PRINTERS, printedByHand, puttingBack, unitOf } from './by-hand.ts';
import { readFolded, type FoldedSheet } from './paper-logic.ts';
import { PACKET, run } from './packets.ts';

const counts = fc.integer({ min: 0, max: 200 });

function pages(count: number): readonly DraftPage[] {
  return run('lessons', count).pages;
}

type Printed = { readonly recto: BookletSide; readonly verso: BookletSide };

function shown({ turned, halves }: BookletSide): FoldedSheet['front'] {
  return { turned, halves: [halves[0]?.page.master ?? null, halves[1]?.page.master ?? null] };
}

/** A sheet as it comes out of a printer with duplex, turned at its long edge. */
function printed({ recto, verso }: Printed): FoldedSheet {
  return { front: shown(recto), back: shown(verso) };
}

/** The pages of all booklets that so many pages make, each folded from the next sheets of the stack and read. */
function readAll(stack: readonly FoldedSheet[], count: number): ReturnType<typeof readFolded> {
  let begun = 0;
  return bookletSheets(count).flatMap((thick) => {
    begun += thick;
    return readFolded(stack.slice(begun - thick, begun));
  });
}

test('booklets that are folded and stapled are read in order, every page with its head up', () => {
  fc.assert(
    fc.property(counts, (count) => {
      const all = pages(count);
      const sheets = bookletOf(all).map(printed);
      const read = readAll(sheets, count);
      expect(read).toHaveLength(4 * sheets.length);
      expect(read.every((page) => page.upright)).toBe(true);
      const found = read.map((page) => page.shows).filter((page) => page !== null);
      expect(found).toEqual(all.map(({ master }) => master));
      // Only the last pages are blank.
      expect(read.slice(0, count).every((page) => page.shows !== null)).toBe(true);
    }),
  );
});

test.each(PRINTERS)(
  'on a printer that $prints $delivers, put back by hand, booklets are read in order too',
  (printer) => {
    const putBack = puttingBack(printer);
    const orders = manualOrders({ stack: printer.delivers, putBack });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 80 }), (count) => {
        const all = pages(count);
        const sides = bookletOf(all).flatMap(({ recto, verso }) => [recto, verso]);
        const unit = unitOf(sides.map((_side, at) => `side-${at}`));
        // A side that was printed over or stands on its head has another name, and is none of these.
        const byName = new Map(sides.map((side, at) => [`side-${at}`, side]));
        const found = printedByHand(unit, printer, orders, putBack).map((name) => {
          const side = byName.get(name);
          if (side === undefined) throw new Error(`${name} is spoilt`);
          return side;
        });
        const stack = found.flatMap((recto, at) => {
          const verso = found[at + 1];
          return at % 2 === 0 && verso !== undefined ? [printed({ recto, verso })] : [];
        });
        const read = readAll(stack, count);
        expect(read.every(({ upright }) => upright)).toBe(true);
        const masters = read.map(({ shows }) => shows).filter((shows) => shows !== null);
        expect(masters).toEqual(all.map(({ master }) => master));
      }),
    );
  },
);

test('of several booklets each page says which it is in, where there is one only its number', () => {
  const labels = (count: number): ReadonlyMap<number, string> => {
    const runs = [{ ...run('lessons', count, true), booklet: true as const }];
    const imposed = imposePacket({ packet: PACKET, runs });
    return new Map(imposed.sheets.flatMap((sheet) => labelsOn(imposed, sheet)));
  };
  expect(labels(60).get(60)).toBe('Лист 1 из 15  ·  с. 60');
  const two = labels(61);
  expect(two.get(1)).toBe('Лист 1 из 16  ·  брошюра 1  ·  с. 1');
  expect(two.get(32)).toBe('Лист 1 из 16  ·  брошюра 1  ·  с. 32');
  expect(two.get(33)).toBe('Лист 9 из 16  ·  брошюра 2  ·  с. 33');
});

/** What the pages on a sheet say of themselves, by their numbers. */
function labelsOn(imposed: ImposedPacket, sheet: Sheet): readonly (readonly [number, string])[] {
  const say = sayIn(returnWords, 'ru');
  return (['recto', 'verso'] as const).flatMap((side) => {
    const found = sheet[side];
    if (found === null || !('halves' in found)) return [];
    return found.halves
      .filter((half) => half !== null)
      .map((half) => [half.number, sheetLabel(say, { imposed, sheet, side, ...half })] as const);
  });
}

test('a booklet of one page has a blank back, which is no page', () => {
  const runs = [{ ...run('lessons', 1, true), booklet: true as const }];
  const imposed = imposePacket({ packet: PACKET, runs });
  expect(imposed.sheets.map(({ verso }) => verso)).toEqual([null]);
  expect(measurePacket(imposed)).toMatchObject({ pages: 1, sheets: 1 });
});

test('no booklet is thicker than a fold takes, and all are about as thick', () => {
  fc.assert(
    fc.property(counts, (count) => {
      const sheets = bookletSheets(count);
      expect(sheets.reduce((sum, each) => sum + each, 0)).toBe(Math.ceil(count / 4));
      for (const each of sheets) {
        expect(each).toBeLessThanOrEqual(15);
        expect(each).toBeGreaterThanOrEqual(Math.max(...sheets) - 1);
      }
    }),
  );
});

test('a sheet turned at its short edge would show, and so would fronts and backs turned alike', () => {
  const sheets = bookletOf(pages(8)).map(printed);
  const turned = sheets.map(({ front, back }) => {
    const [upper, lower] = back.halves;
    return { front, back: { ...back, halves: [lower, upper] as const } };
  });
  expect(readFolded(turned).map(({ shows }) => shows)).not.toEqual(
    readFolded(sheets).map(({ shows }) => shows),
  );
  const alike = sheets.map(({ front, back }) => ({
    front,
    back: { ...back, turned: front.turned },
  }));
  expect(readFolded(alike).some(({ upright }) => !upright)).toBe(true);
});

test('a booklet begins on a sheet of its own, among the sheets of its packet, and is counted', () => {
  const booklet = { ...run('lessons', 10, true), booklet: true as const };
  const runs = [run('cover', 1, true), run('week-plan', 1), booklet, run('return', 1, true)];
  const imposed = imposePacket({ packet: PACKET, runs });
  const isBooklet = (side: Sheet['verso']): boolean => side !== null && 'halves' in side;
  expect(imposed.sheets.map(({ recto }) => isBooklet(recto))).toEqual([
    ...[false, false],
    ...[true, true, true],
    false,
  ]);
  expect(imposed.sheets.map(({ verso }) => verso === null)).toEqual([
    ...[true, true],
    ...[false, false, false],
    true,
  ]);
  expect(measurePacket(imposed).sheets).toBe(6);
});

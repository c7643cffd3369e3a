import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bookletOf, bookletSheets } from '../../src/impose/booklet.ts';
import { imposePacket, measurePacket } from '../../src/impose/impose.ts';
import type { BookletSide, DraftPage, Sheet } from '../../src/model/composed.ts';
import { readFolded, type FoldedSheet } from './paper-logic.ts';
import { PACKET, run } from './packets.ts';

const counts = fc.integer({ min: 0, max: 200 });

function pages(count: number): readonly DraftPage[] {
  return run('lessons', count).pages;
}

/** A sheet as it comes out of a printer with duplex, turned at its long edge. */
function printed({ recto, verso }: { recto: BookletSide; verso: BookletSide }): FoldedSheet {
  const shown = ({ turned, halves }: BookletSide): FoldedSheet['front'] => ({
    turned,
    halves: [halves[0]?.page.master ?? null, halves[1]?.page.master ?? null],
  });
  return { front: shown(recto), back: shown(verso) };
}

test('booklets that are folded and stapled are read in order, every page with its head up', () => {
  fc.assert(
    fc.property(counts, (count) => {
      const all = pages(count);
      const sheets = bookletOf(all).map(printed);
      let begun = 0;
      const read = bookletSheets(count).flatMap((thick) => {
        const booklet = sheets.slice(begun, begun + thick);
        begun += thick;
        return readFolded(booklet);
      });
      expect(begun).toBe(sheets.length);
      expect(read.every((page) => page.upright)).toBe(true);
      const shown = read.map((page) => page.shows).filter((page) => page !== null);
      expect(shown).toEqual(all.map(({ master }) => master));
      // Only the last pages are blank.
      expect(read.slice(0, count).every((page) => page.shows !== null)).toBe(true);
    }),
  );
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

import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { imposePacket, measurePacket } from '../../src/impose/impose.ts';
import type { DraftPage, Sheet } from '../../src/model/composed.ts';
import { PACKET, packets, pageOn, run } from './packets.ts';

function isOf(pages: readonly DraftPage[], side: Sheet['verso']): boolean {
  const page = pageOn(side);
  return page !== null && pages.includes(page);
}

test('no page is lost, doubled or out of order', () => {
  fc.assert(
    fc.property(packets, (composed) => {
      const { sheets } = imposePacket(composed);
      const printed = sheets.flatMap(({ recto, verso }) =>
        verso === null ? [recto] : [recto, verso],
      );
      expect(printed).toEqual(composed.runs.flatMap(({ pages }) => pages));
      expect(sheets.map(({ number }) => number)).toEqual(sheets.map((_, at) => at + 1));
    }),
  );
});

test('runs with sheets of their own begin on a recto and share no sheet', () => {
  fc.assert(
    fc.property(packets, (composed) => {
      const { sheets } = imposePacket(composed);
      for (const { ownSheets, pages } of composed.runs) {
        if (!ownSheets || pages.length === 0) continue;
        const holding = sheets.filter(
          ({ recto, verso }) => isOf(pages, recto) || isOf(pages, verso),
        );
        expect(holding).toHaveLength(Math.ceil(pages.length / 2));
        expect(holding[0]?.recto).toBe(pages[0]);
        for (const { recto, verso } of holding) {
          expect(pages).toContain(recto);
          if (verso !== null) expect(pages).toContain(verso);
        }
      }
    }),
  );
});

test('no paper is wasted: a verso is blank only before a run of its own sheets, or at its end', () => {
  const { sheets } = imposePacket({
    packet: PACKET,
    runs: [run('cover', 2, true), run('week-plan', 1), run('lessons', 4), run('return', 3, true)],
  });
  const masterOn = (side: Sheet['verso']): string | null => pageOn(side)?.master ?? null;
  expect(sheets.map(({ recto, verso }) => [masterOn(recto), masterOn(verso)])).toEqual([
    ['cover-1', 'cover-2'],
    ['week-plan-1', 'lessons-1'],
    ['lessons-2', 'lessons-3'],
    ['lessons-4', null],
    ['return-1', 'return-2'],
    ['return-3', null],
  ]);
  expect(sheets.map(({ section }) => section)).toEqual([
    'cover',
    'week-plan',
    'lessons',
    'lessons',
    'return',
    'return',
  ]);
});

test('a packet is measured in pages, sheets and return sheets', () => {
  const imposed = imposePacket({
    packet: PACKET,
    runs: [
      run('cover', 2, true),
      run('lessons', 3),
      { ...run('return', 3, true), subject: 'physics' },
    ],
  });
  expect(measurePacket(imposed)).toEqual({ packet: 12, pages: 8, sheets: 5, returnSheets: 2 });
  expect(imposed.sheets.at(-1)?.subject).toBe('physics');
});

import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { pastFolds } from '../../src/compose/return-folds.ts';
import type { ReturnUnit, Rows } from '../../src/compose/return-unit.ts';
import type { Box } from '../../src/model/page.ts';
import { clearOfFolds } from '../../src/paper/fold.ts';

const SIDE = 5;

function rowsAt(tops: readonly number[], partsAt: readonly number[]): Rows {
  const boxes = tops.map((y): Box => ({ kind: 'rect', rect: { x: 20, y, w: SIDE, h: SIDE } }));
  const keepClear = tops.map((top) => ({ top, bottom: top + SIDE }));
  return { boxes, keepClear, partsAt };
}

function unit(height: number, rows: Rows, scores?: Rows): ReturnUnit {
  const whole = { ...rows, kind: 'item' as const, height, gap: 4 };
  return scores === undefined ? whole : { ...whole, scores };
}

const topsOf = (boxes: readonly Box[] = []): readonly number[] =>
  boxes.flatMap((box) => (box.kind === 'rect' ? [box.rect.y] : []));

test('a unit that is clear of the fold is left as it is', () => {
  const plain = unit(20, rowsAt([5, 13], [11]));
  expect(pastFolds(plain, 40, 'c5')).toEqual({ top: 40, laid: plain });
});

test('rows that may be parted let the fold run between them', () => {
  const { top, laid } = pastFolds(unit(28, rowsAt([5, 13, 21], [11, 19])), 125, 'c5');
  expect(top).toBe(125);
  expect(topsOf(laid.boxes).map((y) => y + top)).toEqual([130, 155.5, 163.5]);
  expect(laid.height).toBeCloseTo(28 + 17.5);
});

test('rows that may not be parted go below the fold with the whole unit', () => {
  const { top, laid } = pastFolds(unit(28, rowsAt([5, 13, 21], [])), 125, 'c5');
  expect(top + 5).toBeGreaterThanOrEqual(155.5);
  expect(topsOf(laid.boxes)).toEqual([5, 13, 21]);
});

test('scores step past the fold alone, as long as they stay beside the unit', () => {
  const scores = rowsAt([3], [0]);
  const tall = pastFolds(unit(40, rowsAt([], []), scores), 140, 'c5');
  expect([tall.top, tall.laid.height]).toEqual([140, 40]);
  expect(topsOf(tall.laid.scores?.boxes)).toEqual([15.5]);
  const low = pastFolds(unit(12, rowsAt([], []), scores), 140, 'c5');
  expect(low.top + 3).toBe(155.5);
  expect(topsOf(low.laid.scores?.boxes)).toEqual([3]);
});

test('whatever the rows, they end clear of the folds, in their order and inside the unit', () => {
  const tops = fc
    .array(fc.double({ min: 0.5, max: 12, noNaN: true }), { minLength: 1, maxLength: 8 })
    .map((gaps) => gaps.map((_, at) => gaps.slice(0, at + 1).reduce((a, b) => a + b + SIDE, 0)));
  fc.assert(
    fc.property(
      tops,
      tops,
      fc.boolean(),
      fc.double({ min: 40, max: 200, noNaN: true }),
      fc.constantFrom('none' as const, 'c5' as const, 'dl' as const),
      (marks, scores, mayPart, start, fold) => {
        const height = Math.max(...marks, ...scores) + SIDE;
        const partsAt = mayPart ? marks.slice(1).map((top) => top - 0.2) : [];
        const { top, laid } = pastFolds(
          unit(height, rowsAt(marks, partsAt), rowsAt(scores, scores)),
          start,
          fold,
        );
        expect(top).toBeGreaterThanOrEqual(start);
        for (const rows of [topsOf(laid.boxes), topsOf(laid.scores?.boxes)]) {
          expect(rows).toEqual([...rows].sort((a, b) => a - b));
          for (const y of rows) {
            expect(clearOfFolds(fold, top + y + 0.01, top + y + SIDE - 0.01)).toBe(true);
            expect(y + SIDE).toBeLessThanOrEqual(laid.height + 0.01);
          }
        }
      },
    ),
  );
});
